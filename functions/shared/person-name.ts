import type { Owner } from '../../lib/access/index.ts';
import type { Deps } from './deps.ts';

/** Who did something for an organisation, by name; the command line and the loader of the demo are named as they stand. */
export async function personName(
  deps: Pick<Deps, 'members'>,
  owner: Owner,
  person: string,
): Promise<string> {
  const member = await deps.members(owner).get(person);
  return member.ok ? member.value.name : person;
}
