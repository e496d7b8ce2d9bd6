import type { Deps } from '../functions/shared/deps.ts';
import { addMember } from '../functions/use-cases/change-member.ts';
import { type Principal, personIdOf } from '../lib/access/index.ts';
import { ok, type Result } from '../lib/kernel/index.ts';
import { DEMO_PEOPLE } from './world/demo-people.ts';

/** Makes the demo people members where they never were. Whoever was changed or removed since stays so. */
export async function storeDemoPeople(deps: Deps, loader: Principal): Promise<Result<null>> {
  for (const { name, email, memberships } of DEMO_PEOPLE) {
    for (const { organisation, roles } of memberships) {
      const found = await deps.members(organisation).get(personIdOf(email));
      if (found.ok) continue;
      if (found.problem.kind !== 'not-found') return found;
      const input = { email, name, roles: [...roles] };
      const added = await addMember(deps, organisation, loader, input);
      if (!added.ok) return added;
    }
  }
  return ok(null);
}
