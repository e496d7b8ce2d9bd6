import { createLocalJWKSet } from 'jose';
import { createOpenIdSignIn } from '../../lib/adapters/sign-in/open-id-sign-in.ts';
import { createVerifyToken } from '../../lib/adapters/sign-in/verify-token.ts';
import { ok, type Result } from '../../lib/kernel/index.ts';
import { ISSUER_PATH, LOCAL_CLIENT_ID } from '../local-issuer/issuer-address.ts';
import { type LocalKeys, publicKeys } from '../local-issuer/local-keys.ts';
import { authenticateByToken } from '../use-cases/authenticate-by-token.ts';
import type { Surroundings } from './create-deps.ts';
import { createSignIn } from './create-sign-in.ts';
import { type Env, isProduction } from './env.ts';
import { tokenAuthenticator } from './token-authenticator.ts';

/** Whether people sign in by the issuer that the local server itself runs. */
export function usesLocalIssuer(env: Env): boolean {
  return env.OIDC_ISSUER === undefined && !isProduction(env);
}

/** Sign-in and tokens of the local run: by the issuer that the environment names, else by the server's own. */
export function localIdentity(
  env: Env,
  keys: LocalKeys,
  base: () => string,
): Pick<Surroundings, 'authenticate' | 'signIn'> {
  if (!usesLocalIssuer(env)) {
    return { authenticate: tokenAuthenticator(env), signIn: createSignIn(env) };
  }
  const issuer = () => `${base()}${ISSUER_PATH}`;
  const known = createLocalJWKSet(publicKeys(keys));
  const signIn = createOpenIdSignIn(() => ({
    issuer: issuer(),
    clientId: LOCAL_CLIENT_ID,
    publicUrl: base(),
  }));
  return {
    authenticate: (deps) => {
      const settings = { issuer, audience: env.API_AUDIENCE, keys: known, now: deps.now };
      const verify = createVerifyToken(settings);
      return authenticateByToken(async (token) => atAnyPort(await verify(token)), deps);
    },
    signIn: {
      ...signIn,
      complete: async (url, pending) => atAnyPort(await signIn.complete(url, pending)),
    },
  };
}

/** The local issuer is the same on whatever port it was started: its people stay bound to it. */
function atAnyPort<T extends { readonly issuer: string }>(told: Result<T>): Result<T> {
  return told.ok ? ok({ ...told.value, issuer: 'local' }) : told;
}
