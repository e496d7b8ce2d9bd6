import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { frameworkInput, policyInput } from '../support/published-input.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER = { kind: 'provider', code: SETTING } as const;
const PROVISIONS = `/v1/providers/${SETTING}/provisions/${PROVISION}`;
const VERSIONS = '/v1/authorities/990/policy-versions';
const FRAMEWORKS = '/v1/authorities/990/banding-frameworks';

describe('what is published and held over the API', () => {
  let world: TestWorld;
  let officer: Record<string, string>;
  let manager: Record<string, string>;
  let editor: Record<string, string>;
  beforeAll(async () => {
    world = await openTestWorld();
    officer = world.as('990', 'case-officer');
    manager = world.as('990', 'la-manager');
    editor = world.asOf(PROVIDER, 'provider-editor');
  });
  afterAll(() => world.close());

  const free = { now: 0, nextSeptember: 2, septemberAfter: null };
  const year = { yearGroup: 7, intent: 'can', reason: null, onRoll: 6, free };
  const aReturn = { asOf: '2026-11-20', years: [year] };
  const parts = { education: 1, therapy: 0, care: 0, residential: 0 };

  async function holds(): Promise<string> {
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: officer,
      body: requestInput(),
    });
    return `${made.headers.get('location')}/holds`;
  }

  it('a made return and a made hold had no address', async () => {
    const published = await world.call('POST', `${PROVISIONS}/returns`, {
      headers: editor,
      body: aReturn,
    });
    const place = published.headers.get('location') ?? '';
    expect(place).toMatch(new RegExp(`^${PROVISIONS}/returns/[0-9A-Z]{26}$`));
    const found = await world.call('GET', place, { headers: officer });
    const body = await found.json();
    expect(body).toMatchObject({ ...aReturn, publishedBy: 'provider' });
    expect(body).not.toHaveProperty('person');

    const path = await holds();
    const held = await world.call('POST', path, {
      headers: officer,
      body: { provisionId: PROVISION },
    });
    const location = held.headers.get('location') ?? '';
    expect(location).toMatch(new RegExp(`^${path}/[0-9A-Z]{26}$`));
    const hold = await world.call('GET', location, { headers: world.as('990', 'auditor') });
    expect(await hold.json()).toEqual(await held.json());
  });

  it('made fees had no address', async () => {
    const published = await world.call('POST', `${PROVISIONS}/fees`, {
      headers: editor,
      body: { fees: [{ basis: 'day', from: '2026-09-01', parts }] },
    });
    expect(published.headers.get('location')).toBe(`${PROVISIONS}/fees`);
  });

  it('a hold in a provision that is not in the register did not say which field is wrong', async () => {
    const answer = await world.call('POST', await holds(), {
      headers: officer,
      body: { provisionId: '999999-main' },
    });
    expect(answer.status).toBe(422);
    const { errors } = await readBody(answer, $ProblemDetails);
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/provisionId']);
  });

  it('other organisations read who at the authority published', async () => {
    await world.call('POST', VERSIONS, { headers: manager, body: policyInput() });
    await world.call('POST', FRAMEWORKS, { headers: manager, body: frameworkInput() });
    for (const path of [VERSIONS, `${VERSIONS}/1`, FRAMEWORKS]) {
      const own = await world.call('GET', path, { headers: officer });
      const others = await world.call('GET', path, { headers: editor });
      expect([own.status, others.status]).toEqual([200, 200]);
      expect(await own.text()).toContain('Test person of 990');
      expect(await others.text()).not.toContain('Test person');
    }
  });

  it.each([
    [
      'a scale of thousands of breakpoints',
      {
        scales: {
          ...ACT_2014.scales,
          distanceDay: Array.from({ length: 22_000 }, (_, i) => [i, i % 2]),
        },
      },
      '/changes/scales/distanceDay',
    ],
    [
      'a number that cannot be kept',
      {
        scales: {
          ...ACT_2014.scales,
          distanceDay: [
            [0, 1],
            [1e200, 0],
          ],
        },
      },
      '/changes/scales/distanceDay/1/0',
    ],
    [
      'one need thousands of times',
      { mainstream: { ...ACT_2014.mainstream, alwaysCheck: Array(35_000).fill('ASD') } },
      '/changes/mainstream/alwaysCheck',
    ],
  ])('a policy with %s made the call fail', async (_case, changes, pointer) => {
    const answer = await world.call('POST', VERSIONS, {
      headers: manager,
      body: policyInput({ changes }),
    });
    expect(answer.status).toBe(422);
    const { errors } = await readBody(answer, $ProblemDetails);
    expect(errors?.map((fault) => fault.pointer)).toEqual([pointer]);
  });
});
