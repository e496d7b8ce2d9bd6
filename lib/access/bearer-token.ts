import type { Result } from '../kernel/index.ts';
import type { Owner } from './principal.ts';

/** What a verified bearer token says: who calls, for which organisation. Its roles, if it names any, count for nothing. */
export interface TokenClaims {
  readonly issuer: string;
  readonly subject: string;
  /** Verified e-mail address of a person, or `client:` and the id of a service account. */
  readonly account: string;
  readonly organisation: Owner;
}

/** Checks signature, issuer, audience and times of a token; refused as `unauthenticated` with what is wrong. */
export type VerifyToken = (token: string) => Promise<Result<TokenClaims>>;
