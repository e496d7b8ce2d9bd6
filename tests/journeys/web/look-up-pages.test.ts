import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NATIONAL, type Owner } from '../../../lib/access/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const AMBLEDON: Owner = { kind: 'authority', code: '990' };

describe('what can be looked up beside lists', () => {
  let world: TestWorld;
  let web: WebWorld;
  let officer: Browser;
  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    officer = await web.signIn(AMBLEDON, 'case-officer');
  });
  afterAll(() => world.close());

  it('tells everybody the published policy', async () => {
    const { status, text } = await web.browser().get('/authority/991/policy');
    expect(status).toBe(200);
    expect(text).toContain('How Westmere orders settings');
    expect(text).toContain('Westmere is rural');
    expect(text).toContain('A caution above 45 minutes up to age 11, and above 75 minutes');
    expect(text).toContain('Version 1, in force from 23 November 2026');
  });

  it('tells what is known of a setting, and fees to those who may read them', async () => {
    const list = '/authority/990/requests/01JBZ0000000000000000000AA/lists/1';
    const from = `?from=${encodeURIComponent(list)}`;
    const seen = await officer.get(`/settings/995020${from}`);
    expect(seen.text).toContain('The Willows School');
    expect(seen.text).toContain(
      'Special school places Figures of 17 November 2026, 6 days ago, simulated',
    );
    expect(seen.text).toContain('It has published no fees.');
    expect(seen.html).toContain(`href="${list}"`);
    const elsewhere = await officer.get('/settings/995020?from=//evil.example');
    expect(elsewhere.html).not.toContain('evil.example');
    expect((await officer.get('/settings/999999')).status).toBe(404);
    const reader = await web.signIn(NATIONAL, 'national-reader');
    const national = await reader.get('/settings/995020');
    expect(national.status).toBe(200);
    expect(national.text).not.toContain('Fees');
    expect(national.text).not.toContain('Published capacity');
  });
});
