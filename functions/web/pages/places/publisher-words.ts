import type { CapacityReturn } from '../../../../lib/capacity/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import type { WebDeps } from '../../web-deps.ts';

/** Who published a return: by name for the provider’s own people, else in whose name. */
export async function publisherWords(
  deps: Pick<WebDeps, 'members' | 'currentIndex'>,
  {
    settingKey,
    publishedBy,
    person,
  }: Pick<CapacityReturn, 'settingKey' | 'publishedBy' | 'person'>,
): Promise<string> {
  if (publishedBy === 'simulated') return 'nobody: simulated for the demo';
  if (publishedBy === 'authority') return 'an authority, on the provider’s behalf';
  const index = await deps.currentIndex();
  const trust = index?.setting(settingKey)?.trustCode ?? null;
  const owners = [
    providerOf(settingKey),
    ...(trust === null ? [] : [{ kind: 'trust' as const, code: trust }]),
  ];
  for (const owner of owners) {
    const member = await deps.members(owner).get(person);
    if (member.ok) return member.value.name;
  }
  // Services and the command line are named as they stand; a person who has left is known by an id alone.
  return /^[0-9a-f]{64}$/.test(person) ? 'somebody who has left' : person;
}
