import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Deps } from '../../functions/shared/deps.ts';
import { addMember } from '../../functions/use-cases/change-member.ts';
import type { Owner, Role } from '../../lib/access/index.ts';

/** An OpenID Connect issuer as far as somebody who checks tokens sees it: its configuration and its keys, over HTTP. */
export async function startTestIssuer(more: Readonly<Record<string, unknown>> = {}) {
  const signing = await generateKeyPair('RS256', { extractable: true });
  const publicJwk = {
    ...(await exportJWK(signing.publicKey)),
    kid: 'k1',
    alg: 'RS256',
    use: 'sig',
  };
  let issuer = '';
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const documents: Readonly<Record<string, unknown>> = {
      '/.well-known/openid-configuration': {
        issuer,
        jwks_uri: `${issuer}/keys`,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        ...more,
      },
      '/keys': { keys: [publicJwk] },
    };
    const document = documents[request.url ?? ''];
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  issuer = `http://localhost:${address && typeof address === 'object' ? address.port : 0}`;

  return {
    issuer,
    signing,
    publicJwk,
    asked: () => asked,
    /** A token as it should be, but for what is given. */
    tokenOf: (claims: JWTPayload, now = Date.now(), key = signing.privateKey) =>
      new SignJWT({
        iss: issuer,
        aud: 'rightplace-api',
        iat: Math.floor(now / 1000),
        exp: Math.floor(now / 1000) + 3_600,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
        .sign(key),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
export type TestIssuer = Awaited<ReturnType<typeof startTestIssuer>>;

/** Makes a member of an organisation and says what a token of the member claims. */
export async function claimsOfMember(
  deps: Pick<Deps, 'members' | 'sessions' | 'now' | 'newId'>,
  organisation: Owner,
  ...roles: [Role, ...Role[]]
): Promise<JWTPayload> {
  const email = `${roles.join('.')}@${organisation.code}.example`;
  const by = { person: 'Test', organisation, roles: ['organisation-administrator' as const] };
  await addMember(deps, organisation, by, {
    email,
    name: `Somebody of ${organisation.code}`,
    roles,
  });
  const { kind, code } = organisation;
  return { sub: email, email, email_verified: true, organisation: `${kind}:${code}` };
}
