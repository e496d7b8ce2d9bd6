import type { Owner, Told } from '../../../lib/access/index.ts';
import { type AttemptOutcome, endpointAfter } from '../../../lib/webhooks/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** Others note theirs at the same moment. */
const MOST_TRIES = 5;
const SERVICE = 'Rightplace';

/** Notes of an endpoint whether it takes messages. One that has taken none for too long is disabled, and its people told. */
export async function noteOutcome(
  deps: Pick<Deps, 'webhooks' | 'now' | 'newId'>,
  owner: Owner,
  endpointId: string,
  outcome: AttemptOutcome,
): Promise<void> {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const found = await deps.webhooks(owner).get(endpointId);
    const change = found.ok && endpointAfter(found.value, outcome, deps.now());
    if (!found.ok || !change) return;
    const at = new Date(deps.now()).toISOString();
    const action = change.state === 'disabled' ? 'webhook.disable' : 'webhook.note-outcome';
    const audit = {
      id: deps.newId(),
      at,
      person: SERVICE,
      organisation: owner,
      action,
      subject: `webhook/${endpointId}`,
      detail: change.disabledBecause ?? outcome,
    };
    const after = { ...found.value, ...change, revision: found.value.revision + 1 };
    const tells =
      change.state === 'disabled' ? [disabledTold(deps, owner, endpointId, change, at)] : [];
    const put = await deps.webhooks(owner).put(after, { audit, claim: null, tells });
    if (put.ok) return;
  }
}

function disabledTold(
  { newId }: Pick<Deps, 'newId'>,
  owner: Owner,
  endpointId: string,
  { disabledBecause }: { readonly disabledBecause: string | null },
  at: string,
): Told {
  return {
    id: newId(),
    to: owner,
    from: owner,
    at,
    topic: 'webhook.disabled',
    // Of a trust’s webhook, which is about none of its settings alone, there is none.
    settingKey: owner.kind === 'provider' ? owner.code : '',
    subject: `webhook/${endpointId}`,
    facts: { reason: disabledBecause },
    read: null,
  };
}
