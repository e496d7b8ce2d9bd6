import type { SignIn } from '../../lib/access/index.ts';
import { createOpenIdSignIn } from '../../lib/adapters/sign-in/open-id-sign-in.ts';
import type { Env } from './env.ts';

/** Sign-in by the issuer that the environment names; null without one. Throws with the name of a setting that is missing. */
export function createSignIn(env: Env): SignIn | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = env;
  if (issuer === undefined) return null;
  if (clientId === undefined) throw missing('OIDC_CLIENT_ID', 'the id of this product there');
  if (publicUrl === undefined) throw missing('PUBLIC_URL', 'the address to come back to');
  const settings = { issuer, clientId, clientSecret: env.OIDC_CLIENT_SECRET, publicUrl };
  return createOpenIdSignIn(() => settings);
}

function missing(name: string, meaning: string): Error {
  return new Error(`The setting ${name} is missing: sign-in by OIDC_ISSUER needs ${meaning}.`);
}
