import * as z from 'zod';
import { authorise } from '../../../../lib/access/index.ts';
import { londonDate, ok } from '../../../../lib/kernel/index.ts';
import { caseOfficers } from '../../../use-cases/assign-officer.ts';
import { readWorkList, type WorkList } from '../../../use-cases/read-work-list.ts';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { counted } from '../../words/counted.ts';
import { WORK_LIST_COOKIE } from '../request/back-to-list.ts';
import { workListCsv } from './work-list-csv.ts';
import { Drafts, draftsOf } from './work-list-drafts.tsx';
import { NoneAtAll, NoneMatch } from './work-list-empty.tsx';
import { FilterForm, SelectedFilters } from './work-list-filter.tsx';
import { workGroups } from './work-list-groups.ts';
import { type WorkListQuery, workListQuery, workListSearch } from './work-list-query.ts';
import { Results } from './work-list-results.tsx';

const PAGE_SIZE = 25;
/** What an address may carry is read from the whole of it, since a filter may be there several times. */
const ANY_QUERY = z.looseObject({ done: z.string().optional() });

const workList = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests',
    access: { action: 'request.read' },
    params: $AuthorityParams,
    query: ANY_QUERY,
  },
  async (deps, visit) => {
    const query = workListQuery(visit.href);
    const list = await listFor(deps, visit, query);
    const title = query.filter.closed
      ? counted(list.cases.length, 'closed request')
      : counted(list.cases.length, 'request');
    const body = await workListBody(deps, visit, { query, list, title });
    const cookies = [{ name: WORK_LIST_COOKIE, value: workListSearch(query) || '?' }];
    return ok(page(`${title} – Work list`, body, { section: 'work-list', wide: true, cookies }));
  },
);

const download = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/csv',
    access: { action: 'request.read' },
    params: $AuthorityParams,
    query: ANY_QUERY,
  },
  async (deps, visit) => {
    const { cases } = await listFor(deps, visit, workListQuery(visit.href));
    const today = londonDate(deps.now());
    return ok({
      kind: 'file' as const,
      body: workListCsv(cases, today),
      type: 'text/csv; charset=utf-8',
      name: `work-list-${visit.owner.code}-${today}.csv`,
    });
  },
);

function listFor(
  deps: WebDeps,
  { owner, visitor }: ActingVisit,
  { filter, sort }: WorkListQuery,
): Promise<WorkList> {
  const today = londonDate(deps.now());
  return readWorkList(deps, owner, visitor.session.personId, filter, sort, today);
}

interface Shown {
  readonly query: WorkListQuery;
  readonly list: WorkList;
  readonly title: string;
}

async function workListBody(deps: WebDeps, visit: ActingVisit, { query, list, title }: Shown) {
  const { owner, principal, visitor } = visit;
  const path = `/authority/${owner.code}/requests`;
  const person = visitor.session.personId;
  const mayCreate = authorise(principal, 'request.create', owner).ok;
  const mayGive = authorise(principal, 'case.assign', owner).ok && !query.filter.closed;
  const pages = Math.max(1, Math.ceil(list.cases.length / PAGE_SIZE));
  const current = Math.min(query.page, pages);
  const here = path + workListSearch({ ...query, page: current });
  const shown = list.cases.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE);
  const today = londonDate(deps.now());
  const [drafts, officers] = await Promise.all([
    mayCreate ? draftsOf(deps, owner, person) : [],
    mayGive ? caseOfficers(deps, owner) : null,
  ]);
  return (
    <>
      <div class="rp-page-top">
        <div>
          <span class="govuk-caption-l">Work list</span>
          <h1 class="govuk-heading-l">{title}</h1>
        </div>
        {mayCreate && <Govuk c="button" params={{ text: 'New request', href: `${path}/new` }} />}
      </div>
      <NeedChecking list={list} />
      <Drafts owner={owner} drafts={drafts} today={today} />
      {list.all === 0 ? (
        <NoneAtAll path={path} mayCreate={mayCreate} />
      ) : (
        <div class="rp-filtered">
          <div class="rp-filtered__filter">
            <details class="rp-filter-details">
              <summary class="govuk-link">Show filters</summary>
              <FilterForm query={query} path={path} />
            </details>
          </div>
          <div class="rp-filtered__results">
            <SelectedFilters query={query} path={path} />
            {list.cases.length === 0 ? (
              <NoneMatch query={query} path={path} />
            ) : (
              <>
                <Tools query={query} path={path} />
                <Results
                  owner={owner}
                  groups={workGroups(shown, query.sort === 'due' && !query.filter.closed, today)}
                  today={today}
                  person={person}
                  givenTo={officers}
                  href={here}
                />
                <PageNumbers
                  current={current}
                  pages={pages}
                  label="Pages of requests"
                  hrefOf={(number) => path + workListSearch({ ...query, page: number })}
                />
              </>
            )}
          </div>
        </div>
      )}
    </>
  );
}

const SORT_WORDS = {
  due: 'What is due first',
  reference: 'Reference',
  year: 'Year group',
  waiting: 'Waiting longest at its step',
} as const;

/** The order, chosen by a button and not by the choice itself, and the same list as a file. */
function Tools({ query, path }: { query: WorkListQuery; path: string }) {
  const kept = new URLSearchParams(workListSearch({ ...query, page: 1 }));
  kept.delete('sort');
  return (
    <div class="rp-tools">
      <form method="get" action={path} class="rp-tools__sort">
        {[...kept].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Govuk
          c="select"
          params={{
            id: 'sort',
            name: 'sort',
            label: { text: 'Sort by' },
            items: Object.entries(SORT_WORDS).map(([value, text]) => ({
              value,
              text: value === 'due' && query.filter.closed ? 'Closed last' : text,
              selected: value === query.sort,
            })),
          }}
        />
        <Govuk c="button" params={{ text: 'Sort', classes: 'govuk-button--secondary' }} />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`${path}/csv${workListSearch({ ...query, page: 1 })}`}>
          Download these requests (CSV)
        </a>
      </p>
    </div>
  );
}

/** What cannot be read is told before everything else: somebody may be waiting for it. */
function NeedChecking({ list }: { list: WorkList }) {
  const { needChecking } = list;
  if (needChecking.length === 0) return null;
  const keys = needChecking.map((each) => each.needsChecking).join(', ');
  const which =
    needChecking.length === 1 ? '1 request cannot' : `${needChecking.length} requests cannot`;
  return (
    <Govuk
      c="warning-text"
      params={{
        text: `${which} be read and must be checked by those who run the service: ${keys}.`,
        iconFallbackText: 'Warning',
      }}
    />
  );
}

export const WORK_LIST_PAGES: readonly BoundPage[] = [workList, download];
