import type { Deps } from '../../functions/shared/deps.ts';
import { addMember } from '../../functions/use-cases/change-member.ts';
import { keyOfToken, type Owner, personIdOf, type Role } from '../../lib/access/index.ts';

/** Somebody with one role in an organisation. */
export interface Member {
  readonly organisation: Owner;
  readonly role: Role;
}

export function emailOf({ organisation, role }: Member): string {
  return `${role}.${organisation.code}@browser.example`;
}

export function nameOf({ role }: Member): string {
  return `Robin ${role}`;
}

/** The token of a new session of this member, who is added where need be. */
export async function signedIn(deps: Deps, member: Member): Promise<string> {
  const { organisation, role } = member;
  const email = emailOf(member);
  const name = nameOf(member);
  const administrator = {
    person: 'Test administrator',
    organisation,
    roles: ['organisation-administrator' as const],
  };
  const added = await addMember(deps, organisation, administrator, { email, name, roles: [role] });
  if (!added.ok && added.problem.kind !== 'conflict') throw new Error(added.problem.detail);
  const token = deps.newSecret();
  const at = new Date(deps.now()).toISOString();
  await deps.sessions.create({
    key: keyOfToken(token),
    personId: personIdOf(email),
    name,
    email,
    organisation,
    createdAt: at,
    seenAt: at,
    state: 'open',
    idToken: null,
  });
  return token;
}
