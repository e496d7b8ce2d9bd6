import { NEEDS, PHASES } from '../../../../lib/kernel/index.ts';
import { CASE_STEPS } from '../../../../lib/requests/index.ts';
import {
  DUE_WITHIN,
  WORK_SORTS,
  type WorkListFilter,
  type WorkSort,
} from '../../../use-cases/read-work-list.ts';

/** What the address of a work list says. */
export interface WorkListQuery {
  readonly filter: WorkListFilter;
  readonly sort: WorkSort;
  /** From 1. */
  readonly page: number;
}

const LONGEST_REFERENCE = 40;

/** What is not known there is left out: an address that somebody kept must not fail for it. */
export function workListQuery(href: string): WorkListQuery {
  const given = new URL(href, 'http://here').searchParams;
  const page = Number(given.get('page') ?? 1);
  return {
    filter: {
      steps: known(CASE_STEPS, given.getAll('step')),
      needs: known(NEEDS, given.getAll('need')),
      phases: known(PHASES, given.getAll('phase')),
      officer: known(['mine', 'nobody'] as const, given.getAll('officer'))[0] ?? 'anybody',
      due: known(DUE_WITHIN, given.getAll('due'))[0] ?? null,
      reference: (given.get('reference') ?? '').trim().slice(0, LONGEST_REFERENCE),
      closed: given.get('show') === 'closed',
    },
    sort: known(WORK_SORTS, given.getAll('sort'))[0] ?? 'due',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The same as an address says it, with no more in it than differs from the whole list. */
export function workListSearch({ filter, sort, page }: WorkListQuery): string {
  const to = new URLSearchParams();
  for (const step of filter.steps) to.append('step', step);
  for (const need of filter.needs) to.append('need', need);
  for (const phase of filter.phases) to.append('phase', phase);
  if (filter.officer !== 'anybody') to.set('officer', filter.officer);
  if (filter.due !== null) to.set('due', filter.due);
  if (filter.reference !== '') to.set('reference', filter.reference);
  if (filter.closed) to.set('show', 'closed');
  if (sort !== 'due') to.set('sort', sort);
  if (page > 1) to.set('page', String(page));
  const search = to.toString();
  return search === '' ? '' : `?${search}`;
}

/** The first page of the same list with another filter. */
export function withFilter(query: WorkListQuery, change: Partial<WorkListFilter>): WorkListQuery {
  return { ...query, page: 1, filter: { ...query.filter, ...change } };
}

function known<T extends string>(all: readonly T[], given: readonly string[]): readonly T[] {
  return all.filter((each) => given.includes(each));
}
