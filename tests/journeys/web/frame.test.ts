import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Owner } from '../../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';
import { openWebWorld, type WebWorld } from '../../support/web-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };

describe('pages', () => {
  let world: TestWorld;
  let web: WebWorld;
  beforeAll(async () => {
    world = await openTestWorld();
    web = openWebWorld(world);
  });
  afterAll(() => world.close());

  it('lead whoever is not signed in to sign-in, and back', async () => {
    const seen = await web.browser().get('/authority/990/requests?need=ASD');
    expect(seen.status).toBe(303);
    expect(seen.location).toBe('/sign-in?to=%2Fauthority%2F990%2Frequests%3Fneed%3DASD');
  });

  it('of another authority are not found, whatever is asked', async () => {
    const officer = await web.signIn(AMBLEDON, 'case-officer');
    const seen = await officer.get('/authority/991/requests');
    expect(seen.status).toBe(404);
    expect(seen.text).toContain('Page not found');
  });

  it('say when a role does not include them', async () => {
    const administrator = await web.signIn(AMBLEDON, 'organisation-administrator');
    const seen = await administrator.get('/authority/990/requests');
    expect(seen.status).toBe(403);
    expect(seen.text).toContain('You do not have permission');
  });

  it('carry a policy that allows no inline script or style, and no other host', async () => {
    const seen = await web.browser().get('/');
    expect(seen.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(seen.html).not.toMatch(/<style|style="|<script>|onclick/);
    expect(seen.html).toContain('<html lang="en-GB"');
  });

  it('refer to assets that may be kept for ever, and that are there', async () => {
    const { html } = await web.browser().get('/');
    const addresses = [...html.matchAll(/"(\/assets\/[^"]+)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    for (const address of addresses) {
      const asset = await web.browser().get(address);
      expect([address, asset.status]).toEqual([address, 200]);
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(asset.html).not.toContain('GDS Transport');
      expect(asset.html).not.toContain('{{asset:');
    }
  });

  it('show an officer the work list of the authority', async () => {
    const officer = await web.signIn(AMBLEDON, 'case-officer');
    const seen = await officer.get('/authority/990/requests');
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Work list');
  });

  it('refuse a form of another site', async () => {
    const response = await web.web.request('http://localhost/organisation', {
      method: 'POST',
      headers: {
        origin: 'https://elsewhere.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'organisation=authority:990',
    });
    expect(response.status).toBe(403);
  });
});
