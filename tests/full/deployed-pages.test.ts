import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { refuseEverybody } from '../../functions/shared/authenticate.ts';
import { createDeps, localObjects } from '../../functions/shared/create-deps.ts';
import type { Deps } from '../../functions/shared/deps.ts';
import { addMember } from '../../functions/use-cases/change-member.ts';
import { keyOfToken, type Owner, personIdOf } from '../../lib/access/index.ts';
import { NO_UPLOADS } from '../support/no-uploads.ts';
import { startTestIssuer, type TestIssuer } from '../support/test-issuer.ts';
import { openDeployed } from './deployed.ts';
import { PAGES_HOST, pageEvent } from './page-event.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const BRAMWICK: Owner = { kind: 'authority', code: '991' };
const ORIGIN = `https://${PAGES_HOST}`;
const TOKEN = 'a-token-that-a-browser-keeps';

const $Answer = z.object({
  statusCode: z.int(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});

/** The pages' function out of its asset, with the test in the place of API Gateway. */
describe('the pages that are deployed', () => {
  let deployed: Awaited<ReturnType<typeof openDeployed>>;
  let issuer: TestIssuer;
  let deps: Deps;
  beforeAll(async () => {
    deployed = await openDeployed();
    issuer = await startTestIssuer();
    deps = createDeps({
      uploads: NO_UPLOADS,
      client: deployed.client,
      tableName: deployed.tableName,
      objects: localObjects(tmpdir()),
      authenticate: () => refuseEverybody,
      log: () => {},
      now: Date.now,
      codeVersion: 'test',
    });
    for (const organisation of [AMBLEDON, BRAMWICK]) await member(organisation);
    const at = new Date().toISOString();
    await deps.sessions.create({
      key: keyOfToken(TOKEN),
      personId: personIdOf('sam@ambledon.example'),
      name: 'Sam Jones',
      email: 'sam@ambledon.example',
      organisation: null,
      createdAt: at,
      seenAt: at,
      state: 'open',
      idToken: null,
    });
  }, 300_000);
  afterAll(() => Promise.all([deployed.close(), issuer.close()]));

  async function member(organisation: Owner) {
    const by = { person: 'Test', organisation, roles: ['organisation-administrator' as const] };
    const input = { email: 'sam@ambledon.example', name: 'Sam Jones' };
    const added = await addMember(deps, organisation, by, { ...input, roles: ['case-officer'] });
    expect(added.ok).toBe(true);
  }

  async function ask(...event: Parameters<typeof pageEvent>) {
    const { answer, log } = await deployed.invoke('Web', pageEvent(...event), {
      PUBLIC_URL: ORIGIN,
      OIDC_ISSUER: issuer.issuer,
      OIDC_CLIENT_ID: 'rightplace',
    });
    return { ...$Answer.parse(answer), log };
  }

  const signedIn = { '__Host-session': TOKEN, other: 'x' };

  it('begin with a page of text, and no cookie', async () => {
    const home = await ask('GET', '/');
    expect(home).toMatchObject({ statusCode: 200, isBase64Encoded: false, log: '' });
    expect(home.multiValueHeaders['content-type']).toEqual(['text/html; charset=UTF-8']);
    expect(home.multiValueHeaders['set-cookie']).toBeUndefined();
    expect(home.multiValueHeaders['strict-transport-security']).toBeDefined();
    expect(home.body).toContain('Find the right place – Rightplace</title>');
  });

  it('come with their assets, as text and for ever', async () => {
    const { body } = await ask('GET', '/');
    const paths = new Set([...body.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path));
    expect(paths.size).toBeGreaterThanOrEqual(6);
    for (const path of paths) {
      const asset = await ask('GET', path);
      expect([path, asset.statusCode, asset.isBase64Encoded]).toEqual([path, 200, false]);
      expect(asset.multiValueHeaders['cache-control']?.[0]).toContain('immutable');
    }
  }, 60_000);

  it('lead to the issuer and back to their own address, with a cookie of this host alone', async () => {
    const { statusCode, multiValueHeaders } = await ask('GET', '/sign-in', {
      query: { to: '/account' },
    });
    expect(statusCode).toBe(303);
    const url = new URL(multiValueHeaders.location?.[0] ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(`${issuer.issuer}/auth`);
    expect(url.searchParams.get('redirect_uri')).toBe(`${ORIGIN}/sign-in/return`);
    expect(multiValueHeaders['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Host-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
  });

  it('know whoever has a session, and nobody by the name of the cookie alone', async () => {
    const account = await ask('GET', '/account', { cookies: signedIn });
    expect(account.statusCode).toBe(200);
    expect(account.body).toContain('sam@ambledon.example');
    const stranger = await ask('GET', '/account', { cookies: { session: TOKEN } });
    expect(stranger.statusCode).toBe(303);
    expect(stranger.multiValueHeaders.location).toEqual(['/sign-in?to=%2Faccount']);
  });

  it('take a form of their own address, and no other', async () => {
    const form = { organisation: 'authority:990' };
    const given = { cookies: signedIn, form, query: { to: '/account' } };
    for (const origin of ['https://elsewhere.example', 'https://a1b2c3d4e5.execute-api.example']) {
      expect((await ask('POST', '/organisation', { ...given, origin })).statusCode).toBe(403);
    }
    const chosen = await ask('POST', '/organisation', { ...given, origin: ORIGIN });
    expect(chosen.statusCode).toBe(303);
    expect(chosen.multiValueHeaders.location).toEqual(['/account']);
    const stored = await deps.sessions.get(keyOfToken(TOKEN));
    expect(stored?.organisation).toEqual(AMBLEDON);
  });

  it('take the cookie away at sign-out, and end the session', async () => {
    const out = await ask('GET', '/sign-out', { cookies: signedIn });
    expect(out.statusCode).toBe(303);
    expect(out.multiValueHeaders['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-session=; Max-Age=0;/),
    ]);
    expect((await ask('GET', '/account', { cookies: signedIn })).statusCode).toBe(303);
  });

  it('are shut by their setting', async () => {
    const { answer } = await deployed.invoke('Web', pageEvent('GET', '/'), {
      RIGHTPLACE_SHUTTER: 'Back at 6pm on 3 June.',
    });
    const shut = $Answer.parse(answer);
    expect(shut.statusCode).toBe(503);
    expect(shut.multiValueHeaders['retry-after']).toEqual(['1800']);
    expect(shut.body).toContain('Back at 6pm on 3 June.');
  });
});
