import * as z from 'zod';
import { $AuthorityCode, $Id } from '../kernel/index.ts';
import { $PlaceKey } from './place-key.ts';

export const HOLD_STATES = ['held', 'placed', 'released', 'ended'] as const;
const $HoldState = z.enum(HOLD_STATES);
export type HoldState = z.infer<typeof $HoldState>;

/** A place kept for one child: the authority's side, which alone knows the child. */
export const $Hold = z
  .object({
    id: $Id,
    authority: $AuthorityCode,
    requestId: $Id,
    place: $PlaceKey,
    state: $HoldState,
    /** When a hold lapses; null once the child is placed. */
    until: z.iso.datetime().nullable(),
    madeAt: z.iso.datetime(),
    madeBy: z.string(),
    changedAt: z.iso.datetime(),
    changedBy: z.string(),
    /** Why it was made, or last changed. */
    reason: z.string().nullable(),
    /**
     * The decision to keep a place above the published ones, when none was free: whose, when and why. It stays with the
     * hold whatever becomes of it; null for every other hold.
     */
    overbooked: z
      .object({ by: z.string(), at: z.iso.datetime(), reason: z.string() })
      .nullable()
      .default(null),
    revision: z.int().min(1),
  })
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof $Hold>;

/** A hold as it is shown: one past its time has lapsed, whether or not anything has tidied it away. */
export const $ShownHold = $Hold
  .extend({ state: z.enum([...HOLD_STATES, 'lapsed']) })
  .meta({ id: 'ShownHold' });
export type ShownHold = z.infer<typeof $ShownHold>;

export function shownHold(hold: Hold, now: number): ShownHold {
  return hasLapsed(hold, now) ? { ...hold, state: 'lapsed' } : hold;
}

export function hasLapsed({ state, until }: Hold, now: number): boolean {
  return state === 'held' && until !== null && Date.parse(until) <= now;
}
