import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';

const $Configuration = z.object({ issuer: z.string(), jwks_uri: z.url() });
const PATIENCE_MS = 5_000;

/** An issuer's public keys from the address that its configuration names; asked when first needed, and then kept. */
export function remoteKeys(issuer: string): JWTVerifyGetKey {
  let known: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    const asked = known ?? keysOf(issuer);
    known = asked;
    try {
      return (await asked)(header, token);
    } catch (error) {
      // Without its address there are no keys to ask again later.
      if (await asked.then(() => false).catch(() => true)) known = null;
      throw error;
    }
  };
}

async function keysOf(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    (error: unknown) => {
      throw new errors.JWKSTimeout('The issuer cannot be reached.', { cause: error });
    },
  );
  const configuration = response.ok ? $Configuration.safeParse(await response.json()) : null;
  if (!configuration?.success || configuration.data.issuer !== issuer) {
    throw new errors.JOSEError(`There is no configuration of the issuer at ${address}.`);
  }
  return createRemoteJWKSet(new URL(configuration.data.jwks_uri), { timeoutDuration: PATIENCE_MS });
}
