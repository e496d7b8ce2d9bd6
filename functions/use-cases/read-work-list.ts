import type { Owner } from '../../lib/access/index.ts';
import type { CalendarDate, NeedsChecking } from '../../lib/kernel/index.ts';
import { addDays } from '../../lib/policy/index.ts';
import { type Case, type CaseStep, nextAct } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';

export const WORK_SORTS = ['due', 'reference', 'year', 'waiting'] as const;
export type WorkSort = (typeof WORK_SORTS)[number];

export const DUE_WITHIN = ['late', 'week', 'month'] as const;
export type DueWithin = (typeof DUE_WITHIN)[number];

/** What a work list is narrowed to; what is left out narrows nothing. */
export interface WorkListFilter {
  readonly steps: readonly CaseStep[];
  readonly needs: readonly string[];
  readonly phases: readonly string[];
  readonly officer: 'mine' | 'nobody' | 'anybody';
  readonly due: DueWithin | null;
  /** Part of the authority's reference. */
  readonly reference: string;
  readonly closed: boolean;
}

/** How soon something is to be done, in the order of the work list. */
export const URGENCIES = ['late', 'this-week', 'this-month', 'later'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface WorkList {
  /** All that the filter lets through, in order. */
  readonly cases: readonly Case[];
  /** Of all of the authority, whatever the filter. */
  readonly open: number;
  readonly all: number;
  readonly needChecking: readonly NeedsChecking[];
}

/** What an authority has to do for its children, what is to be done first at the top. `person` is the id of whoever asks. */
export async function readWorkList(
  deps: Pick<Deps, 'cases'>,
  owner: Owner,
  person: string,
  filter: WorkListFilter,
  sort: WorkSort,
  today: CalendarDate,
): Promise<WorkList> {
  const stored = await deps.cases(owner).all();
  const cases = stored.filter((each) => 'requestId' in each);
  const order = filter.closed && sort === 'due' ? byClosing : ORDERS[sort];
  return {
    cases: cases.filter((each) => passes(each, filter, person, today)).sort(order),
    open: cases.filter(({ step }) => step !== 'closed').length,
    all: stored.length,
    needChecking: stored.filter((each) => 'needsChecking' in each),
  };
}

const WEEK_DAYS = 7;
const MONTH_DAYS = 31;

/** How soon somebody must act: this week is the next 7 days, this month the next 31. */
export function urgencyOf(one: Case, today: CalendarDate): Urgency {
  const { by } = nextAct(one);
  if (by === null || by > addDays(today, MONTH_DAYS)) return 'later';
  if (by < today) return 'late';
  return by <= addDays(today, WEEK_DAYS) ? 'this-week' : 'this-month';
}

const WITHIN: Readonly<Record<DueWithin, readonly Urgency[]>> = {
  late: ['late'],
  week: ['late', 'this-week'],
  month: ['late', 'this-week', 'this-month'],
};

function passes(one: Case, filter: WorkListFilter, person: string, today: CalendarDate): boolean {
  const { steps, needs, phases, officer, due, reference, closed } = filter;
  if ((one.step === 'closed') !== closed) return false;
  if (steps.length > 0 && !steps.includes(one.step)) return false;
  if (needs.length > 0 && !needs.includes(one.primaryNeed)) return false;
  if (phases.length > 0 && !phases.includes(one.phase)) return false;
  if (officer === 'mine' && one.officer?.personId !== person) return false;
  if (officer === 'nobody' && one.officer !== null) return false;
  if (due !== null && !WITHIN[due].includes(urgencyOf(one, today))) return false;
  return one.reference.toLowerCase().includes(reference.toLowerCase());
}

type Order = (a: Case, b: Case) => number;

const byReference: Order = (a, b) => compare(a.reference, b.reference);
/** Whatever has to be done soonest, by the family's day where its answer is waited for. */
const byDeadline: Order = (a, b) =>
  compare(nextAct(a).by ?? '', nextAct(b).by ?? '') ||
  compare(a.dueOn, b.dueOn) ||
  byReference(a, b);
const byClosing: Order = (a, b) => compare(b.stepSince, a.stepSince) || byReference(a, b);

const ORDERS: Readonly<Record<WorkSort, Order>> = {
  due: byDeadline,
  reference: byReference,
  year: (a, b) => a.yearGroup - b.yearGroup || byDeadline(a, b),
  waiting: (a, b) => compare(a.stepSince, b.stepSince) || byReference(a, b),
};

/** By code units: ten thousand comparisons by the rules of a language would take longer than reading the cases. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
