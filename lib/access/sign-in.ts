import type { Result } from '../kernel/index.ts';
import type { PendingSignIn } from './pending-sign-in.ts';

/** Who somebody is, as the issuer says. */
export interface Identity {
  readonly issuer: string;
  /** The issuer's own id of the person. */
  readonly sub: string;
  /** Verified by the issuer; lower case. */
  readonly email: string;
  readonly name: string;
  readonly idToken: string;
}

/** Signing in by OpenID Connect with an issuer elsewhere. */
export interface SignIn {
  /** Where to send the browser, and what its return must match. */
  begin(returnTo: string): Promise<Result<{ readonly url: string; readonly pending: BegunSignIn }>>;
  /** `currentUrl` is where the issuer sent the browser back to. */
  complete(currentUrl: string, pending: BegunSignIn): Promise<Result<Identity>>;
  /** Where the issuer ends its own session; null where it offers no such address. */
  endUrl(idToken: string | null, backTo: string): Promise<string | null>;
}

export type BegunSignIn = Pick<PendingSignIn, 'state' | 'nonce' | 'verifier' | 'returnTo'>;

/** Where the issuer sends the browser back to, under the address of the pages. The issuer must know it beforehand. */
export const SIGN_IN_RETURN_PATH = '/sign-in/return';
