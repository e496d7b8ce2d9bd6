import * as z from 'zod';
import {
  $SettingKey,
  type CalendarDate,
  londonDate,
  ok,
  yearGroupName,
} from '../../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../../lib/matching/index.ts';
import { type KeptPlaces, placesInWords, readPlaces } from '../../../use-cases/read-places.ts';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { counted } from '../../words/counted.ts';
import { momentInWords } from '../../words/due-words.ts';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS } from '../../words/setting-words.ts';
import { OverbookedTag, settingName } from './hold-words.tsx';
import { providerHoldsCsv } from './provider-holds-csv.ts';

const CONTRACT = {
  access: { action: 'place.read' },
  params: z.object({ setting: $SettingKey }),
  query: NO_QUERY,
} as const;

const holds = definePage(
  { ...CONTRACT, method: 'get', path: '/provider/:setting/holds' },
  async (deps, { owner }) => {
    const index = await deps.currentIndex();
    const { places, needsChecking } = await readPlaces(deps, owner.code);
    const today = londonDate(deps.now());
    const title = 'Places that are kept';
    const over = places.reduce((sum, each) => sum + each.over, 0);
    return ok(
      page(
        title,
        <>
          <span class="govuk-caption-l">{settingName(index, owner.code)}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Authorities keep places with you while a family decides. You know each by a number; who
            the child is the authority tells you when it consults you. A hold lapses by itself.
          </p>
          {over > 0 && <OverWarning over={over} />}
          {needsChecking.length > 0 && (
            <p class="govuk-body">
              {counted(needsChecking.length, 'count')} of places cannot be read and must be checked.
              Tell those who run the service.
            </p>
          )}
          {places.length === 0 && (
            <p class="govuk-body">You have published no places that anybody could hold.</p>
          )}
          {provisionsIn(places).map((provisionId) => (
            <Provision
              title={provisionName(index, provisionId)}
              places={places.filter((each) => each.provisionId === provisionId)}
              index={index}
              today={today}
            />
          ))}
          <p class="govuk-body rp-no-print">
            <a class="govuk-link" href={`/provider/${owner.code}/holds.csv`}>
              Download as CSV
            </a>
          </p>
        </>,
        { section: 'provider-holds', wide: true },
      ),
    );
  },
);

function OverWarning({ over }: { over: number }) {
  return (
    <Govuk
      c="warning-text"
      params={{
        text: `${over} over the published places. An authority decided each and says why below. The next place that comes free is theirs; if you have made room, publish your places again.`,
        iconFallbackText: 'Warning',
      }}
    />
  );
}

/** In the order in which something of them lapses. */
function provisionsIn(places: readonly KeptPlaces[]): readonly string[] {
  return [...new Set(places.map(({ provisionId }) => provisionId))];
}

function provisionName(index: ProvisionIndex | null, provisionId: string): string {
  const setting = index?.setting(provisionId.slice(0, provisionId.indexOf('-')));
  const kind = setting?.provisions.find(({ id }) => id === provisionId)?.kind;
  return kind ? sentence(KIND_WORDS[kind]) : provisionId;
}

interface ProvisionProps {
  readonly title: string;
  readonly places: readonly KeptPlaces[];
  readonly index: ProvisionIndex | null;
  readonly today: CalendarDate;
}

function Provision({ title, places, index, today }: ProvisionProps) {
  const kept = places.filter((each) => each.kept.length > 0);
  const others = places.filter((each) => each.kept.length === 0);
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {kept.length === 0 && <p class="govuk-body">No place is kept here now.</p>}
      {kept.map((each) => (
        <YearGroup places={each} index={index} today={today} />
      ))}
      {others.length > 0 && (
        <Govuk
          c="details"
          params={{
            summaryText: `Nothing kept in ${counted(others.length, 'other year group and September', 'other year groups and Septembers')}`,
            html: (
              <ul class="govuk-list govuk-list--bullet">
                {others.map((each) => (
                  <li>
                    {yearName(each)}: {placesInWords(each)}
                  </li>
                ))}
              </ul>
            ),
          }}
        />
      )}
    </section>
  );
}

function yearName({ yearGroup, academicYear }: KeptPlaces): string {
  return `${yearGroupName(yearGroup)} from September ${academicYear}`;
}

function YearGroup({
  places,
  index,
  today,
}: Omit<ProvisionProps, 'places' | 'title'> & { places: KeptPlaces }) {
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{yearName(places)}</h3>
      <p class="govuk-body">{placesInWords(places)}.</p>
      <Scroll label={`Kept, ${yearName(places)}`}>
        <Govuk
          c="table"
          params={{
            caption: `Kept, ${yearName(places)}`,
            captionClasses: 'govuk-visually-hidden',
            classes: 'rp-table-small',
            head: ['Hold', 'Authority', 'Until', 'Above the published places'].map((text) => ({
              text,
            })),
            rows: places.kept.map(({ holdId, authority, state, until, overbooked, above }) => [
              { html: <code class="rp-code">{holdId}</code> },
              {
                text:
                  authority === null
                    ? 'Not noted'
                    : (index?.authorityName(authority) ?? `Authority ${authority}`),
              },
              {
                text:
                  state === 'placed' || until === null
                    ? 'Placed: it does not lapse'
                    : momentInWords(until, today),
              },
              overbooked
                ? {
                    html: (
                      <>
                        <OverbookedTag />{' '}
                        {above ? '' : 'when it was made; there is room for it now. '}“
                        {overbooked.reason}”
                      </>
                    ),
                  }
                : { text: 'No' },
            ]),
          }}
        />
      </Scroll>
    </>
  );
}

const csv = definePage(
  { ...CONTRACT, method: 'get', path: '/provider/:setting/holds.csv' },
  async (deps, { owner }) => {
    const index = await deps.currentIndex();
    const { places } = await readPlaces(deps, owner.code);
    return ok({
      kind: 'file',
      body: providerHoldsCsv(places, (code) => index?.authorityName(code) ?? code),
      type: 'text/csv; charset=utf-8',
      name: `places-kept-${owner.code}.csv`,
    });
  },
);

export const PROVIDER_HOLDS_PAGES: readonly BoundPage[] = [holds, csv];
