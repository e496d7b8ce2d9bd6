import { remoteKeys } from '../../lib/adapters/sign-in/issuer-keys.ts';
import { createVerifyToken } from '../../lib/adapters/sign-in/verify-token.ts';
import { authenticateByToken } from '../use-cases/authenticate-by-token.ts';
import { type Authenticate, type AuthenticateDeps, refuseEverybody } from './authenticate.ts';
import type { Env } from './env.ts';

/** Takes the tokens of the issuer that the environment names; without one, nobody's. */
export function tokenAuthenticator({
  OIDC_ISSUER: issuer,
  API_AUDIENCE: audience,
}: Env): (deps: AuthenticateDeps) => Authenticate {
  if (issuer === undefined) return () => refuseEverybody;
  const keys = remoteKeys(issuer);
  return (deps) => {
    const verify = createVerifyToken({ issuer: () => issuer, audience, keys, now: deps.now });
    return authenticateByToken(verify, deps);
  };
}
