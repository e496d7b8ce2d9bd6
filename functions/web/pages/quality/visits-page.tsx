import { londonDate, longDate, ok } from '../../../../lib/kernel/index.ts';
import {
  isVisitLate,
  openActions,
  VISIT_KINDS,
  VISIT_OUTCOMES,
} from '../../../../lib/quality/index.ts';
import { howMany } from '../../../shared/words.ts';
import {
  $VisitQuery,
  readVisits,
  type ShownVisit,
  type VisitQuery,
  visitFilter,
} from '../../../use-cases/quality/read-visits.ts';
import { visitsCsv } from '../../../use-cases/quality/visits-csv.ts';
import { FilterChoice } from '../../components/filter-choice.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { TableHead } from '../../components/table-head.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { visitPath, visitsPath } from './quality-paths.ts';
import { OUTCOME_WORDS, VISIT_KIND_WORDS } from './quality-words.ts';
import { OutcomeTag } from './visit-facts.tsx';

const TITLE = 'Quality-assurance visits';
const CONTRACT = {
  method: 'get' as const,
  access: { action: 'visit.read' as const },
  params: $AuthorityParams,
  query: NO_QUERY.extend($VisitQuery.shape),
};

const visits = definePage(
  { ...CONTRACT, path: '/authority/:authority/visits' },
  async (deps, { owner, query }) => {
    const today = londonDate(deps.now());
    const [found, all] = await Promise.all([
      readVisits(deps, visitFilter(query)),
      readVisits(deps, visitFilter($VisitQuery.parse({}))),
    ]);
    const { items, needsChecking } = found;
    return ok(
      page(
        TITLE,
        <>
          <h1 class="govuk-heading-l">{TITLE}</h1>
          <p class="govuk-body-l">
            What each authority recorded, for every authority to read. To record a visit, look up
            the setting’s own page.
          </p>
          {needsChecking.length > 0 && (
            <p class="govuk-body">
              {needsChecking.length} visits cannot be read and need checking. Tell those who run the
              service.
            </p>
          )}
          <Filter path={visitsPath(owner.code)} query={query} all={all.items} />
          <p class="govuk-body" id="count">
            {howMany(items.length, 'visit')}
          </p>
          {items.length > 0 && <Visits items={items} authority={owner.code} today={today} />}
          <p class="govuk-body">
            <a class="govuk-link" href={`${visitsPath(owner.code)}.csv${searchOf(query)}`}>
              Download as CSV
            </a>
          </p>
        </>,
        { section: 'visits', wide: true },
      ),
    );
  },
);

const csv = definePage(
  { ...CONTRACT, path: '/authority/:authority/visits.csv' },
  async (deps, { query }) => {
    const { items } = await readVisits(deps, visitFilter(query));
    return ok({
      kind: 'file',
      body: visitsCsv(items),
      type: 'text/csv; charset=utf-8',
      name: 'visits.csv',
    });
  },
);

/** The filter as an address carries it; nothing where it is empty. */
function searchOf(query: VisitQuery): string {
  const { setting, recordedBy, outcome, kind, late } = query;
  const given = Object.entries({ setting, recordedBy, outcome, kind, late }).filter(
    ([, value]) => value !== '',
  );
  const search = new URLSearchParams(given).toString();
  return search === '' ? '' : `?${search}`;
}

function Filter({
  path,
  query,
  all,
}: {
  path: string;
  query: VisitQuery;
  all: readonly ShownVisit[];
}) {
  const settings = new Map(all.map((visit) => [visit.settingKey, visit.settingName]));
  const authorities = new Map(all.map((visit) => [visit.authority, visit.authorityName]));
  return (
    <form method="get" action={path} class="rp-quality-filter">
      <FilterChoice
        name="setting"
        label="Setting"
        all="Every setting"
        value={query.setting}
        items={byName([...settings])}
      />
      <FilterChoice
        name="recordedBy"
        label="Recorded by"
        all="Every authority"
        value={query.recordedBy}
        items={byName([...authorities])}
      />
      <FilterChoice
        name="outcome"
        label="Outcome"
        all="Every outcome"
        value={query.outcome}
        items={byName(VISIT_OUTCOMES.map((outcome) => [outcome, OUTCOME_WORDS[outcome]]))}
      />
      <FilterChoice
        name="kind"
        label="Kind"
        all="Every kind"
        value={query.kind}
        items={byName(VISIT_KINDS.map((kind) => [kind, VISIT_KIND_WORDS[kind]]))}
      />
      <FilterChoice
        name="late"
        label="Late"
        all="Late or not"
        value={query.late}
        items={[['yes', 'An action or the next visit is late']]}
      />
      <div class="govuk-button-group">
        <Govuk c="button" params={{ text: 'Apply filters', classes: 'govuk-button--secondary' }} />
        <a class="govuk-link" href={path}>
          Clear filters
        </a>
      </div>
    </form>
  );
}

/** By what they are called. */
function byName(items: readonly (readonly [string, string])[]) {
  return items.toSorted((a, b) => (a[1] < b[1] ? -1 : 1));
}

function Visits({
  items,
  authority,
  today,
}: {
  items: readonly ShownVisit[];
  authority: string;
  today: string;
}) {
  const heads = ['Visited on', 'Setting', 'Recorded by', 'Outcome', 'Still to do', 'Next visit'];
  return (
    <Scroll label="Visits">
      <table class="govuk-table rp-quality-table">
        <TableHead heads={heads} />
        <tbody class="govuk-table__body">
          {items.map((visit) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell">{longDate(visit.visitedOn)}</td>
              <th scope="row" class="govuk-table__header rp-plain-header">
                <a class="govuk-link" href={visitPath(authority, visit.settingKey, visit.id)}>
                  {visit.settingName}
                </a>
                <span class="rp-under">{VISIT_KIND_WORDS[visit.kind]}</span>
              </th>
              <td class="govuk-table__cell">{visit.authorityName}</td>
              <td class="govuk-table__cell">
                <OutcomeTag outcome={visit.outcome} />
              </td>
              <td class="govuk-table__cell">
                {openActions(visit).length === 0
                  ? 'Nothing'
                  : howMany(openActions(visit).length, 'action')}
                {isVisitLate(visit, today) && <strong class="rp-under">something is late</strong>}
              </td>
              <td class="govuk-table__cell">
                {visit.nextDueOn === null ? 'No day set' : longDate(visit.nextDueOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

export const VISITS_PAGES: readonly BoundPage[] = [visits, csv];
