import {
  type CalendarDate,
  daysBetween,
  longDate,
  ok,
  type Problem,
  problem,
  type Result,
  refused,
} from '../kernel/index.ts';
import type { Suspension, SuspensionDecision, SuspensionInput } from './suspension.ts';
import { isOver, suspensionState } from './suspension-standing.ts';

/** Nobody is kept waiting longer without somebody looking again. */
export const MOST_SUSPENDED_DAYS = 366;
const MOST_REPLIES = 20;
const MOST_EXTENSIONS = 20;

type Suspending = Pick<
  Suspension,
  'id' | 'settingKey' | 'settingName' | 'authority' | 'suspendedAt'
>;

export function suspendPlacing(
  { provisionId, reason, from: given, until }: SuspensionInput,
  suspending: Suspending,
  today: CalendarDate,
): Result<Suspension> {
  const from = given ?? today;
  if (from < today) {
    return refused(wrong('/from', `${longDate(from)} is over: begin today or later`));
  }
  const tooLate = untilFault(from, until);
  if (tooLate) return refused(tooLate);
  return ok({
    ...suspending,
    provisionId,
    reason,
    from,
    until,
    extensions: [],
    ended: null,
    replies: [],
    decisions: [],
    revision: 1,
  });
}

/** When, and what day that is in London. */
export interface Moment {
  readonly at: string;
  readonly today: CalendarDate;
}

export function extendSuspension(
  suspension: Suspension,
  { until, reason }: { readonly until: CalendarDate; readonly reason: string },
  { at, today }: Moment,
): Result<Suspension> {
  const over = refuseOver(suspension, today, 'Suspend placing anew where that is called for.');
  if (over) return refused(over);
  if (suspension.extensions.length >= MOST_EXTENSIONS) return refused(tooMany('extensions'));
  if (until <= suspension.until) {
    const detail = `must be after ${longDate(suspension.until)}, the last day so far; to end it sooner, end it`;
    return refused(wrong('/until', detail));
  }
  const tooLate = untilFault(today, until);
  if (tooLate) return refused(tooLate);
  const extension = { before: suspension.until, until, reason, at };
  return ok(next(suspension, { until, extensions: [...suspension.extensions, extension] }));
}

export function endSuspension(
  suspension: Suspension,
  reason: string,
  { at, today }: Moment,
): Result<Suspension> {
  const over = refuseOver(suspension, today, 'There is nothing to end.');
  if (over) return refused(over);
  return ok(next(suspension, { ended: { on: today, reason, at } }));
}

export function replyToSuspension(
  suspension: Suspension,
  words: string,
  { at, today }: Moment,
): Result<Suspension> {
  const over = refuseOver(suspension, today, 'No list shows it any more.');
  if (over) return refused(over);
  if (suspension.replies.length >= MOST_REPLIES) return refused(tooMany('replies'));
  return ok(next(suspension, { replies: [...suspension.replies, { words, at }] }));
}

/** Another authority makes the suspension its own, or does not; what it decides later takes the place of this. */
export function decideOnSuspension(
  suspension: Suspension,
  authority: string,
  decision: SuspensionDecision,
  { at, today }: Moment,
): Result<Suspension> {
  if (suspension.authority === authority) {
    const detail = 'This is your own suspension. Extend it or end it; there is nothing to adopt.';
    return refused(problem('conflict', 'own-suspension', detail));
  }
  const over = refuseOver(suspension, today, 'There is nothing to decide.');
  if (over) return refused(over);
  const others = suspension.decisions.filter((each) => each.authority !== authority);
  return ok(next(suspension, { decisions: [...others, { authority, ...decision, at }] }));
}

function next(suspension: Suspension, change: Partial<Suspension>): Suspension {
  return { ...suspension, ...change, revision: suspension.revision + 1 };
}

function refuseOver(suspension: Suspension, today: CalendarDate, what: string): Problem | null {
  if (!isOver(suspension, today)) return null;
  const { until, ended } = suspension;
  const on = longDate(
    suspensionState(suspension, today) === 'ended' ? (ended?.on ?? until) : until,
  );
  const detail = `This suspension of placing ended on ${on}. ${what}`;
  return problem('conflict', 'suspension-over', detail);
}

function untilFault(from: CalendarDate, until: CalendarDate): Problem | null {
  if (until < from) return wrong('/until', `must not be before ${longDate(from)}`);
  return daysBetween(from, until) > MOST_SUSPENDED_DAYS
    ? wrong('/until', 'must be within a year; it can be extended when that is over')
    : null;
}

function wrong(pointer: string, detail: string): Problem {
  const faults = [{ pointer, detail }];
  return problem(
    'invalid',
    'invalid-suspension',
    `The suspension is not valid at ${pointer}: ${detail}.`,
    faults,
  );
}

function tooMany(what: string): Problem {
  return problem(
    'conflict',
    `too-many-${what}`,
    `This suspension has as many ${what} as it takes. Get in touch with each other.`,
  );
}
