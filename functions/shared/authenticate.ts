import type { MembersStore, Owner, PeopleStore, Principal } from '../../lib/access/index.ts';
import { problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../lib/matching/index.ts';

/** From the `Authorization` header to who is calling, for which organisation. */
export type Authenticate = (authorization: string | undefined) => Promise<Result<Principal>>;

/** What an authenticator reads of the members. */
export interface AuthenticateDeps {
  readonly members: (owner: Owner) => MembersStore;
  readonly people: PeopleStore;
  /** For the settings of a trust. */
  readonly currentIndex: () => Promise<ProvisionIndex | null>;
  readonly now: () => number;
}

/** Where no issuer is set, nobody is let in. */
export const refuseEverybody: Authenticate = async () =>
  refused(
    problem(
      'unauthenticated',
      'sign-in-unavailable',
      'No issuer of tokens is set up on this service (OIDC_ISSUER), so nobody can be let in.',
    ),
  );
