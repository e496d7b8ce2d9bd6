import type { CalendarDate } from '../kernel/index.ts';
import { addDays, type Clocks } from '../policy/index.ts';
import type { Case } from './case.ts';
import type { PlacementRequest } from './placement-request.ts';

const DAYS_IN_WEEK = 7;

/** Where a new request stands. */
export function openCase(
  request: PlacementRequest,
  receivedOn: CalendarDate,
  clocks: Clocks,
): Case {
  return {
    ...factsOf(request, receivedOn, clocks),
    requestId: request.id,
    authority: request.authority,
    step: 'make-list',
    stepSince: request.revisedAt,
    familyAnswersBy: null,
    officer: null,
    latestList: null,
    sharedList: null,
    closedAs: null,
  };
}

export type CaseFacts = Pick<
  Case,
  | 'reference'
  | 'yearGroup'
  | 'phase'
  | 'primaryNeed'
  | 'basis'
  | 'band'
  | 'startDate'
  | 'receivedOn'
  | 'dueOn'
  | 'dueWhy'
>;

/** What a work list shows of the request itself; a revision states it anew. */
export function factsOf(
  request: PlacementRequest,
  receivedOn: CalendarDate,
  clocks: Clocks,
): CaseFacts {
  const { reference, yearGroup, phase, primaryNeed, basis, band, startDate } = request;
  const due = dueDate({ yearGroup, startDate }, receivedOn, clocks);
  return { reference, yearGroup, phase, primaryNeed, basis, band, startDate, receivedOn, ...due };
}

/**
 * By when a setting is to be named: for a move between phases the day of the year that the law sets, else so many weeks
 * after the request; never after the place is needed. Source: SEND Regulations 2014, regs 13(2) and 18.
 */
export function dueDate(
  { yearGroup, startDate }: Pick<PlacementRequest, 'yearGroup' | 'startDate'>,
  receivedOn: CalendarDate,
  { phaseTransfers, weeksToFinalPlan }: Clocks,
): Pick<Case, 'dueOn' | 'dueWhy'> {
  const transfer = phaseTransfers.find((each) => each.yearGroup === yearGroup);
  const [year, month] = startDate.split('-');
  if (transfer && month === '09') {
    const dueOn = `${year}-${transfer.by}`;
    // A request that came after the day is late in law, but it is the weeks that somebody can still keep.
    if (receivedOn <= dueOn) return { dueOn, dueWhy: `phase transfer: ${transfer.inWords}` };
  }
  const weeks = addDays(receivedOn, weeksToFinalPlan * DAYS_IN_WEEK);
  return weeks <= startDate
    ? { dueOn: weeks, dueWhy: `${weeksToFinalPlan} weeks from the request` }
    : { dueOn: startDate, dueWhy: 'the day on which the place is needed' };
}
