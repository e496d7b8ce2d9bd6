import { ok, type Problem, problem, type Result, refused } from '../kernel/index.ts';
import { type Action, PERMISSIONS, ROLE_ORGANISATIONS } from './permissions.ts';
import { type Owner, type Principal, type Role, sameOwner } from './principal.ts';

/**
 * The one question of authorisation: may this person, for this organisation, do this to a record of that owner?
 * Refused as `forbidden` where a role is missing, and as `not-found` where the record would be another
 * organisation's: whether there is one is nothing to be told. What the national organisation does is no secret.
 */
export function authorise(principal: Principal, action: Action, owner: Owner): Result<Principal> {
  const own = sameOwner(principal.organisation, owner);
  const ofTrust = owner.kind === 'provider' && principal.settings?.includes(owner.code) === true;
  const { kind } = principal.organisation;
  const allowed = principal.roles.some(
    (role) =>
      ROLE_ORGANISATIONS[role].includes(kind) &&
      grants(role, action, own || (ofTrust && role === 'provider-editor')),
  );
  if (allowed) return ok(principal);
  if (!own && owner.kind !== 'national') return refused(NOTHING_HERE);
  return refused(
    problem(
      'forbidden',
      'not-permitted',
      own
        ? `Your role (${principal.roles.join(', ')}) does not include “${action}”.`
        : `“${action}” is open to the national organisation alone.`,
    ),
  );
}

function grants(role: Role, action: Action, own: boolean): boolean {
  const relation = PERMISSIONS[role][action];
  return relation === 'any' || (relation === 'own' && own);
}

/** Says the same whether there is such a record or not. */
export const NOTHING_HERE: Problem = problem(
  'not-found',
  'nothing-here',
  'There is nothing here for the organisation that you act for. Check the address, or act for another organisation if you work for several.',
);
