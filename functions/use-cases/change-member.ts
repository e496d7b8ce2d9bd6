import * as z from 'zod';
import {
  $ClientAccount,
  $Email,
  $Member,
  $Role,
  type Member,
  memberRoles,
  type Owner,
  type Principal,
  personIdOf,
  rolesAllowed,
} from '../../lib/access/index.ts';
import { problem, type Result, refused } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

export const $NewMember = z.object({
  /** Of a service account `client:` and its id at the issuer. */
  email: z.union([$ClientAccount, $Email]),
  name: $Member.shape.name,
  roles: z.array($Role).min(1, 'choose at least one role'),
});
export type NewMember = z.infer<typeof $NewMember>;

type MemberDeps = Pick<Deps, 'members' | 'sessions' | 'now' | 'newId'>;

/** Adds somebody, who need not have signed in before, or brings back somebody who was removed. */
export async function addMember(
  deps: MemberDeps,
  owner: Owner,
  principal: Principal,
  { email, name, roles }: NewMember,
): Promise<Result<Member>> {
  const personId = personIdOf(email);
  const before = await deps.members(owner).get(personId);
  if (!before.ok && before.problem.kind !== 'not-found') return before;
  if (before.ok && before.value.state === 'active') return refused(ALREADY_A_MEMBER);
  const revision = before.ok ? before.value.revision : 0;
  const added = {
    personId,
    email,
    name,
    organisation: owner,
    roles,
    state: 'active',
    revision,
  } as const;
  return put(deps, owner, principal, added, 'member.add');
}

/** `revision` is the one that the administrator saw. */
export async function changeRoles(
  deps: MemberDeps,
  owner: Owner,
  principal: Principal,
  change: { readonly personId: string; readonly revision: number; readonly roles: Member['roles'] },
): Promise<Result<Member>> {
  const before = await activeMember(deps, owner, change.personId);
  if (!before.ok) return before;
  const { roles, revision } = change;
  return put(deps, owner, principal, { ...before.value, roles, revision }, 'member.change');
}

/** The person is out at once, in every browser. The record stays, with who removed them. */
export async function removeMember(
  deps: MemberDeps,
  owner: Owner,
  principal: Principal,
  { personId, revision }: { readonly personId: string; readonly revision: number },
): Promise<Result<Member>> {
  const before = await activeMember(deps, owner, personId);
  if (!before.ok) return before;
  const after = { ...before.value, state: 'removed', revision } as const;
  const removed = await put(deps, owner, principal, after, 'member.remove');
  if (removed.ok) await deps.sessions.endAllOf(personId, owner);
  return removed;
}

/** A member as it is now, where it is active. */
export async function activeMember(
  deps: Pick<Deps, 'members'>,
  owner: Owner,
  personId: string,
): Promise<Result<Member>> {
  const member = await deps.members(owner).get(personId);
  return member.ok && member.value.state === 'removed' ? refused(REMOVED) : member;
}

async function put(
  deps: MemberDeps,
  owner: Owner,
  principal: Principal,
  seen: Omit<Member, 'changedAt' | 'changedBy'>,
  action: string,
): Promise<Result<Member>> {
  if (!rolesAllowed(seen.roles, owner.kind)) return refused(noSuchRole(owner));
  const member: Member = {
    ...seen,
    roles: [...new Set(seen.roles)],
    revision: seen.revision + 1,
    changedAt: new Date(deps.now()).toISOString(),
    changedBy: principal.person,
  };
  const detail = `${member.state}: ${member.roles.join(', ')}`;
  const audit = auditEntry(deps, principal, action, `member/${member.personId}`, detail);
  return deps.members(owner).put(member, { audit, claim: null });
}

function noSuchRole({ kind }: Owner) {
  return problem(
    'invalid',
    'no-such-role',
    `The roles in this kind of organisation are ${memberRoles(kind).join(', ')}. Choose at least one of them.`,
    [{ pointer: '/roles', detail: 'must be roles of this kind of organisation' }],
  );
}

const ALREADY_A_MEMBER = problem(
  'conflict',
  'already-a-member',
  'This person is a member of the organisation already. Change their roles instead.',
);

const REMOVED = problem(
  'conflict',
  'member-removed',
  'This person has been removed. Add them again by their e-mail address.',
);
