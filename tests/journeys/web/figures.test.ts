import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoWorld } from '../../support/demo-world.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const AMBLEDON = { kind: 'authority', code: '990' } as const;
const WILLOWS = { kind: 'provider', code: '995020' } as const;
const ABOUT = '995020-main~places-differ~all~all';

describe('figures that disagree', () => {
  let world: TestWorld;
  let web: WebWorld;
  let officer: Browser;
  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    officer = await web.signIn(AMBLEDON, 'case-officer');
  });
  afterAll(() => world.close());

  async function publish(places: number): Promise<void> {
    const published = await world.call(
      'POST',
      '/v1/providers/995020/provisions/995020-main/returns',
      {
        headers: world.asOf(WILLOWS, 'provider-editor'),
        body: {
          asOf: new Date(world.clock.now).toISOString().slice(0, 10),
          years: [
            {
              yearGroup: 7,
              intent: 'can',
              reason: null,
              onRoll: 8,
              free: { now: 1, nextSeptember: 1, septemberAfter: null },
            },
          ],
          profile: {
            places,
            onRoll: null,
            needs: null,
            lowAge: null,
            highAge: null,
            bases: null,
            features: null,
            starts: null,
            nextStart: null,
            admissionLimits: null,
          },
        },
      },
    );
    expect(published.status).toBe(201);
  }

  async function settle(path: string, fields: Record<string, string>) {
    const form = await officer.get(path);
    const value = (name: string) =>
      new RegExp(`name="${name}" value="(\\d+)"`).exec(form.html)?.[1] ?? '';
    return officer.post(path, {
      published: value('published'),
      other: value('other'),
      ...fields,
    });
  }

  it('stand in the tray with both, are settled in words, and come back when one changes', async () => {
    await publish(500);
    const path = `/authority/990/figures/${ABOUT}`;
    const tray = await officer.get('/authority/990/figures?code=places-differ');
    expect(tray.text).toContain('The Willows School');
    expect(tray.text).toContain('Places: the return and the register differ');
    expect(tray.html).toContain(path);

    const nothing = await settle(path, { outcome: '', words: '' });
    expect(nothing.text).toContain('Choose what you found, or that you ask the provider');
    expect(nothing.text).toContain('Say why, in a few words');

    const words = 'A new block opened in September.';
    const settled = await settle(path, { outcome: 'register-out-of-date', words });
    expect(settled.location).toBe('/authority/990/figures?done=figures-settled');
    expect((await officer.get('/authority/990/figures?code=places-differ')).html).not.toContain(
      path,
    );
    const kept = await officer.get('/authority/990/figures?show=settled');
    expect(kept.text).toContain('The register is out of date: “A new block opened in September.”');

    await publish(499);
    expect((await officer.get('/authority/990/figures?code=places-differ')).html).toContain(path);
  });

  it('the provider is told both figures and what is asked, and sees them itself', async () => {
    const path = `/authority/990/figures/${ABOUT}`;
    const asked = await settle(path, { outcome: 'asked-provider', words: 'Is it 499?' });
    expect(asked.location).toBe('/authority/990/figures?done=provider-asked');
    const { items } = await world.deps.told(WILLOWS).list({ after: null, limit: 10 });
    expect(items).toMatchObject([
      {
        topic: 'figures.disagree',
        from: AMBLEDON,
        settingKey: '995020',
        subject: 'return/995020-main',
        facts: {
          provisionId: '995020-main',
          code: 'places-differ',
          published: 499,
          otherSource: 'register',
          reason: 'Is it 499?',
        },
      },
    ]);
    const own = await (await web.signIn(WILLOWS, 'provider-editor')).get(
      '/provider/995020/figures',
    );
    expect(own.text).toContain('Your figures that disagree');
    expect(own.text).toContain('499');
    expect(own.text).not.toContain('Is it 499?');
  });

  it('of somebody who looked at others are not settled', async () => {
    const path = `/authority/990/figures/${ABOUT}`;
    const form = await officer.get(path);
    const other = /name="other" value="(\d+)"/.exec(form.html)?.[1] ?? '';
    const fields = { published: '12', other, outcome: 'provider-right', words: 'They told me.' };
    const stale = await officer.post(path, fields);
    expect(stale.text).toContain('One of the figures has changed since you opened this page');
    expect(stale.html).toContain('They told me.');
  });

  it('are appended, never changed', async () => {
    const history = await world.deps.settlements(AMBLEDON).history(ABOUT);
    expect(history.items.map(({ outcome }) => outcome)).toEqual([
      'asked-provider',
      'register-out-of-date',
    ]);
  });

  it('are nobody else’s', async () => {
    const headers = world.as('991', 'case-officer');
    expect((await world.call('GET', '/v1/authorities/990/figures', { headers })).status).toBe(404);
    const body = {
      provisionId: '995020-main',
      code: 'places-differ',
      yearGroup: null,
      academicYear: null,
      published: 499,
      other: 1,
      outcome: 'provider-right',
      words: 'x',
    };
    const settled = await world.call('POST', '/v1/authorities/990/figures/settlements', {
      headers,
      body,
    });
    expect(settled.status).toBe(404);
    const elsewhere = await world.call('POST', '/v1/authorities/991/figures/settlements', {
      headers,
      body,
    });
    expect(elsewhere.status).toBe(404);
    const provider = world.asOf({ kind: 'provider', code: '995003' }, 'provider-editor');
    const own = await world.call('GET', '/v1/providers/995020/figures', { headers: provider });
    expect(own.status).toBe(404);
    expect((await officer.get('/authority/990/figures/995020-main~nothing~all~all')).status).toBe(
      404,
    );
  });
});
