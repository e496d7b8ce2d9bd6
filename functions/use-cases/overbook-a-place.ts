import * as z from 'zod';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { $ProvisionId, type Hold } from '../../lib/capacity/index.ts';
import type { IdempotencyClaim, Result } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import { $Days, type HoldDeps, newHold, placeFor } from './hold-a-place.ts';
import { toldOfHold } from './told-of-hold.ts';

const FEWEST_WORDS = 4;
const FEWEST_LETTERS = 20;
const TRIES = 4;

/** Why a place is kept above the published ones, in a sentence that the provider reads. */
export const $OverbookReason = z
  .string()
  .trim()
  .max(500, 'say it in at most 500 characters')
  .refine((text) => text.length >= FEWEST_LETTERS && text.split(/\s+/).length >= FEWEST_WORDS, {
    error: 'say in a sentence why a place above the published ones is kept',
  });

export const $OverbookInput = z
  .strictObject({ provisionId: $ProvisionId, days: $Days, reason: $OverbookReason })
  .meta({ id: 'OverbookInput' });

/**
 * Keeps a place above the published ones for a request's child, by a manager's reasoned decision. Where a place is free
 * that one is held and nothing is overbooked: `overbooked` of the hold says which it was.
 */
export async function overbookAPlace(
  deps: HoldDeps,
  owner: Owner,
  principal: Principal,
  requestId: string,
  { provisionId, days, reason }: z.infer<typeof $OverbookInput>,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<Hold>> {
  const place = await placeFor(deps, owner, requestId, provisionId);
  if (!place.ok) return place;
  const store = deps.holds(owner);
  const ordinary = newHold(deps, owner, principal, { requestId, place: place.value, days, reason });
  const overbooked = { by: principal.person, at: ordinary.madeAt, reason };
  for (let attempt = 1; ; attempt += 1) {
    // Places come free and are taken meanwhile, so one is tried after the other.
    for (const hold of [ordinary, { ...ordinary, overbooked }]) {
      const decided = hold.overbooked !== null;
      const action = decided ? 'hold.overbook' : 'hold.make';
      const subject = `hold/${requestId}/${hold.id}`;
      const detail = decided ? `${provisionId}: ${reason}` : provisionId;
      const made = await store.make(hold, Date.parse(hold.madeAt), {
        audit: auditEntry(deps, principal, action, subject, detail),
        claim: claim && { ...claim, resource: hold.id },
        tells: [toldOfHold(deps, decided ? 'place.overbooked' : 'hold.made', hold)],
      });
      const other = decided ? 'place-free' : 'no-free-place';
      if (made.ok || made.problem.code !== other || attempt > TRIES) return made;
    }
  }
}
