import { exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { createApi } from '../../functions/api/create-api.ts';
import { readEnv } from '../../functions/shared/env.ts';
import { tokenAuthenticator } from '../../functions/shared/token-authenticator.ts';
import { addMember, removeMember } from '../../functions/use-cases/change-member.ts';
import { resetSignIn } from '../../functions/use-cases/reset-sign-in.ts';
import { type Owner, personIdOf } from '../../lib/access/index.ts';
import { readBody } from '../support/read-body.ts';
import { claimsOfMember, startTestIssuer, type TestIssuer } from '../support/test-issuer.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const NEXT: Owner = { kind: 'authority', code: '991' };
const PATH = '/v1/authorities/990/requests';

describe('a bearer token', () => {
  let world: TestWorld;
  let issuer: TestIssuer;
  let officer: JWTPayload;
  let call: (token: string, path?: string) => Promise<Response>;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    issuer = await startTestIssuer();
    officer = await claimsOfMember(world.deps, OWN, 'case-officer');
    const env = readEnv({ OIDC_ISSUER: issuer.issuer });
    const api = createApi({ ...world.deps, authenticate: tokenAuthenticator(env)(world.deps) });
    call = async (token, path = PATH) =>
      api.request(path, { headers: { authorization: `Bearer ${token}` } });
  });
  afterAll(async () => {
    await issuer.close();
    await world.close();
  });

  const seconds = () => Math.floor(world.clock.now / 1000);
  const tokenOf = (claims: JWTPayload) => issuer.tokenOf(claims, world.clock.now);

  async function refusal(response: Response) {
    const { type, status } = await readBody(response, $ProblemDetails);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return { type, status, challenge: response.headers.get('www-authenticate') };
  }
  const refusedAs = (code: string) => ({
    type: `/problems/${code}`,
    status: 401,
    challenge: 'Bearer error="invalid_token"',
  });

  it('of a member lets in, with the issuer’s keys asked for once', async () => {
    expect((await call(await tokenOf(officer))).status).toBe(200);
    expect((await call(await tokenOf(officer))).status).toBe(200);
    expect(issuer.asked()).toBe(2);
  });

  it('takes its roles from the membership and never from itself', async () => {
    const claiming = await tokenOf({ ...officer, roles: ['la-manager'], role: 'la-manager' });
    const path = '/v1/authorities/990/list-runs';
    expect((await call(claiming, path)).status).toBe(200);
    const auditor = await claimsOfMember(world.deps, OWN, 'auditor');
    const response = await call(
      await tokenOf({ ...auditor, roles: ['case-officer'] }),
      '/v1/imports',
    );
    expect(response.status).toBe(403);
  });

  it('is refused where there is none', async () => {
    const response = await world.api.request(PATH);
    expect(await refusal(response)).toMatchObject({ status: 401, challenge: 'Bearer' });
  });

  it.each([
    ['has expired', () => ({ exp: seconds() - 31 }), 'token-expired'],
    ['is not valid yet', () => ({ nbf: seconds() + 31 }), 'token-not-genuine'],
    ['is for another audience', () => ({ aud: 'another-api' }), 'token-not-genuine'],
    ['is of another issuer', () => ({ iss: 'https://issuer.example' }), 'token-not-genuine'],
    ['never expires', () => ({ exp: undefined }), 'token-not-genuine'],
    ['is nobody’s', () => ({ sub: undefined }), 'token-not-genuine'],
    ['names no organisation', () => ({ organisation: undefined }), 'token-incomplete'],
    ['names one that cannot be', () => ({ organisation: 'authority:1' }), 'token-incomplete'],
    ['has an address that is not verified', () => ({ email_verified: false }), 'token-incomplete'],
    ['does not say that it is', () => ({ email_verified: undefined }), 'token-incomplete'],
    ['has no address', () => ({ email: undefined }), 'token-incomplete'],
    ['is a person’s of a client', () => ({ email: undefined, client_id: 'x' }), 'token-incomplete'],
    ['is for another organisation', () => ({ organisation: 'authority:991' }), 'not-a-member'],
    ['is somebody else’s', () => ({ email: 'x@y.example', sub: 'x' }), 'not-a-member'],
  ] as const)('is refused that %s', async (_name, change, code) => {
    const response = await call(await tokenOf({ ...officer, ...change() }));
    expect(await refusal(response)).toEqual(refusedAs(code));
  });

  it('is given half a minute where clocks differ', async () => {
    expect((await call(await tokenOf({ ...officer, exp: seconds() - 29 }))).status).toBe(200);
    expect((await call(await tokenOf({ ...officer, nbf: seconds() + 29 }))).status).toBe(200);
  });

  it('is refused that somebody else signed, or nobody', async () => {
    const claims = { ...officer, iss: issuer.issuer, aud: 'rightplace-api', exp: seconds() + 60 };
    const { privateKey } = await generateKeyPair('RS256');
    const publicKey = Buffer.from(await exportSPKI(issuer.signing.publicKey));
    const [header, , signature] = (await tokenOf(officer)).split('.');
    const other = Buffer.from(JSON.stringify({ ...claims, organisation: 'authority:991' }));
    const forged = [
      await issuer.tokenOf(officer, world.clock.now, privateKey),
      new UnsecuredJWT(claims).encode(),
      // Whoever took the public key for a shared secret would be fooled.
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(publicKey),
      `${header}.${other.toString('base64url')}.${signature}`,
      'a.b.c',
    ];
    for (const token of forged) {
      expect(await refusal(await call(token))).toEqual(refusedAs('token-not-genuine'));
    }
  });

  it('of a service account lets in where its id is a member', async () => {
    const claims = { sub: 'case-system', client_id: 'case-system', organisation: 'authority:990' };
    expect(await refusal(await call(await tokenOf(claims)))).toEqual(refusedAs('not-a-member'));
    const by = { person: 'A', organisation: OWN, roles: ['organisation-administrator' as const] };
    const input = {
      email: 'client:case-system',
      name: 'Case system',
      roles: ['case-officer' as const],
    };
    expect((await addMember(world.deps, OWN, by, input)).ok).toBe(true);
    expect((await call(await tokenOf(claims))).status).toBe(200);
  });

  it('of another subject with the same address is refused until the sign-in is reset', async () => {
    const manager = await claimsOfMember(world.deps, NEXT, 'la-manager');
    const path = '/v1/authorities/991/requests';
    expect((await call(await tokenOf(manager), path)).status).toBe(200);
    const successor = await tokenOf({ ...manager, sub: 'somebody-new' });
    expect(await refusal(await call(successor, path))).toEqual(refusedAs('another-subject'));
    const by = { person: 'A', organisation: NEXT, roles: ['organisation-administrator' as const] };
    await resetSignIn(world.deps, NEXT, by, personIdOf(String(manager.email)));
    expect((await call(successor, path)).status).toBe(200);
    expect(await refusal(await call(await tokenOf(manager), path))).toEqual(
      refusedAs('another-subject'),
    );
  });

  it('lets nobody in once the member is removed', async () => {
    const by = { person: 'A', organisation: OWN, roles: ['organisation-administrator' as const] };
    const personId = personIdOf(String(officer.email));
    await removeMember(world.deps, OWN, by, { personId, revision: 1 });
    expect(await refusal(await call(await tokenOf(officer)))).toEqual(refusedAs('not-a-member'));
  });
});

it('nobody is let in, nor refused for good, while the issuer cannot be reached', async () => {
  const world = await openTestWorld({ demo: false });
  const issuer = await startTestIssuer();
  const token = await issuer.tokenOf({ sub: 'x' }, world.clock.now);
  await issuer.close();
  const env = readEnv({ OIDC_ISSUER: issuer.issuer });
  const api = createApi({ ...world.deps, authenticate: tokenAuthenticator(env)(world.deps) });
  const response = await api.request(PATH, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(503);
  expect((await readBody(response, $ProblemDetails)).type).toBe('/problems/issuer-unreachable');
  await world.close();
});
