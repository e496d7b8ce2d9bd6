import * as z from 'zod';
import { authorise } from '../../../../lib/access/index.ts';
import { aboutOf, DISAGREEMENT_CODES } from '../../../../lib/capacity/index.ts';
import { $SettingKey, ok } from '../../../../lib/kernel/index.ts';
import {
  type Figures,
  type NamedEntry,
  readFigures,
  readOwnFigures,
} from '../../../use-cases/figures/read-figures.ts';
import { FilterChoice } from '../../components/filter-choice.tsx';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import { counted } from '../../words/counted.ts';
import { FigureEntry } from './figure-entry.tsx';
import {
  type FiguresQuery,
  figuresQuery,
  figuresSearch,
  stateOf,
  TRAY_STATES,
  type TrayState,
} from './figures-search.ts';
import { DISAGREEMENT_WORDS } from './figures-words.ts';
import { SETTLE_PAGES } from './settle-page.tsx';

const ACCESS = { action: 'figures.read' as const };
const TITLE = 'Figures that disagree';
const PAGE_SIZE = 25;
const ANY_QUERY = z.record(z.string(), z.string());

const tray = definePage(
  {
    method: 'get',
    path: '/authority/:authority/figures',
    access: ACCESS,
    params: $AuthorityParams,
    query: z.looseObject({ done: z.string().optional() }),
  },
  async (deps, visit) => {
    const found = await readFigures(deps, visit.owner);
    if (!found.ok) return found;
    const query = figuresQuery(ANY_QUERY.parse(visit.query));
    return ok(page(TITLE, <Tray visit={visit} figures={found.value} query={query} />, TRAY_FRAME));
  },
);
const TRAY_FRAME = { section: 'figures' };

interface TrayProps {
  readonly visit: ActingVisit;
  readonly figures: Figures;
  readonly query: FiguresQuery;
}

function Tray({ visit: { owner, principal }, figures, query }: TrayProps) {
  const path = `/authority/${owner.code}/figures`;
  const ofState = (state: TrayState) => figures.entries.filter((each) => stateOf(each) === state);
  const entries = ofState(query.show).filter(
    ({ disagreement }) => query.code === null || disagreement.code === query.code,
  );
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_SIZE));
  const current = Math.min(query.page, pages);
  const shown = entries.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const maySettle = authorise(principal, 'figures.settle', owner).ok;
  return (
    <>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <p class="govuk-body-l">
        What settings in your area have published, against the register, against itself, and against
        the children you have placed.
      </p>
      {figures.needChecking > 0 && (
        <Govuk
          c="warning-text"
          params={{
            text: `${counted(figures.needChecking, 'record')} cannot be read and must be checked by those who run the service.`,
            iconFallbackText: 'Warning',
          }}
        />
      )}
      <nav class="moj-sub-navigation" aria-label="What was found">
        <ul class="moj-sub-navigation__list">
          {TRAY_STATES.map((state) => (
            <li class="moj-sub-navigation__item">
              <a
                class="moj-sub-navigation__link"
                href={path + figuresSearch({ ...query, show: state, page: 1 })}
                aria-current={state === query.show ? 'page' : undefined}
              >
                {STATE_NAMES[state]} ({ofState(state).length})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <CodeFilter query={query} path={path} />
      <h2 class="govuk-heading-m">{counted(entries.length, 'disagreement')}</h2>
      {shown.length === 0 && <p class="govuk-body">{NOTHING[query.show]}</p>}
      {shown.map((entry) => (
        <FigureEntry entry={entry}>
          {maySettle && <SettleLink entry={entry} path={path} />}
        </FigureEntry>
      ))}
      <PageNumbers
        current={current}
        pages={pages}
        label="Pages of disagreements"
        hrefOf={(number) => path + figuresSearch({ ...query, page: number })}
      />
    </>
  );
}

const STATE_NAMES: Readonly<Record<TrayState, string>> = {
  open: 'To look at',
  asked: 'Provider asked',
  settled: 'Settled',
};
const NOTHING: Readonly<Record<TrayState, string>> = {
  open: 'Nothing to look at here.',
  asked: 'No provider has been asked of figures that still disagree.',
  settled: 'Nothing has been settled. What is settled comes back when a figure changes.',
};

function SettleLink({ entry, path }: { entry: NamedEntry; path: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${path}/${aboutOf(entry.disagreement)}`}>
        {entry.settlement === null ? 'Settle or ask' : 'Say something else'}
        <span class="govuk-visually-hidden">
          {` of ${entry.settingName}: ${DISAGREEMENT_WORDS[entry.disagreement.code].title}`}
        </span>
      </a>
    </p>
  );
}

function CodeFilter({ query, path }: { query: FiguresQuery; path: string }) {
  return (
    <form method="get" action={path} class="rp-tools__sort rp-figures-filter">
      {query.show !== 'open' && <input type="hidden" name="show" value={query.show} />}
      <FilterChoice
        name="code"
        label="What disagrees"
        all="Anything"
        value={query.code}
        items={DISAGREEMENT_CODES.map((code) => [code, DISAGREEMENT_WORDS[code].title])}
      />
      <Govuk c="button" params={{ text: 'Show', classes: 'govuk-button--secondary' }} />
    </form>
  );
}

const own = definePage(
  {
    method: 'get',
    path: '/provider/:setting/figures',
    access: ACCESS,
    params: z.object({ setting: $SettingKey }),
    query: NO_QUERY,
  },
  async (deps, { owner }) => {
    const found = await readOwnFigures(deps, owner.code);
    if (!found.ok) return found;
    const { entries } = found.value;
    return ok(
      page(
        `Your ${TITLE.toLowerCase()}`,
        <>
          <h1 class="govuk-heading-l">Your figures that disagree</h1>
          <p class="govuk-body-l">
            What you have published, against the register and against itself. Authorities of your
            area see the same, and may ask you which is right.
          </p>
          {entries.length === 0 && (
            <p class="govuk-body">Nothing disagrees by more than is usual.</p>
          )}
          {entries.map((entry) => (
            <FigureEntry entry={entry} isOwn />
          ))}
          <h2 class="govuk-heading-m">What you can do</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              Where what you published is wrong,{' '}
              <a class="govuk-link" href={`/provider/${owner.code}`}>
                publish new figures
              </a>
              .
            </li>
            <li>
              Where the register is wrong, put it right at Get Information about Schools. It is read
              from there when the register is next imported.
            </li>
          </ul>
        </>,
        { section: 'figures' },
      ),
    );
  },
);

export const FIGURES_PAGES: readonly BoundPage[] = [tray, own, ...SETTLE_PAGES];
