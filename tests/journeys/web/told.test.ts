import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../lib/access/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import { tell } from '../../support/tell.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { openWebWorld, type WebWorld } from '../../support/web-world.ts';

const WILLOWS: Owner = { kind: 'provider', code: '995020' };
const AMBLEDON: Owner = { kind: 'authority', code: '990' };
const TRUST: Owner = { kind: 'trust', code: '990004' };

describe('what an organisation was told', () => {
  let world: TestWorld;
  let web: WebWorld;
  let ofTrust: readonly string[];
  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    const index = await world.deps.currentIndex();
    ofTrust = index?.trust('990004')?.settings ?? [];
  });
  afterAll(() => world.close());

  it('says so where there is nothing', async () => {
    const editor = await web.signIn(WILLOWS, 'provider-editor');
    const seen = await editor.get('/provider/995020/told');
    expect(seen.text).toContain('Nothing has changed yet that concerns you.');
  });

  it('is a sentence with what to do next, and is marked read', async () => {
    const told = await tell(world, WILLOWS, 'hold.made', {
      facts: { yearGroup: 7, provisionId: '995020-main', until: '2026-12-14T10:00:00.000Z' },
    });
    const editor = await web.signIn(WILLOWS, 'provider-editor');
    const seen = await editor.get('/provider/995020/told');
    expect(seen.text).toContain('A place is held New');
    expect(seen.text).toContain(
      'Ambledon holds a place for a child at The Willows School in Year 7 until 14 December 2026 at 10:00.',
    );
    expect(seen.html).toContain('href="/provider/995020/holds"');
    const ref = `provider/995020/${told.id}`;
    const marked = await editor.post('/provider/995020/told/read', {
      told: ref,
      here: '/provider/995020/told?topic=hold.made',
    });
    expect(marked.location).toBe('/provider/995020/told?topic=hold.made&done=told-read');
    const again = await editor.get(marked.location ?? '');
    expect(again.text).toContain('Marked as read.');
    expect(again.text).toContain('Read by Person');
    expect(again.text).not.toContain('A place is held New');
    const unread = await editor.get('/provider/995020/told?unread=yes');
    expect(unread.text).toContain('There is nothing of this kind.');
  });

  it('leads back to nowhere but here', async () => {
    const editor = await web.signIn(WILLOWS, 'provider-editor');
    for (const here of ['https://example.org/', '//example.org', '/\\example.org', '']) {
      const marked = await editor.post('/provider/995020/told/read', { here });
      expect(marked.location).toBe('/provider/995020/told?done=all-told-read');
    }
  });

  it('of an authority leads to the request of its hold', async () => {
    const officer = world.as('990', 'case-officer');
    const requests = await world.call('GET', '/v1/authorities/990/requests', { headers: officer });
    const { items } = (await requests.json()) as { items: { id: string; yearGroup: number }[] };
    const { id: requestId = '', yearGroup } = items[0] ?? {};
    const free = { now: 2, nextSeptember: 2, septemberAfter: 2 };
    await world.call('POST', '/v1/providers/995020/provisions/995020-main/returns', {
      headers: world.asOf(WILLOWS, 'provider-editor'),
      body: {
        asOf: '2026-11-23',
        years: [{ yearGroup, intent: 'can', reason: null, onRoll: 6, free }],
      },
    });
    const path = `/v1/authorities/990/requests/${requestId}/holds`;
    const body = { provisionId: '995020-main' };
    const made = await world.call('POST', path, { headers: officer, body });
    expect(made.status).toBe(201);
    const { id: holdId } = (await made.json()) as { id: string };
    await tell(world, AMBLEDON, 'capacity.changed', {
      from: WILLOWS,
      settingKey: '995020',
      subject: `hold/${holdId}`,
    });
    const officerSees = await web.signIn(AMBLEDON, 'case-officer');
    const seen = await officerSees.get('/authority/990/told');
    expect(seen.text).toContain('they no longer cover a hold of yours');
    expect(seen.html).toContain(`href="/authority/990/requests/${requestId}/holds"`);
  });

  it('of a trust is of all its settings together, newest first, fifty on a page', async () => {
    expect(ofTrust.length).toBeGreaterThan(1);
    for (let i = 0; i < 60; i += 1) {
      const code = ofTrust[i % ofTrust.length] ?? '';
      await tell(world, { kind: 'provider', code }, 'visit.recorded', { facts: { number: i } });
    }
    const editor = await web.signIn(TRUST, 'provider-editor');
    const first = await editor.get('/trust/990004/told');
    expect(first.html.match(/A visit was recorded/g)?.length).toBeGreaterThanOrEqual(50);
    const next = /href="(\/trust\/990004\/told\?after=[^"]+)"/.exec(first.html)?.[1] ?? '';
    const second = await editor.get(next);
    const count = (html: string) => html.match(/class="rp-told__item/g)?.length ?? 0;
    expect([count(first.html), count(second.html)]).toEqual([50, 10]);
    const [one = ''] = ofTrust;
    const only = await editor.get(`/trust/990004/told?setting=${one}`);
    expect(count(only.html)).toBe(Math.ceil(60 / ofTrust.length));
  });

  it('has the same order by the API, page by page, and each thing once', async () => {
    const headers = world.asOf(TRUST, 'provider-editor');
    const ids: string[] = [];
    let path: string | null = '/v1/trusts/990004/told?limit=7&topic=visit.recorded';
    while (path !== null) {
      const response: Response = await world.call('GET', path, { headers });
      expect(response.status).toBe(200);
      const page = (await response.json()) as { items: { id: string }[]; next: string | null };
      ids.push(...page.items.map(({ id }) => id));
      path = page.next;
    }
    expect(ids).toHaveLength(60);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  it('is marked by nobody else', async () => {
    const told = await tell(world, WILLOWS, 'hold.released');
    const [code = ''] = ofTrust;
    const other = await web.signIn({ kind: 'provider', code }, 'provider-editor');
    expect((await other.get('/provider/995020/told')).status).toBe(404);
    await other.post(`/provider/${code}/told/read`, { told: `provider/995020/${told.id}` });
    const still = await world.deps.told(WILLOWS).get(told.id);
    expect(still).toMatchObject({ value: { read: null } });
    const trust = world.asOf(TRUST, 'provider-editor');
    const path = `/v1/providers/995020/told/${told.id}`;
    expect((await world.call('GET', path, { headers: trust })).status).toBe(404);
    const own = world.asOf(WILLOWS, 'provider-editor');
    expect((await world.call('POST', `${path}/read`, { headers: own })).status).toBe(200);
  });
});
