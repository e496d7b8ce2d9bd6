import type { Principal } from '../../lib/access/index.ts';
import {
  type CapacityReturn,
  type FollowsFrom,
  type Found,
  type PublishedBy,
  type PublishedReturn,
  type ReturnInput,
  stateReturn,
} from '../../lib/capacity/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  type Problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { knownProvision } from '../shared/known-provision.ts';
import { providerOf } from '../shared/provider-of.ts';
import { storedEvent } from '../shared/stored-event.ts';
import { followsFromReturn } from './follows-from-return.ts';

const TRIES = 5;

/** Whose return it is, and who vouches for it. */
export interface Publishing {
  readonly settingKey: string;
  readonly provisionId: string;
  readonly publishedBy: PublishedBy;
}

/**
 * Publishes a provision's return: its counters open anew in the same transaction, those whose holds it no longer bears
 * are told, and the provision index takes it up. Two at once are published one after the other. `refuseOver` may look
 * at what is found and refuse.
 */
export async function publishReturn(
  deps: Pick<Deps, 'returns' | 'currentIndex' | 'eventsStored' | 'now' | 'newId'>,
  principal: Principal,
  { settingKey, provisionId, publishedBy }: Publishing,
  input: ReturnInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
  refuseOver: ((found: Found) => Problem | null) | null = null,
): Promise<Result<PublishedReturn>> {
  const known = await knownProvision(deps, settingKey, provisionId);
  if (!known.ok) return known;
  const now = deps.now();
  const stating = {
    id: deps.newId(),
    settingKey,
    provisionId,
    publishedAt: new Date(now).toISOString(),
    publishedBy,
    person: principal.person,
  };
  const stated = stateReturn(input, stating, londonDate(now));
  if (!stated.ok) return stated;
  const setting = (await deps.currentIndex())?.setting(settingKey) ?? null;
  const follows = {
    publishing: stated.value,
    input,
    principal,
    area: setting?.authorityCode ?? null,
  };
  const followsFrom: FollowsFrom = (found) => {
    const contradiction = refuseOver?.(found) ?? null;
    return contradiction ? refused(contradiction) : followsFromReturn(deps, follows, found);
  };
  const beside = {
    audit: auditEntry(deps, principal, 'capacity.publish', `return/${provisionId}`, stating.id),
    claim: claim && { ...claim, resource: stating.id },
    event: storedEvent(deps, 'return.published', providerOf(settingKey), stating.id),
  };
  const store = deps.returns(providerOf(settingKey));
  for (let attempt = 1; ; attempt += 1) {
    const published = await store.publish(
      stated.value,
      Math.floor(now / 1000),
      beside,
      followsFrom,
    );
    if (published.ok) {
      await deps.eventsStored();
      return published;
    }
    // A hold was made, or another return published, between reading the counters and opening them anew.
    if (published.problem.code !== 'places-changed' || attempt >= TRIES) return published;
  }
}

/** What an earlier call under the same idempotency key published. */
export async function returnPublishedBefore(
  deps: Pick<Deps, 'returns'>,
  { settingKey, provisionId }: Pick<CapacityReturn, 'settingKey' | 'provisionId'>,
  id: string,
): Promise<Result<PublishedReturn>> {
  return deps.returns(providerOf(settingKey)).get(provisionId, id);
}
