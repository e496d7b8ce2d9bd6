import * as z from 'zod';
import type { CalendarDate } from '../kernel/index.ts';
import type { Suspension } from './suspension.ts';

export const $SuspensionState = z.enum(['to-come', 'standing', 'expired', 'ended']);
export type SuspensionState = z.infer<typeof $SuspensionState>;

/** How it stands on a day: nobody has to end it when its time is over. */
export function suspensionState(
  { from, until, ended }: Pick<Suspension, 'from' | 'until' | 'ended'>,
  today: CalendarDate,
): SuspensionState {
  if (ended !== null && ended.on <= today) return 'ended';
  if (today > until) return 'expired';
  return today < from ? 'to-come' : 'standing';
}

export function isOver(suspension: Suspension, today: CalendarDate): boolean {
  const state = suspensionState(suspension, today);
  return state === 'expired' || state === 'ended';
}

/** What one authority has made of a suspension. */
export const $SuspensionFor = z.enum(['own', 'adopted', 'not-adopted', 'undecided']);
export type SuspensionFor = z.infer<typeof $SuspensionFor>;

export function suspensionFor(suspension: Suspension, authority: string): SuspensionFor {
  if (suspension.authority === authority) return 'own';
  const decision = suspension.decisions.find((each) => each.authority === authority);
  if (decision === undefined) return 'undecided';
  return decision.adopted ? 'adopted' : 'not-adopted';
}

/** Authorities that place nobody there by it: the one that suspended placing, and those that adopted it. */
export function bindsAuthorities({ authority, decisions }: Suspension): readonly string[] {
  return [authority, ...decisions.filter((d) => d.adopted).map((d) => d.authority)];
}
