import type { Told } from '../../lib/access/index.ts';
import type { Hold } from '../../lib/capacity/index.ts';
import type { Deps } from '../shared/deps.ts';
import { providerOf } from '../shared/provider-of.ts';

type HoldTopic = Extract<Told['topic'], `hold.${string}` | 'place.overbooked'>;

/**
 * What the provider of a place is told of a hold. Why a hold is made or changed may be about the child, so it stays with
 * the authority; the reason of an overbooked one is written for the provider.
 */
export function toldOfHold(
  deps: Pick<Deps, 'now' | 'newId'>,
  topic: HoldTopic,
  { id, authority, place, until, overbooked }: Hold,
): Told {
  const { settingKey, provisionId, yearGroup, academicYear } = place;
  const facts = { provisionId, yearGroup, academicYear, until };
  return {
    id: deps.newId(),
    to: providerOf(settingKey),
    from: { kind: 'authority', code: authority },
    at: new Date(deps.now()).toISOString(),
    topic,
    settingKey,
    subject: `hold/${id}`,
    facts: topic === 'place.overbooked' ? { ...facts, reason: overbooked?.reason ?? null } : facts,
    read: null,
  };
}
