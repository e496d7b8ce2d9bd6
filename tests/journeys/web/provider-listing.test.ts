import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $NamedListing } from '../../../functions/use-cases/listing/read-listing.ts';
import { startListRun } from '../../../functions/use-cases/start-list-run.ts';
import type { Owner } from '../../../lib/access/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import { readBody } from '../../support/read-body.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const WILLOWS: Owner = { kind: 'provider', code: '995020' };
const TRUST: Owner = { kind: 'trust', code: '990004' };
const ALL = { phase: null, startsFrom: null, startsTo: null, yearGroup: null, withoutList: false };

describe('a provider who wonders why it is not listed', () => {
  let world: TestWorld;
  let web: WebWorld;
  let willows: Browser;
  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    willows = await web.signIn(WILLOWS, 'provider-editor');
  }, 120_000);
  afterAll(() => world.close());

  it('is told before any list was made that there is nothing to show, and why that may be', async () => {
    const seen = await willows.get('/provider/995020/listing');
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('There is nothing to show for September 2027');
    expect(seen.text).toContain('Why that may be');
    expect(seen.html).toContain('href="/provider/995020/provisions/995020-main/publish"');
  });

  it('sees after three authorities made their lists how often it was considered, and why not listed', async () => {
    for (const code of ['990', '991', '992']) {
      const owner: Owner = { kind: 'authority', code };
      const officer = {
        person: 'an officer',
        organisation: owner,
        roles: ['case-officer' as const],
      };
      const started = await startListRun(world.deps, owner, officer, ALL, null);
      expect(started.ok).toBe(true);
    }
    const { text, html } = await willows.get('/provider/995020/listing?season=2027');
    expect(text).toContain(
      'In lists for children who start in the academic year from September 2027 you were recommended on at least 5 lists, and considered and not listed on at least 15 lists: at least 20 lists in all.',
    );
    expect(text).toContain('You had said that you cannot offer a place in the year group.');
    expect(text).toContain('Your needs are published, and the child’s is not among them.');
    expect(html).toContain('href="/provider/995020/provisions/995020-main/publish#free"');
    expect(html).toContain('href="/provider/995020/provisions/995020-main/publish#needs"');
    // One authority’s row has a small count, and says no more of it.
    expect(text).toContain('Westmere fewer than 5 5 or more');
    expect(html).toContain('/authority/990/policy?from=%2Fprovider%2F995020%2Flisting');
  }, 120_000);

  it('has nothing of a child on it: no reference, no request, no date of a list', async () => {
    const { html } = await willows.get('/provider/995020/listing');
    const requests = await world.deps.cases({ kind: 'authority', code: '990' }).all();
    expect(requests.length).toBeGreaterThan(10);
    for (const one of requests) {
      if ('needsChecking' in one) continue;
      expect(html).not.toContain(one.reference);
      expect(html).not.toContain(one.requestId);
    }
    expect(html).not.toContain('2026-11-23');
    expect(html).not.toContain('23 November 2026');
  });

  it('is the same by the API and as a file', async () => {
    const answer = await world.call('GET', '/v1/providers/995020/listing?season=2027', {
      headers: world.asOf(WILLOWS, 'provider-editor'),
    });
    expect(answer.status).toBe(200);
    const listing = await readBody(answer, $NamedListing);
    expect(listing.recommended).toEqual({ as: 'at-least', count: 5 });
    expect(listing.notListed).toEqual({ as: 'at-least', count: 15 });
    expect(listing.requested).toEqual({ as: 'fewer' });
    const file = await willows.get('/provider/995020/listing.csv?season=2027');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.html).toContain('2027,995020,,,all,not listed,,15 or more');
    expect(file.html).toContain('2027,995020,,Westmere,authority,recommended,,fewer than 5');
  });

  it('sees no other setting’s, and an authority sees none', async () => {
    expect((await willows.get('/provider/995021/listing')).status).toBe(404);
    expect((await willows.get('/provider/995021/listing.csv')).status).toBe(404);
    const officer = await web.signIn(
      { kind: 'authority', code: '990' },
      'case-officer',
      'la-manager',
    );
    expect((await officer.get('/provider/995020/listing')).status).toBeGreaterThanOrEqual(403);
    const refused = await world.call('GET', '/v1/providers/995021/listing', {
      headers: world.asOf(WILLOWS, 'provider-editor'),
    });
    expect(refused.status).toBe(404);
  });

  it('is one of a trust’s, which sees its own settings in one table', async () => {
    const vivian = await web.signIn(TRUST, 'provider-editor');
    const { text, html } = await vivian.get('/trust/990004/listing');
    expect(text).toContain('How the lists for September 2027 stand to each of your settings');
    expect(text).toMatch(/Moorend School fewer than 5 \d+ or more/);
    const [, first = ''] = /href="(\/provider\/[^"]+)"/.exec(html) ?? [];
    const opened = await vivian.get(first.replaceAll('&amp;', '&'));
    expect(opened.status).toBe(200);
    expect(opened.html).toContain('href="/trust/990004/listing?season=2027"');
    expect((await willows.get('/trust/990004/listing')).status).toBe(404);
  });
});
