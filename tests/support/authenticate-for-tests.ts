import type { Authenticate } from '../../functions/shared/authenticate.ts';
import { $Principal, type Owner, type Role } from '../../lib/access/index.ts';
import { ok, problem, refused } from '../../lib/kernel/index.ts';

/** Takes whoever the header names for that person, so that tests of other things need no issuer. */
export const authenticateForTests: Authenticate = async (authorization) => {
  const given = /^Bearer test\.([\w-]+)$/.exec(authorization ?? '')?.[1];
  if (given === undefined) {
    return refused(problem('unauthenticated', 'token-missing', 'Send a token of the tests.'));
  }
  return ok($Principal.parse(JSON.parse(Buffer.from(given, 'base64url').toString('utf8'))));
};

/** A bearer header of somebody with these roles in an organisation. */
export function bearer(
  organisation: Owner,
  roles: Role[],
  /** Of a trust. */
  settings?: readonly string[],
): Record<string, string> {
  const person = `Test person of ${organisation.code}`;
  const principal = { person, organisation, roles, settings };
  const token = Buffer.from(JSON.stringify(principal)).toString('base64url');
  return { authorization: `Bearer test.${token}` };
}
