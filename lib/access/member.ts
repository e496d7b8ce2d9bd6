import * as z from 'zod';
import { ROLE_ORGANISATIONS } from './permissions.ts';
import { $ClientAccount, $Email, $PersonId } from './person.ts';
import { $Owner, $Role, type Owner, type Principal, ROLES, type Role } from './principal.ts';

/** The roles that a membership in a kind of organisation may give. A family comes by its link and is no member. */
export function memberRoles(kind: Owner['kind']): readonly Role[] {
  return ROLES.filter((role) => role !== 'family' && ROLE_ORGANISATIONS[role].includes(kind));
}

/** A person's, or a service account's, membership of one organisation. Removed ones stay, with who removed them. */
export const $Member = z
  .object({
    personId: $PersonId,
    /** Of a service account `client:` and its id. */
    email: z.union([$Email, $ClientAccount]),
    name: z.string().trim().min(1).max(120),
    organisation: $Owner,
    roles: z.array($Role).min(1),
    state: z.enum(['active', 'removed']),
    revision: z.int().min(1),
    changedAt: z.iso.datetime(),
    changedBy: z.string(),
  })
  .refine(({ roles, organisation }) => rolesAllowed(roles, organisation.kind), {
    path: ['roles'],
    message: 'must be roles that there are in this kind of organisation',
  });
export type Member = z.infer<typeof $Member>;

export function rolesAllowed(roles: readonly Role[], kind: Owner['kind']): boolean {
  const allowed = memberRoles(kind);
  return roles.every((role) => allowed.includes(role));
}

/** Whether the organisation has somebody in this member who can change its members. */
export function administers({ roles, state }: Member): boolean {
  return state === 'active' && roles.includes('organisation-administrator');
}

/** The member acting for the organisation; `person` is the name as it is shown. */
export function principalOf({ organisation, roles }: Member, person: string): Principal {
  return { person, organisation, roles };
}
