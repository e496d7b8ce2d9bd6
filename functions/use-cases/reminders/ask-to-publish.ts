import type { Owner, Principal } from '../../../lib/access/index.ts';
import { askedWatch, type ReturnWatch } from '../../../lib/capacity/index.ts';
import type { Result } from '../../../lib/kernel/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { knownProvision } from '../../shared/known-provision.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { storedEvent } from '../../shared/stored-event.ts';

type AskDeps = Pick<Deps, 'currentIndex' | 'reminders' | 'eventsStored' | 'newId' | 'now'>;

/** A provision that is asked to publish. */
export interface Asked {
  readonly settingKey: string;
  readonly provisionId: string;
}

/**
 * Has the editors of a provision written to, who have published nothing or nothing of late. Refused as `asked-before`
 * where any authority did so within a fortnight.
 */
export async function askToPublish(
  deps: AskDeps,
  owner: Owner,
  principal: Principal,
  { settingKey, provisionId }: Asked,
): Promise<Result<ReturnWatch>> {
  const known = await knownProvision(deps, settingKey, provisionId);
  if (!known.ok) return known;
  const provider = providerOf(settingKey);
  const store = deps.reminders(provider);
  const before = await store.watch(provisionId);
  if (!before.ok) return before;
  const about = { watchId: deps.newId(), settingKey, provisionId };
  const asked = askedWatch(before.value, about, owner.code, deps.now());
  if (!asked.ok) return asked;
  const changed = await store.change(asked.value, {
    audit: auditEntry(deps, principal, 'capacity.remind', `return/${provisionId}`, ''),
    claim: null,
    event: storedEvent(deps, 'reminder.asked', provider, provisionId),
  });
  if (changed.ok) await deps.eventsStored();
  return changed;
}
