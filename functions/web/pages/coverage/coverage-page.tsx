import * as z from 'zod';
import { authorise } from '../../../../lib/access/index.ts';
import { londonDate, NEED_NAMES, NEEDS, ok, PHASES } from '../../../../lib/kernel/index.ts';
import { PROVISION_KINDS } from '../../../../lib/register/index.ts';
import { coverageCsv } from '../../../use-cases/coverage/coverage-csv.ts';
import { type CoveragePage, coveragePage } from '../../../use-cases/coverage/coverage-page.ts';
import type { CoverageFilter } from '../../../use-cases/coverage/coverage-query.ts';
import { readCoverage } from '../../../use-cases/coverage/read-coverage.ts';
import { withWhoToAsk } from '../../../use-cases/coverage/who-to-ask.ts';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import { counted } from '../../words/counted.ts';
import { PHASE_WORDS } from '../../words/request-words.ts';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS } from '../../words/setting-words.ts';
import { ASK_COVERAGE_PAGES } from './ask-pages.tsx';
import { CoverageFilterForm, CoverageTags } from './coverage-filter.tsx';
import { coverageFilterIn, coverageSearch, pageIn } from './coverage-search.ts';
import { CoverageTable } from './coverage-table.tsx';
import { type BarGroup, StateBars, StateKey } from './state-bars.tsx';

export const COVERAGE_TITLE = 'Who has published';
const ANY_QUERY = z.record(z.string(), z.string());
const CONTRACT = {
  access: { action: 'coverage.read' as const },
  params: $AuthorityParams,
  query: z.looseObject({ done: z.string().optional(), page: z.string().optional() }),
};

const coverage = definePage(
  { ...CONTRACT, method: 'get', path: '/authority/:authority/coverage' },
  async (deps, visit) => {
    const filter = coverageFilterIn(ANY_QUERY.parse(visit.query));
    const found = await coveragePage(deps, visit.owner, filter, pageIn(visit.query.page));
    if (!found.ok) return found;
    const body = <Body visit={visit} filter={filter} shown={found.value} />;
    return ok(page(COVERAGE_TITLE, body, { section: 'coverage', wide: true }));
  },
);

const download = definePage(
  { ...CONTRACT, method: 'get', path: '/authority/:authority/coverage.csv' },
  async (deps, { owner, query }) => {
    const found = await readCoverage(deps, owner, coverageFilterIn(ANY_QUERY.parse(query)));
    if (!found.ok) return found;
    const rows = await withWhoToAsk(deps, found.value.rows);
    return ok({
      kind: 'file' as const,
      body: coverageCsv(rows),
      type: 'text/csv; charset=utf-8',
      name: `coverage-${owner.code}-${londonDate(deps.now())}.csv`,
    });
  },
);

interface BodyProps {
  readonly visit: ActingVisit;
  readonly filter: CoverageFilter;
  readonly shown: CoveragePage;
}

function Body({ visit: { owner, principal }, filter, shown }: BodyProps) {
  const path = `/authority/${owner.code}/coverage`;
  const { counts, total, pages, items, today } = shown;
  const all = Object.values(counts.all).reduce((sum, count) => sum + count, 0);
  const mayAsk = authorise(principal, 'capacity.remind', owner).ok;
  const here = path + coverageSearch(filter, shown.page);
  return (
    <>
      <h1 class="govuk-heading-l">{COVERAGE_TITLE}</h1>
      <p class="govuk-body-l">
        {counts.all.never} of {counted(all, 'provision')} have never published free places, and the
        figures of {counts.all['past-half']} have lost more than half of their weight.
      </p>
      <ScopeLinks filter={filter} path={path} />
      {shown.needChecking > 0 && (
        <Govuk
          c="warning-text"
          params={{
            text: `${counted(shown.needChecking, 'hold')} cannot be read, so settings may be missing here.`,
            iconFallbackText: 'Warning',
          }}
        />
      )}
      {all > 0 && <Bars counts={counts} />}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">What the words mean</span>
        </summary>
        <div class="govuk-details__text">
          By your policy figures lose half of their weight in {shown.halfLifeDays} days. They are
          fresh until 14 days before that, then ageing, then past half. A published return is
          counted here within seconds. Simulated figures are invented for a demonstration; nobody
          vouches for them.
        </div>
      </details>
      <div class="rp-filtered">
        <div class="rp-filtered__filter">
          <details class="rp-filter-details">
            <summary class="govuk-link">Show filters</summary>
            <CoverageFilterForm filter={filter} path={path} />
          </details>
        </div>
        <div class="rp-filtered__results">
          <CoverageTags filter={filter} path={path} />
          <h2 class="govuk-heading-m">{counted(total, 'provision')}</h2>
          {total === 0 ? (
            <p class="govuk-body">No provision matches. Take a filter off to see more.</p>
          ) : (
            <>
              <p class="govuk-body">
                {mayAsk && (
                  <>
                    <a class="govuk-link" href={`${path}/ask${coverageSearch(filter)}`}>
                      Ask all of these to publish
                    </a>
                    {' · '}
                  </>
                )}
                <a class="govuk-link" href={`${path}.csv${coverageSearch(filter)}`}>
                  Download as CSV
                </a>
              </p>
              <CoverageTable
                authority={owner.code}
                rows={items}
                today={today}
                mayAsk={mayAsk}
                mayPublish={authorise(principal, 'capacity.publish-for', owner).ok}
                href={here}
              />
              <PageNumbers
                current={shown.page}
                pages={pages}
                label="Pages of provisions"
                hrefOf={(number) => path + coverageSearch(filter, number)}
              />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Whose settings: those of the area, or those where its children are. */
function ScopeLinks({ filter, path }: { filter: CoverageFilter; path: string }) {
  const links = [
    { scope: 'area' as const, text: 'Settings in our area' },
    { scope: 'children' as const, text: 'Settings where our children have or hold a place' },
  ];
  return (
    <nav class="moj-sub-navigation" aria-label="Which settings">
      <ul class="moj-sub-navigation__list">
        {links.map(({ scope, text }) => (
          <li class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              href={path + coverageSearch({ ...filter, scope })}
              aria-current={scope === filter.scope ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Bars({ counts: { byKind, byPhase, byNeed } }: Pick<CoveragePage, 'counts'>) {
  const groups = <K extends string>(
    keys: readonly K[],
    by: Readonly<Partial<Record<K, BarGroup['counts']>>>,
    nameOf: (key: K) => string,
  ): BarGroup[] =>
    keys.flatMap((key) => {
      const counts = by[key];
      return counts ? [{ name: nameOf(key), counts }] : [];
    });
  return (
    <section aria-labelledby="at-a-glance">
      <h2 class="govuk-heading-m" id="at-a-glance">
        At a glance
      </h2>
      <StateKey />
      <div class="rp-cover-bars">
        <StateBars
          id="by-kind"
          caption="By kind of provision"
          groups={groups(PROVISION_KINDS, byKind, (kind) => sentence(KIND_WORDS[kind]))}
        />
        <StateBars
          id="by-phase"
          caption="By phase"
          groups={groups(PHASES, byPhase, (phase) => PHASE_WORDS[phase])}
        />
        <StateBars
          id="by-need"
          caption="By need"
          groups={groups([...NEEDS, 'not-said' as const], byNeed, (need) =>
            need === 'not-said' ? 'Not said' : shortNeed(need),
          )}
        />
      </div>
    </section>
  );
}

/** Names of needs are long for a bar; the codes are those of the plans. */
function shortNeed(need: (typeof NEEDS)[number]): string {
  const name = sentence(NEED_NAMES[need]);
  return name.length <= LONGEST_NAME ? name : need;
}
const LONGEST_NAME = 24;

export const COVERAGE_PAGES: readonly BoundPage[] = [coverage, download, ...ASK_COVERAGE_PAGES];
