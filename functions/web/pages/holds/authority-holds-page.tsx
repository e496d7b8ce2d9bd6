import * as z from 'zod';
import type { Owner } from '../../../../lib/access/index.ts';
import type { ShownHold } from '../../../../lib/capacity/index.ts';
import { type CalendarDate, londonDate, ok, yearGroupName } from '../../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../../lib/matching/index.ts';
import { $HoldFilter, type HoldFilter, readHolds } from '../../../use-cases/read-holds.ts';
import { FilterChoice } from '../../components/filter-choice.tsx';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { requestPath } from '../../components/request-header.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { counted } from '../../words/counted.ts';
import { authorityHoldsCsv, referencesOf } from './authority-holds-csv.ts';
import { HoldTags, lapsesInWords, settingName } from './hold-words.tsx';

const ON_A_PAGE = 50;
const $Query = NO_QUERY.extend({
  state: $HoldFilter.shape.state.catch('held'),
  setting: $HoldFilter.shape.setting.catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
});
const ACCESS = { action: 'hold.read' as const };

/** What people narrow the page to. */
const STATES: Readonly<Record<HoldFilter['state'], string>> = {
  held: 'Held now',
  placed: 'Placed',
  overbooked: 'Overbooked, held or placed',
  lapsed: 'Lapsed',
  released: 'Released',
  ended: 'Ended',
  any: 'All, whatever became of them',
};

const holds = definePage(
  {
    method: 'get',
    path: '/authority/:authority/holds',
    access: ACCESS,
    params: $AuthorityParams,
    query: $Query,
  },
  async (deps, { owner, query }) => {
    const found = await readHolds(deps, owner, query);
    const pages = Math.max(1, Math.ceil(found.holds.length / ON_A_PAGE));
    const current = Math.min(query.page, pages);
    const shown = found.holds.slice((current - 1) * ON_A_PAGE, current * ON_A_PAGE);
    const index = await deps.currentIndex();
    const references = await referencesOf(deps, owner, shown);
    return ok(
      page(
        'Holds',
        <>
          <h1 class="govuk-heading-l">Holds</h1>
          <p class="govuk-body">
            Places that are kept for your children, what lapses soonest first. A hold that lapses
            gives its place to whoever wants it next.
          </p>
          <Filter query={query} settings={found.settings} index={index} />
          <h2 class="govuk-heading-m">{counted(found.holds.length, 'hold')}</h2>
          {found.needChecking.length > 0 && (
            <p class="govuk-body">
              {counted(found.needChecking.length, 'hold')} cannot be read and must be checked. Tell
              those who run the service.
            </p>
          )}
          {shown.length > 0 && (
            <HoldTable
              holds={shown}
              owner={owner}
              index={index}
              references={references}
              today={londonDate(deps.now())}
            />
          )}
          <PageNumbers
            current={current}
            pages={pages}
            hrefOf={(page) => hrefOf(owner, query, '', page)}
          />
          <p class="govuk-body rp-no-print">
            <a class="govuk-link" href={hrefOf(owner, query, '.csv')}>
              Download as CSV
            </a>
          </p>
        </>,
        { section: 'holds', wide: true },
      ),
    );
  },
);

type Query = z.infer<typeof $Query>;

function hrefOf(owner: Owner, { state, setting }: Query, ending: string, page?: number): string {
  const search = new URLSearchParams({ state });
  if (setting) search.set('setting', setting);
  if (page) search.set('page', String(page));
  return `/authority/${owner.code}/holds${ending}?${search}`;
}

function Filter({
  query,
  settings,
  index,
}: {
  query: Query;
  settings: readonly string[];
  index: ProvisionIndex | null;
}) {
  const named = settings
    .map((key) => [key, settingName(index, key)] as const)
    .sort((a, b) => a[1].localeCompare(b[1], 'en-GB'));
  return (
    <form method="get" class="rp-narrow rp-no-print">
      <Govuk
        c="select"
        params={{
          id: 'state',
          name: 'state',
          label: { text: 'Which holds' },
          items: Object.entries(STATES).map(([value, text]) => ({
            value,
            text,
            selected: query.state === value,
          })),
        }}
      />
      <FilterChoice
        name="setting"
        label="Setting"
        all="All settings"
        value={query.setting}
        items={named}
      />
      <Govuk c="button" params={{ text: 'Show', classes: 'govuk-button--secondary' }} />
    </form>
  );
}

interface TableProps {
  readonly holds: readonly ShownHold[];
  readonly owner: Owner;
  readonly index: ProvisionIndex | null;
  /** By request. */
  readonly references: ReadonlyMap<string, string>;
  readonly today: CalendarDate;
}

const HEADS = ['Request', 'Setting', 'Place', 'State', 'Lapses', 'Made by'];

function HoldTable({ holds: shown, owner, index, references, today }: TableProps) {
  return (
    <Scroll label="Holds, table">
      <Govuk
        c="table"
        params={{
          caption: 'Holds, what lapses soonest first',
          captionClasses: 'govuk-visually-hidden',
          classes: 'rp-stack',
          head: HEADS.map((text) => ({ text })),
          rows: shown.map((hold) =>
            [
              {
                html: (
                  <a
                    class="govuk-link"
                    href={`${requestPath(owner, hold.requestId)}/holds/${hold.id}`}
                  >
                    {references.get(hold.requestId) ?? 'A request'}
                    <span class="govuk-visually-hidden">
                      {`, the hold at ${settingName(index, hold.place.settingKey)}`}
                    </span>
                  </a>
                ),
              },
              { text: settingName(index, hold.place.settingKey) },
              { text: `${yearGroupName(hold.place.yearGroup)}, ${hold.place.academicYear}` },
              { html: <HoldTags hold={hold} /> },
              { text: lapsesInWords(hold, today) },
              { text: hold.madeBy },
            ].map((cell, i) => ({ ...cell, attributes: { 'data-head': HEADS[i] ?? '' } })),
          ),
        }}
      />
    </Scroll>
  );
}

const csv = definePage(
  {
    method: 'get',
    path: '/authority/:authority/holds.csv',
    access: ACCESS,
    params: $AuthorityParams,
    query: $Query,
  },
  async (deps: WebDeps, { owner, query }) => {
    const found = await readHolds(deps, owner, query);
    const index = await deps.currentIndex();
    const references = await referencesOf(deps, owner, found.holds);
    return ok({
      kind: 'file',
      body: authorityHoldsCsv(found.holds, references, (key) => settingName(index, key)),
      type: 'text/csv; charset=utf-8',
      name: `holds-${owner.code}.csv`,
    });
  },
);

export const AUTHORITY_HOLDS_PAGES: readonly BoundPage[] = [holds, csv];
