import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdAPlace } from '../../../functions/use-cases/hold-a-place.ts';
import { recordRequest } from '../../../functions/use-cases/state-a-request.ts';
import { readTableFile } from '../../../lib/adapters/files/read-table-file.ts';
import { $RequestInput } from '../../../lib/requests/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import { requestInput } from '../../support/request-input.ts';
import { returnsCsv } from '../../support/returns-csv.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type WebWorld } from '../../support/web-world.ts';

const TRUST = { kind: 'trust', code: '990004' } as const;
const ONCE = '01JCZ0000000000000000000A';
let world: TestWorld;
let web: WebWorld;
let vivian: Browser;
beforeAll(async () => {
  world = await openDemoWorld();
  web = openWebWorld(world);
  vivian = await web.signIn(TRUST, 'provider-editor');
});
afterAll(() => world.close());

function csvFile(rows: Parameters<typeof returnsCsv>[0]): File {
  return new File([returnsCsv(rows)], 'places.csv', { type: 'text/csv' });
}

/** URNs of the trust’s settings, from its own list. */
async function settings(): Promise<readonly string[]> {
  const index = await world.deps.currentIndex();
  return index?.trust(TRUST.code)?.settings ?? [];
}

describe('a trust’s editor', () => {
  it('begins at the list of its settings', async () => {
    const seen = await vivian.get('/trust/990004');
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('Westmere Vale Trust Your settings');
    expect(seen.text).toMatch(/Counts for \d+%/);
    expect((await vivian.get('/trust/990004?notFresh=yes&sort=oldest&phase=primary')).status).toBe(
      200,
    );
    const file = await vivian.get('/trust/990004/places.csv');
    expect(file.html).toContain('setting,name,provision,published as of,freshness');
    expect((await vivian.get('/trust/990001')).status).toBe(404);
  });

  it.each(['csv', 'xlsx', 'ods'] as const)(
    'downloads a template in %s that goes back as no change',
    async (format) => {
      const response = await web.web.request(
        `http://localhost/trust/990004/uploads/template.${format}`,
        {
          headers: { cookie: await web.cookieOf(TRUST, 'provider-editor') },
        },
      );
      expect(response.status).toBe(200);
      const bytes = await response.arrayBuffer();
      expect((await readTableFile(new Uint8Array(bytes), 1e7)).ok).toBe(true);
      const file = new File([new Uint8Array(bytes)], `t.${format}`);
      const once = `${ONCE}${{ csv: 'A', xlsx: 'B', ods: 'C' }[format]}`;
      const sent = await vivian.post('/trust/990004/uploads', { once, file });
      const seen = await vivian.get(sent.location ?? '');
      expect(seen.text).toContain('Nothing to publish in this file');
      expect(seen.text).toContain('New (0)');
      expect(seen.text).toContain('Changed (0)');
      expect(seen.text).toContain('Errors (0)');
      expect(seen.text).not.toContain('Unchanged (0)');
    },
  );

  it('sees every bad cell, publishes the good provisions, and puts the earlier figures back', async () => {
    const [first = '', second = ''] = await settings();
    const earlier = csvFile([
      { 'Setting URN': first, Provision: 'main', 'Year group': 7, 'Free now': 40 },
    ]);
    const was = await vivian.post('/trust/990004/uploads', { once: `${ONCE}J`, file: earlier });
    await vivian.post(`${was.location}/confirm`);
    const file = csvFile([
      {
        'Setting URN': first,
        Provision: 'main',
        'Year group': 7,
        Intent: 'can offer',
        'Free now': 41,
      },
      {
        'Setting URN': second,
        Provision: 'main',
        'Year group': 7,
        Intent: 'perhaps',
        'Free now': 'x',
      },
      { 'Setting URN': '995020', Provision: 'main', 'Year group': 7, Intent: 'can offer' },
      { 'Setting URN': '999999', Provision: 'main', 'Year group': 7, Intent: 'can offer' },
    ]);
    const sent = await vivian.post('/trust/990004/uploads', { once: `${ONCE}D`, file });
    const href = sent.location ?? '';
    const preview = await vivian.get(`${href}?show=errors`);
    expect(preview.text).toContain('Check before anything is published');
    expect(preview.text).toContain('D3 Intent perhaps is not known here.');
    expect(preview.text).toContain('E3 Free now x is not a number of places.');
    expect(preview.text).toContain('A4 Setting URN 995020 is not a setting of your trust.');
    expect(preview.text).toContain('A5 Setting URN 999999 is no setting of the register.');
    const errors = await vivian.get(`${href}/errors.csv`);
    expect(errors.html).toContain('line,cell,column,value,what to do');

    const before = await world.deps
      .returns({ kind: 'provider', code: first })
      .current(`${first}-main`);
    expect((await vivian.post(`${href}/confirm`)).location).toBe(href);
    const result = await vivian.get(href);
    expect(result.text).toContain('Your places have been published');
    expect(result.text).toContain('Provisions published 1');
    expect((await vivian.post(`${href}/confirm`)).status).toBe(409);
    const now = await world.deps
      .returns({ kind: 'provider', code: first })
      .current(`${first}-main`);
    const year = (r: typeof now) =>
      r.ok ? r.value?.years.find(({ yearGroup }) => yearGroup === 7)?.free.now : undefined;
    expect(year(now)).toBe(41);

    expect((await vivian.get(`${href}/undo`)).text).toContain('Put the earlier figures back');
    expect((await vivian.post(`${href}/undo`, { reason: '' })).text).toContain(
      'There is a problem',
    );
    expect((await vivian.post(`${href}/undo`, { reason: 'Wrong file' })).location).toBe(href);
    expect((await vivian.get(href)).text).toContain('Earlier figures have been put back');
    const after = await world.deps
      .returns({ kind: 'provider', code: first })
      .current(`${first}-main`);
    expect(year(after)).toBe(40);
    expect(after.ok && after.value?.years).toEqual(before.ok && before.value?.years);
  });

  it('edits in a table, is told what is wrong at its field, and confirms what was checked', async () => {
    const [first = ''] = await settings();
    const path = `/trust/990004/edit?setting=${first}`;
    const seen = await vivian.get(path);
    expect(seen.text).toContain('Edit places in a table');
    const field = `freeNow.${first}-main.7`;
    const wrong = await vivian.post(path, { once: `${ONCE}E`, [field]: 'many' });
    expect(wrong.text).toContain('There is a problem');
    expect(wrong.html).toContain(`href="#${field}"`);
    const sent = await vivian.post(path, { once: `${ONCE}F`, [field]: '17' });
    const preview = await vivian.get(sent.location ?? '');
    expect(preview.text).toContain('Year 7, free now:');
    expect(preview.text).toContain('→ 17');
    await vivian.post(`${sent.location}/confirm`);
    expect((await vivian.get(sent.location ?? '')).text).toContain('Provisions published 1');
  });

  it('says that nothing has changed in ticked provisions', async () => {
    const seen = await vivian.get('/trust/990004');
    const [, value = ''] = /name="unchanged"\s+value="([^"]+)"/.exec(seen.html) ?? [];
    const refused = await vivian.post('/trust/990004/unchanged', {});
    expect(refused.text).toContain('Tick the provisions of which nothing has changed.');
    const told = await vivian.post('/trust/990004/unchanged', { unchanged: value });
    expect(told.location).toBe('/trust/990004?done=returns-confirmed');
    const again = await vivian.post('/trust/990004/unchanged', { unchanged: value });
    expect(again.text).toContain('Other figures have been published since.');
  });

  it('gives a preview up', async () => {
    const [first = ''] = await settings();
    const file = csvFile([
      { 'Setting URN': first, Provision: 'main', 'Year group': 7, 'Free now': 3 },
    ]);
    const sent = await vivian.post('/trust/990004/uploads', { once: `${ONCE}G`, file });
    expect((await vivian.post(`${sent.location}/cancel`)).location).toBe(
      '/trust/990004/uploads?done=upload-given-up',
    );
    expect((await vivian.post(`${sent.location}/confirm`)).status).toBe(409);
    expect((await vivian.get('/trust/990004/uploads')).text).toContain('Given up');
  });

  it('has the pages of each of its settings', async () => {
    const [first = ''] = await settings();
    expect((await vivian.get(`/provider/${first}/uploads`)).status).toBe(200);
    expect((await vivian.get('/provider/995020/uploads')).status).toBe(404);
  });
});

it('an authority uploads on behalf of settings in its area, and they are told', async () => {
  const olive = await web.signIn({ kind: 'authority', code: '990' }, 'case-officer');
  const start = await olive.get('/authority/990/uploads');
  expect(start.text).toContain('recorded by your authority on the provider’s behalf');
  const file = csvFile([
    { 'Setting URN': 995020, 'Year group': 7, Intent: 'can offer', 'Free now': 5 },
  ]);
  const sent = await olive.post('/authority/990/uploads', { once: `${ONCE}H`, file });
  await olive.post(`${sent.location}/confirm`);
  expect((await olive.get(sent.location ?? '')).text).toContain('Provisions published 1');
  const newest = await world.deps
    .returns({ kind: 'provider', code: '995020' })
    .current('995020-main');
  expect(newest.ok && newest.value?.publishedBy).toBe('authority');
  const told = await world.deps
    .told({ kind: 'provider', code: '995020' })
    .list({ after: null, limit: 5 });
  expect(JSON.stringify(told)).toContain('capacity.published-for');
});

it('says which places are kept for children that the new figures no longer bear', async () => {
  const owner = { kind: 'authority', code: '990' } as const;
  const acting = { person: 'Olive Marsh', organisation: owner, roles: ['case-officer' as const] };
  const send = async (free: number, once: string, intent = 'can offer') => {
    const places = { 'Year group': 7, Intent: intent, Reason: 'Staffing', 'Free now': free };
    const years = { ...places, 'Free next September': free, 'Free September after': free };
    const file = csvFile([{ 'Setting URN': 996002, Provision: 'main', ...years }]);
    return (await vivian.post('/trust/990004/uploads', { once, file })).location ?? '';
  };
  await vivian.post(`${await send(3, `${ONCE}K`)}/confirm`);
  const input = $RequestInput.parse(requestInput({ reference: 'AMB-KEPT' }));
  const request = await recordRequest(world.deps, owner, acting, input, null);
  const hold = { provisionId: '996002-main', days: 21, reason: 'The family visits.' };
  const requestId = request.ok ? request.value.id : '';
  const held = await holdAPlace(world.deps, owner, acting, requestId, hold, null);
  expect(held).toMatchObject({ ok: true });
  // Figures are net of what was promised: none free beside a kept place bears it.
  const fewer = await vivian.get(await send(0, `${ONCE}M`));
  expect(fewer.text).toContain('Places kept for children');
  expect(fewer.text).toContain('1 place kept; all stay');
  expect(fewer.text).not.toContain('no longer bear');
  const none = await vivian.get(await send(0, `${ONCE}N`, 'cannot offer'));
  expect(none.text).toContain('no longer bear 1 place that is kept for children');
  expect(none.text).toContain(
    '1 place kept, 1 no longer borne by the figures. All stay; 1 authority told.',
  );
  expect(none.text).not.toContain('No places are kept for children there.');
});
