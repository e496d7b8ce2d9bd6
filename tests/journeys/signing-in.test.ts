import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../functions/shared/deps.ts';
import { beginSignIn } from '../../functions/use-cases/begin-sign-in.ts';
import { addMember, removeMember } from '../../functions/use-cases/change-member.ts';
import { chooseOrganisation } from '../../functions/use-cases/choose-organisation.ts';
import { completeSignIn } from '../../functions/use-cases/complete-sign-in.ts';
import { listMembers } from '../../functions/use-cases/list-members.ts';
import { resolveSession } from '../../functions/use-cases/resolve-session.ts';
import { signOut } from '../../functions/use-cases/sign-out.ts';
import { keyOfToken, type Owner, personIdOf } from '../../lib/access/index.ts';
import { sessionKey } from '../../lib/adapters/store/keys.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { browserOfFetch } from '../support/browser-of-fetch.ts';
import { startLocalSite } from '../support/local-site.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const WESTMERE: Owner = { kind: 'authority', code: '991' };
const TARNSHIRE: Owner = { kind: 'authority', code: '992' };
const SAM = 'sam@ambledon.example';
const BEA = 'bea@shared.example';
const MINUTE = 60_000;

describe('signing in', () => {
  let world: TestWorld;
  let site: Awaited<ReturnType<typeof startLocalSite>>;
  let deps: Deps;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    site = await startLocalSite(world.dataDir);
    deps = { ...world.deps, signIn: site.signIn };
    for (const [email, organisation] of [
      [SAM, AMBLEDON],
      [BEA, AMBLEDON],
      [BEA, WESTMERE],
    ] as const) {
      const by = { person: 'A', organisation, roles: ['organisation-administrator' as const] };
      const input = { email, name: 'Somebody', roles: ['case-officer' as const] };
      gotten(await addMember(deps, organisation, by, input));
    }
  });
  afterAll(async () => {
    await site.close();
    await world.close();
  });

  function gotten<T>(result: Result<T>): T {
    if (result.ok) return result.value;
    throw new Error(result.problem.detail);
  }

  /** From the first page to the return from the issuer, over HTTP. */
  async function choose(email: string, returnTo = '/requests?phase=secondary') {
    const begun = gotten(await beginSignIn(deps, returnTo));
    const browser = browserOfFetch();
    const page = await browser.go(begun.url);
    const html = await page.response.text();
    const form = new URLSearchParams({ email });
    const back = await browser.go(page.url, { method: 'POST', body: form });
    return { ...begun, html, page, back: back.url };
  }

  async function signedIn(email: string): Promise<string> {
    const { back, cookie } = await choose(email);
    return gotten(await completeSignIn(deps, back, cookie)).token;
  }

  it('shows whom one can be, on a page without script or inline style', async () => {
    const { html, page } = await choose(SAM);
    expect(page.response.status).toBe(200);
    expect(page.response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(html).toContain('>Choose who to be</h1>');
    expect(html).toContain('value="sam@ambledon.example" aria-describedby="does-0">Sam Jones<');
    expect(html).not.toMatch(/<script|<style|style=/);
  });

  it('takes a person of one organisation there, and back to the page that was asked for', async () => {
    const { back, cookie } = await choose(SAM);
    const done = gotten(await completeSignIn(deps, back, cookie));
    expect(done).toMatchObject({
      returnTo: '/requests?phase=secondary',
      chooseOrganisation: false,
    });
    expect(done.token).toMatch(/^[\w-]{43}$/);
    expect(await resolveSession(deps, done.token)).toMatchObject({
      session: { email: SAM, name: 'Sam Jones', organisation: AMBLEDON },
      memberships: [{ organisation: AMBLEDON }],
      principal: { person: 'Sam Jones', organisation: AMBLEDON, roles: ['case-officer'] },
    });
  });

  it('asks a person of several organisations which, and lets nobody choose another’s', async () => {
    const { back, cookie } = await choose(BEA);
    const done = gotten(await completeSignIn(deps, back, cookie));
    expect(done.chooseOrganisation).toBe(true);
    const visitor = await resolveSession(deps, done.token);
    if (!visitor) throw new Error('nobody');
    expect(visitor.principal).toBeNull();
    expect(visitor.memberships).toHaveLength(2);
    expect(await chooseOrganisation(deps, visitor, TARNSHIRE)).toMatchObject({
      problem: { kind: 'not-found', code: 'nothing-here' },
    });
    gotten(await chooseOrganisation(deps, visitor, WESTMERE));
    expect((await resolveSession(deps, done.token))?.principal?.organisation).toEqual(WESTMERE);
  });

  it('refuses somebody of no organisation in words', async () => {
    const { back, cookie } = await choose('nobody@elsewhere.example');
    expect(await completeSignIn(deps, back, cookie)).toMatchObject({
      problem: {
        kind: 'forbidden',
        code: 'no-organisation',
        detail: expect.stringContaining('Ask your organisation’s administrator'),
      },
    });
    // Nothing is bound that a later member would trip over.
    expect(await deps.people.get(personIdOf('nobody@elsewhere.example'))).toEqual({
      ok: true,
      value: null,
    });
  });

  it('cannot be completed twice, nor from another browser, nor for another’s sign-in', async () => {
    const first = await choose(SAM);
    const second = await choose(SAM);
    const refused = { problem: { kind: 'unauthenticated' } };
    expect(await completeSignIn(deps, first.back, undefined)).toMatchObject(refused);
    expect(await completeSignIn(deps, first.back, 'guessed')).toMatchObject({
      problem: { code: 'sign-in-not-begun' },
    });
    // The answer to one sign-in with the cookie of another: the states differ.
    expect(await completeSignIn(deps, first.back, second.cookie)).toMatchObject({
      problem: { code: 'sign-in-not-genuine' },
    });
    expect((await completeSignIn(deps, first.back, first.cookie)).ok).toBe(true);
    expect(await completeSignIn(deps, first.back, first.cookie)).toMatchObject({
      problem: { code: 'sign-in-not-begun' },
    });
    // Nor was the other one, which failed, left to be used.
    expect(await completeSignIn(deps, second.back, second.cookie)).toMatchObject({
      problem: { code: 'sign-in-not-begun' },
    });
  });

  it('refuses an answer with another nonce or PKCE secret, and one that a code was used for', async () => {
    const begin = async () => gotten(await site.signIn.begin('/'));
    const answered = async (url: string) => {
      const browser = browserOfFetch();
      const page = await browser.go(url);
      const body = new URLSearchParams({ email: SAM });
      return (await browser.go(page.url, { method: 'POST', body })).url;
    };
    const notGenuine = { problem: { code: 'sign-in-not-genuine' } };
    for (const change of [{ nonce: 'x'.repeat(43) }, { verifier: 'x'.repeat(43) }]) {
      const { url, pending } = await begin();
      const back = await answered(url);
      expect(await site.signIn.complete(back, { ...pending, ...change })).toMatchObject(notGenuine);
    }
    const { url, pending } = await begin();
    const back = await answered(url);
    expect((await site.signIn.complete(back, pending)).ok).toBe(true);
    expect(await site.signIn.complete(back, pending)).toMatchObject(notGenuine);
  });

  it('tells why the issuer did not sign somebody in', async () => {
    const { pending } = gotten(await site.signIn.begin('/'));
    const issuer = encodeURIComponent(`${site.base}/oidc`);
    const back = `/sign-in/return?error=access_denied&state=${pending.state}&iss=${issuer}`;
    expect(await site.signIn.complete(`${site.base}${back}`, pending)).toMatchObject({
      problem: { code: 'sign-in-refused', detail: expect.stringContaining('access_denied') },
    });
  });

  it('goes back to pages of this service alone', async () => {
    for (const elsewhere of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/x/..//evil.example',
      'javascript:alert(1)',
      '',
    ]) {
      expect(await beginSignIn(deps, elsewhere)).toMatchObject({
        problem: { kind: 'invalid', code: 'return-to-elsewhere' },
      });
    }
  });

  it('ends after half an hour without a sign of life, and after twelve hours in any case', async () => {
    const idle = await signedIn(SAM);
    world.clock.now += 30 * MINUTE - 1;
    expect(await resolveSession(deps, idle)).not.toBeNull();
    world.clock.now += 30 * MINUTE;
    expect(await resolveSession(deps, idle)).toBeNull();

    const busy = await signedIn(SAM);
    for (let passed = 20; passed < 12 * 60; passed += 20) {
      world.clock.now += 20 * MINUTE;
      expect(await resolveSession(deps, busy)).not.toBeNull();
    }
    world.clock.now += 20 * MINUTE;
    expect(await resolveSession(deps, busy)).toBeNull();
  });

  it('notes at most once a minute that somebody is there', async () => {
    const token = await signedIn(SAM);
    const writes = () => world.tableCalls.get('TransactWriteItemsCommand') ?? 0;
    const before = writes();
    world.clock.now += 59_000;
    for (let views = 0; views < 5; views += 1) await resolveSession(deps, token);
    expect(writes()).toBe(before);
    world.clock.now += 1_000;
    for (let views = 0; views < 5; views += 1) await resolveSession(deps, token);
    expect(writes()).toBe(before + 1);
  });

  it('is over at once when somebody signs out, and cannot be guessed from what is stored', async () => {
    const token = await signedIn(SAM);
    const visitor = await resolveSession(deps, token);
    if (!visitor) throw new Error('nobody');
    const item = await world.table.get(sessionKey(keyOfToken(token)));
    expect(item?.kind).toBe('session');
    expect(JSON.stringify(item)).not.toContain(token);
    // What is stored opens nothing.
    expect(await resolveSession(deps, keyOfToken(token))).toBeNull();
    expect(await resolveSession(deps, undefined)).toBeNull();
    // The local issuer keeps no session of its own.
    expect(await signOut(deps, visitor)).toEqual({ url: null });
    expect(await resolveSession(deps, token)).toBeNull();
  });

  it('gives nothing any more to somebody who is removed, in any browser', async () => {
    const email = 'leaver@ambledon.example';
    const by = {
      person: 'A',
      organisation: AMBLEDON,
      roles: ['organisation-administrator' as const],
    };
    const roles = ['case-officer' as const];
    const member = gotten(await addMember(deps, AMBLEDON, by, { email, name: 'L', roles }));
    const tokens = [await signedIn(email), await signedIn(email)];
    gotten(await removeMember(deps, AMBLEDON, by, member));
    for (const token of tokens) expect(await resolveSession(deps, token)).toBeNull();
    const { items } = await listMembers(deps, AMBLEDON, { after: null, limit: 50 });
    expect(items.find((one) => 'email' in one && one.email === email)).toMatchObject({
      state: 'removed',
      changedBy: 'A',
    });
  });

  it('is refused for a while to a person who signs in too often', async () => {
    const email = 'busy@ambledon.example';
    world.clock.now = Math.ceil(world.clock.now / 600_000) * 600_000;
    for (let at = 0; at < 30; at += 1) {
      const limit = { most: 30, windowSeconds: 600 };
      await deps.rateLimits.take(`sign-in/${personIdOf(email)}`, limit, world.clock.now);
    }
    const { back, cookie } = await choose(email);
    expect(await completeSignIn(deps, back, cookie)).toMatchObject({
      problem: { kind: 'too-many', code: 'too-many-attempts' },
    });
  });

  it('says no to whoever comes to the choice without having begun there', async () => {
    const { response } = await browserOfFetch().go(`${site.base}/oidc/interaction/unknown`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('begun in another browser');
  });
});
