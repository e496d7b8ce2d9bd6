import { ok, problem, type Result, refused } from '../kernel/index.ts';
import { type Action, PERMISSIONS, ROLE_ORGANISATIONS } from './permissions.ts';
import { type Owner, type Principal, type Role, sameOwner } from './principal.ts';

/** The one question of authorisation: may this person, for this organisation, do this to a record of that owner? */
export function authorise(principal: Principal, action: Action, owner: Owner): Result<Principal> {
  const own = sameOwner(principal.organisation, owner);
  const { kind } = principal.organisation;
  const allowed = principal.roles.some(
    (role) => ROLE_ORGANISATIONS[role].includes(kind) && grants(role, action, own),
  );
  if (allowed) return ok(principal);
  return refused(
    problem(
      'forbidden',
      'not-permitted',
      own
        ? `Your role (${principal.roles.join(', ')}) does not include “${action}”.`
        : `“${action}” is not open to you here: the record belongs to another organisation.`,
    ),
  );
}

function grants(role: Role, action: Action, own: boolean): boolean {
  const relation = PERMISSIONS[role][action];
  return relation === 'any' || (relation === 'own' && own);
}
