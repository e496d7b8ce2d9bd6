import { importJWK, SignJWT } from 'jose';
import type { Owner } from '../../lib/access/index.ts';
import type { LocalKeys } from './local-keys.ts';

interface TokenFor {
  readonly issuer: string;
  readonly audience: string;
  readonly email: string;
  readonly organisation: Owner;
  readonly now: number;
}

const VALID_SECONDS = 8 * 60 * 60;

/** A bearer token for the API, as the local issuer makes them: valid for eight hours. */
export async function mintToken(
  keys: LocalKeys,
  { issuer, audience, email, organisation, now }: TokenFor,
): Promise<string> {
  const at = Math.floor(now / 1000);
  return new SignJWT({
    email,
    email_verified: true,
    organisation: `${organisation.kind}:${organisation.code}`,
  })
    .setProtectedHeader({ alg: 'ES256', kid: keys.signing.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(email)
    .setIssuedAt(at)
    .setExpirationTime(at + VALID_SECONDS)
    .sign(await importJWK(keys.signing, 'ES256'));
}
