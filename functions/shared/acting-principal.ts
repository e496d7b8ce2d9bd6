import { type Member, type Principal, principalOf } from '../../lib/access/index.ts';
import type { Deps } from './deps.ts';

/** The member acting for the organisation; for a trust, with the settings that are its own by the current register. */
export async function actingPrincipal(
  deps: Pick<Deps, 'currentIndex'>,
  member: Member,
  person: string,
): Promise<Principal> {
  const principal = principalOf(member, person);
  const { kind, code } = member.organisation;
  if (kind !== 'trust') return principal;
  const index = await deps.currentIndex();
  return { ...principal, settings: index?.trust(code)?.settings ?? [] };
}
