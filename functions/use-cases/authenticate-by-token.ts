import { personIdOf, type VerifyToken } from '../../lib/access/index.ts';
import { ok, problem, refused } from '../../lib/kernel/index.ts';
import { actingPrincipal } from '../shared/acting-principal.ts';
import type { Authenticate, AuthenticateDeps } from '../shared/authenticate.ts';
import { bindPerson } from './bind-person.ts';

/**
 * Bearer tokens of an OpenID Connect issuer. The token says who calls and for which organisation; the roles come from
 * the membership there, read at each call, so that whoever is removed is out at once.
 */
export function authenticateByToken(verify: VerifyToken, deps: AuthenticateDeps): Authenticate {
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return refused(TOKEN_MISSING);
    const claims = await verify(token);
    if (!claims.ok) return claims;
    const { issuer, subject, account, organisation } = claims.value;
    const personId = personIdOf(account);
    const member = await deps.members(organisation).get(personId);
    if (!member.ok && member.problem.kind !== 'not-found') return member;
    if (!member.ok || member.value.state !== 'active') return refused(NOT_A_MEMBER);
    const bound = await bindPerson(deps, { issuer, subject, personId });
    if (!bound.ok) return bound;
    return ok(await actingPrincipal(deps, member.value, member.value.name));
  };
}

const TOKEN_MISSING = problem(
  'unauthenticated',
  'token-missing',
  'Send a token of this service’s issuer as “Authorization: Bearer <token>”.',
);

const NOT_A_MEMBER = problem(
  'unauthenticated',
  'not-a-member',
  'Nobody of that name is a member of the organisation that the token names. Ask its administrator.',
);
