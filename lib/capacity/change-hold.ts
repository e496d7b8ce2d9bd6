import { longMoment, ok, problem, type Result, refused } from '../kernel/index.ts';
import { type Hold, type HoldState, hasLapsed } from './hold.ts';

export const HOLD_CHANGES = ['extend', 'release', 'place', 'end'] as const;
export type HoldChange = (typeof HOLD_CHANGES)[number];

/** The states of a hold: what each change needs and makes. A lapsed hold has none of them. */
export const HOLD_TRANSITIONS: Readonly<
  Record<HoldChange, { readonly from: HoldState; readonly to: HoldState }>
> = {
  extend: { from: 'held', to: 'held' },
  release: { from: 'held', to: 'released' },
  place: { from: 'held', to: 'placed' },
  end: { from: 'placed', to: 'ended' },
};

export const FEWEST_DAYS = 1;
export const MOST_DAYS = 60;
const DAY = 86_400_000;
const SECOND = 1_000;

/** Who changes a hold, when and why; `days` is how long an extension lasts from now. */
export interface Changing {
  readonly now: number;
  readonly person: string;
  readonly reason: string | null;
  readonly days: number;
}

/** The hold after a change, or why the change is not to be had. */
export function changeHold(hold: Hold, change: HoldChange, by: Changing): Result<Hold> {
  const { from, to } = HOLD_TRANSITIONS[change];
  if (hasLapsed(hold, by.now)) return refused(lapsed(hold));
  if (hold.state !== from) return refused(notInState(hold, change, from));
  const until = { extend: lapsesAt(by), release: hold.until, place: null, end: null }[change];
  return ok({
    ...hold,
    state: to,
    until,
    changedAt: new Date(by.now).toISOString(),
    changedBy: by.person,
    reason: by.reason,
    revision: hold.revision + 1,
  });
}

/** A whole second, since that is how counters keep it: a hold lapses for its authority and for its provider at once. */
export function lapsesAt({ now, days }: Pick<Changing, 'now' | 'days'>): string {
  return new Date(Math.floor((now + days * DAY) / SECOND) * SECOND).toISOString();
}

function lapsed(hold: Hold) {
  return problem(
    'conflict',
    'hold-lapsed',
    `This hold lapsed ${hold.until === null ? '' : `on ${longMoment(hold.until)}`}. Its place may be another child’s by now; make a new hold.`,
  );
}

function notInState(hold: Hold, change: HoldChange, from: HoldState) {
  return problem(
    'conflict',
    'hold-not-in-state',
    `To ${change} it a hold must be “${from}”; this one is “${hold.state}” since ${longMoment(hold.changedAt)}, by ${hold.changedBy}.`,
  );
}
