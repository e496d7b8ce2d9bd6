import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $SettingFees } from '../../../functions/use-cases/read-fees.ts';
import type { Owner } from '../../../lib/access/index.ts';
import { openDemoWorld } from '../../support/demo-world.ts';
import { readBody } from '../../support/read-body.ts';
import type { TestWorld } from '../../support/test-world.ts';
import { type Browser, openWebWorld, type Seen, type WebWorld } from '../../support/web-world.ts';

const SETTING = '995020';
const PROVISION = `${SETTING}-main`;
const WILLOWS: Owner = { kind: 'provider', code: SETTING };
const FEES = `/provider/${SETTING}/fees`;
const QUERY = `?provisionId=${PROVISION}`;
const AMOUNTS = { education: '40,000', therapy: '£8,000.50', care: '', residential: '0' };
const FIELDS = { basis: 'day', how: 'amounts', ...AMOUNTS };
const date = (day: string, month: string, year: string) => ({
  'from-day': day,
  'from-month': month,
  'from-year': year,
});

describe('the pages of fees', () => {
  let world: TestWorld;
  let web: WebWorld;
  let editor: Browser;
  beforeAll(async () => {
    world = await openDemoWorld();
    web = openWebWorld(world);
    editor = await web.signIn(WILLOWS, 'provider-editor');
  });
  afterAll(() => world.close());

  /** Checks, then publishes what the check page carries. */
  async function publish(fields: Record<string, string>): Promise<Seen> {
    const checked = await editor.post(`${FEES}/check${QUERY}`, fields);
    const once = /name="once" value="([^"]+)"/.exec(checked.html)?.[1] ?? '';
    return editor.post(`${FEES}${QUERY}`, { ...fields, once });
  }

  it('publish a first fee, checked before', async () => {
    const asked = await editor.get(`${FEES}/new${QUERY}`);
    expect(asked.status).toBe(200);
    const fields = { ...FIELDS, ...date('1', '9', '2025') };
    const checked = await editor.post(`${FEES}/check${QUERY}`, fields);
    expect(checked.text).toContain('Day place, from 1 September 2025: £48,000.50 a year.');
    expect(checked.html).toContain('name="therapy" value="£8,000.50"');
    expect((await editor.get(FEES)).text).not.toContain('£48,000.50');
    const done = await publish(fields);
    expect(done.location).toBe(`${FEES}?done=fee-published`);
    const seen = await editor.get(FEES);
    expect(seen.text).toContain('£48,000.50 a year is charged now.');
    expect(seen.text).toContain('by Person 1 of 995020');
  });

  it('raise the fee in force by a percentage, which fills the parts', async () => {
    const fields = { basis: 'day', how: 'percent', percent: '3.5', ...date('1', '9', '2027') };
    const checked = await editor.post(`${FEES}/check${QUERY}`, fields);
    // 40,000 and 8,000.50 by 1.035: 41,400 and 8,280.5175, and 49,680.5175 in all.
    expect(checked.text).toContain('Education £40,000 £41,400 £1,400 more (+3.5%)');
    expect(checked.text).toContain('Therapy £8,000.50 £8,280.52 £280.02 more (+3.5%)');
    expect(checked.text).toContain('Whole £48,000.50 £49,680.52 £1,680.02 more (+3.5%)');
    expect((await publish(fields)).location).toBe(`${FEES}?done=fee-published`);
    const seen = await editor.get(FEES);
    expect(seen.text).toContain('From 1 September 2027 Not begun yet');
    expect(seen.html).toContain('class="rp-steps"');
  });

  it('replace a fee that has not begun, which stays in the history', async () => {
    const fields = { ...FIELDS, education: '41000', ...date('1', '9', '2027') };
    const checked = await editor.post(`${FEES}/check${QUERY}`, fields);
    expect(checked.text).toContain('It takes the place of the £49,680.52');
    await publish(fields);
    const seen = await editor.get(FEES);
    expect(seen.text).toContain('From 1 September 2027 Superseded £41,400');
    expect(seen.text).toContain('From 1 September 2027 Not begun yet £41,000');
  });

  it('change what was charged already with a reason alone', async () => {
    const fields = { ...FIELDS, education: '39000', ...date('1', '1', '2026') };
    const refused = await editor.post(`${FEES}/check${QUERY}`, fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say why you change it');
    const reason = 'The therapy of 2026 was counted twice.';
    expect((await publish({ ...fields, reason })).location).toBe(`${FEES}?done=fee-published`);
    expect((await editor.get(FEES)).text).toContain(
      `Changed what was charged already: “${reason}”`,
    );
    const headers = { ...world.asOf(WILLOWS, 'provider-editor') };
    const parts = { education: 1, therapy: 0, care: 0, residential: 0 };
    const body = { fees: [{ basis: 'day', from: '2026-02-01', parts }] };
    const path = `/v1/providers/${SETTING}/provisions/${PROVISION}/fees`;
    const answer = await world.call('POST', path, { headers, body });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('/fees/0/reason');
  });

  it.each([
    ['no basis', { basis: '' }, 'Choose the kind of place'],
    ['an amount that is none', { care: 'a lot' }, 'Care must be an amount in pounds'],
    ['nothing at all', { education: '', therapy: '' }, 'Enter at least one amount above £0'],
    ['a day that is none', { 'from-day': '31' }, 'must be a real date'],
    [
      'a percentage that is none',
      { how: 'percent', percent: 'much' },
      'Enter the uplift in per cent',
    ],
    ['too much', { how: 'percent', percent: '101' }, 'must be from -50% to 100%'],
    [
      'a percentage of nothing',
      { how: 'percent', percent: '3', basis: 'residential-52' },
      'No fee is in force on that day',
    ],
  ])('say at its field what is wrong: %s', async (_name, change, expected) => {
    const fields = { ...FIELDS, ...date('1', '9', '2028'), ...change };
    const { status, text } = await editor.post(`${FEES}/check${QUERY}`, fields);
    expect([status, text.includes(expected)]).toEqual([422, true]);
  });

  it('publish once what is sent twice', async () => {
    const fields = { ...FIELDS, ...date('1', '9', '2029') };
    const checked = await editor.post(`${FEES}/check${QUERY}`, fields);
    const once = /name="once" value="([^"]+)"/.exec(checked.html)?.[1] ?? '';
    for (const _ of [1, 2]) {
      const sent = await editor.post(`${FEES}${QUERY}`, { ...fields, once });
      expect(sent.location).toBe(`${FEES}?done=fee-published`);
    }
    const headers = world.asOf(WILLOWS, 'provider-editor');
    const answer = await world.call('GET', `/v1/providers/${SETTING}/fees`, { headers });
    const { histories } = await readBody(answer, $SettingFees);
    const steps = histories.find(({ basis }) => basis === 'day')?.steps ?? [];
    expect(steps.filter(({ fee }) => fee.from === '2029-09-01')).toHaveLength(1);
    expect(steps.filter(({ standing }) => standing === 'in-force')).toHaveLength(1);
    expect(steps[0]?.fee).not.toHaveProperty('person');
  });

  it('are a file, and authorities read them with what such places usually cost', async () => {
    const csv = await editor.get(`${FEES}.csv`);
    expect(csv.html).toContain('995020-main,day,2027-09-01,41000,8000.5,0,0,49000.5,not begun yet');
    const officer = await web.signIn({ kind: 'authority', code: '991' }, 'case-officer');
    const seen = await officer.get(`/settings/${SETTING}`);
    expect(seen.text).toContain('From 1 January 2026 In force £39,000');
    expect(seen.text).toContain('what your policy says such places usually cost');
    expect(seen.text).toContain('Earlier and superseded fees');
    expect(seen.text).not.toContain('Person 1 of 995020');
  });

  it('are for nobody else: not for another provider, another trust or a family', async () => {
    const other: Owner = { kind: 'provider', code: '995052' };
    const stranger = await web.signIn(other, 'provider-editor');
    for (const path of [FEES, `${FEES}.csv`, `${FEES}/new${QUERY}`]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    for (const path of [`${FEES}/check${QUERY}`, `${FEES}${QUERY}`, `${FEES}/new${QUERY}`]) {
      expect((await stranger.post(path, FIELDS)).status).toBe(404);
    }
    expect((await stranger.get(`/settings/${SETTING}`)).text).not.toContain('£39,000');
    const trust: Owner = { kind: 'trust', code: '990004' };
    const api = [
      `/v1/providers/${SETTING}/fees`,
      `/v1/providers/${SETTING}/provisions/${PROVISION}/fees`,
    ];
    for (const path of api) {
      for (const who of [other, trust]) {
        const headers = world.asOf(who, 'provider-editor');
        expect((await world.call('GET', path, { headers })).status).toBe(404);
      }
    }
  });

  it('are for a trust those of its own settings', async () => {
    const trust: Owner = { kind: 'trust', code: '990004' };
    const own = (await world.deps.currentIndex())?.trust('990004')?.settings ?? [];
    expect(own.length).toBeGreaterThan(0);
    const vivian = await web.signIn(trust, 'provider-editor');
    for (const key of own) expect((await vivian.get(`/provider/${key}/fees`)).status).toBe(200);
    expect((await vivian.get(FEES)).status).toBe(404);
  });
});
