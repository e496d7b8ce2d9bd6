import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { $CoverageCounts } from '../../../functions/use-cases/coverage/count-coverage.ts';
import { $AskableRow } from '../../../functions/use-cases/coverage/who-to-ask.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import { readBody } from '../../support/read-body.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld } from '../../support/web-world.ts';

const AMBLEDON = { kind: 'authority', code: '990' } as const;
const $Coverage = z.object({
  counts: $CoverageCounts,
  total: z.int(),
  pages: z.int(),
  items: z.array($AskableRow),
});

describe('who has published', () => {
  let world: TestWorld;
  let officer: Browser;
  beforeAll(async () => {
    world = await openDemoWorld();
    officer = await openWebWorld(world).signIn(AMBLEDON, 'case-officer');
  });
  afterAll(() => world.close());

  async function read(search = '') {
    const answer = await world.call('GET', `/v1/authorities/990/coverage${search}`, {
      headers: world.as('990', 'case-officer'),
    });
    expect(answer.status).toBe(200);
    return readBody(answer, $Coverage);
  }

  it('counts each provision of the area once, and narrows the list', async () => {
    const all = await read();
    const sum = Object.values(all.counts.all).reduce((total, count) => total + count, 0);
    expect(all.total).toBe(sum);
    expect(sum).toBeGreaterThan(20);
    const never = await read('?state=never');
    expect(never.total).toBe(all.counts.all.never);
    expect(never.items.every(({ asOf }) => asOf === null)).toBe(true);
    const special = await read('?kind=special&need=ASD');
    expect(special.items.length).toBeGreaterThan(0);
    expect(
      special.items.every(({ kind, needs }) => kind === 'special' && needs?.includes('ASD')),
    ).toBe(true);
  });

  it('shows it on a page, with bars, a table behind them, and the filter in the address', async () => {
    const page = await officer.get('/authority/990/coverage?state=never');
    expect(page.status).toBe(200);
    expect(page.text).toContain('have never published free places');
    expect(page.text).toContain('By kind of provision as a table');
    expect(page.text).toContain('Remove this filter Never published');
    const kept = await officer.get('/authority/990/coverage?state=nonsense&page=999');
    expect(kept.status).toBe(200);
    const csv = await officer.get('/authority/990/coverage.csv?state=never');
    expect(csv.html.split('\r\n')[0]).toContain('setting,name,town,provision');
    expect(csv.html.split('\r\n').length - 2).toBe((await read('?state=never')).total);
  });

  it('moves a provision from one state to the next as its return grows old', async () => {
    const provider = { kind: 'provider', code: '995020' } as const;
    const published = await world.call(
      'POST',
      '/v1/providers/995020/provisions/995020-main/returns',
      {
        headers: world.asOf(provider, 'provider-editor'),
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
        },
      },
    );
    expect(published.status).toBe(201);
    const start = world.clock.now;
    const stateAfter = async (days: number) => {
      world.clock.now = start + days * 86_400_000;
      const found = await world.call(
        'GET',
        '/v1/authorities/990/coverage?kind=special&publishedBy=provider',
        { headers: world.as('990', 'case-officer') },
      );
      const { items } = await readBody(found, $Coverage);
      return items.find(({ provisionId }) => provisionId === '995020-main')?.state;
    };
    // The demo’s half-life is the pack’s: 45 days.
    expect(await stateAfter(0)).toBe('fresh');
    expect(await stateAfter(30)).toBe('fresh');
    expect(await stateAfter(31)).toBe('ageing');
    expect(await stateAfter(44)).toBe('ageing');
    expect(await stateAfter(45)).toBe('past-half');
    world.clock.now = start;
  });

  it('asks one setting, and all of a filter, each once in a fortnight', async () => {
    const [first] = (await read('?state=never')).items;
    if (!first) throw new Error('Every setting of the demo has published.');
    const asked = await officer.post('/authority/990/coverage/ask', {
      settingKey: first.settingKey,
      provisionId: first.provisionId,
      back: '/authority/990/coverage?state=never',
    });
    expect(asked.location).toBe('/authority/990/coverage?state=never&done=asked-to-publish');
    const again = await officer.post('/authority/990/coverage/ask', {
      settingKey: first.settingKey,
      provisionId: first.provisionId,
    });
    expect(again.status).toBe(409);
    expect(again.text).toContain('was asked to publish on');
    const shown = (await read('?state=never')).items.find(
      ({ provisionId }) => provisionId === first.provisionId,
    );
    expect(shown?.lastReminder).toMatchObject({ kind: 'asked', outcome: 'nobody' });

    const never = (await read('?state=never')).total;
    const check = await officer.get('/authority/990/coverage/ask?state=never');
    expect(check.text).toContain(`Ask ${never} provisions to publish?`);
    const all = await officer.post('/authority/990/coverage/ask-all?state=never');
    expect(all.text).toContain(`${never - 1} provisions were asked to publish`);
    expect(all.text).toContain('1 other was asked in the last 14 days');
  });

  it('shows the settings where children of the authority have a place', async () => {
    const children = await read('?scope=children');
    const area = await read();
    expect(children.total).toBeLessThan(area.total);
    const page = await officer.get('/authority/990/coverage?scope=children');
    expect(page.status).toBe(200);
  });

  it('is not another authority’s, nor a provider’s', async () => {
    const headers = world.as('991', 'case-officer');
    const other = await world.call('GET', '/v1/authorities/990/coverage', { headers });
    expect(other.status).toBe(404);
    const ask = await world.call('POST', '/v1/authorities/990/coverage/asks', {
      headers,
      body: { settingKey: '995020', provisionId: '995020-main' },
    });
    expect(ask.status).toBe(404);
    expect((await officer.get('/authority/991/coverage')).status).toBe(404);
  });
});
