import { auditEntry } from '../../functions/shared/audit.ts';
import type { Deps } from '../../functions/shared/deps.ts';
import { storedEvent } from '../../functions/shared/stored-event.ts';
import { NATIONAL, type Principal } from '../../lib/access/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { encodeOverlay, type OverlayFacts, type OverlayPointer } from '../../lib/matching/index.ts';

/**
 * Stores simulated facts as one object and points to it, in place of an earlier overlay: tens of thousands
 * of returns in one write. What providers publish themselves stands above it. Refused as `stale` when
 * another overlay was laid meanwhile.
 */
export async function layOverlay(
  deps: Pick<Deps, 'objects' | 'overlay' | 'now' | 'newId' | 'eventsStored'>,
  principal: Principal,
  facts: OverlayFacts,
  seed: number,
): Promise<Result<OverlayPointer>> {
  const before = await deps.overlay.current();
  const pointer: OverlayPointer = {
    overlayId: await deps.objects.put('overlay', encodeOverlay(facts)),
    seed,
    laidAt: new Date(deps.now()).toISOString(),
    laidBy: principal.person,
  };
  const detail = `${facts.returns.length} returns, ${facts.fees.length} fees, seed ${seed}`;
  const subject = `overlay/${pointer.overlayId}`;
  const laid = await deps.overlay.lay(pointer, before?.revision ?? 0, {
    audit: auditEntry(deps, principal, 'overlay.lay', subject, detail),
    claim: null,
    event: storedEvent(deps, 'overlay.laid', NATIONAL, pointer.overlayId),
  });
  if (laid.ok) await deps.eventsStored();
  return laid;
}
