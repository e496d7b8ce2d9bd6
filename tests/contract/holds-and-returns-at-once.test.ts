import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { $SettingCapacity } from '../../functions/use-cases/read-capacity.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER = { kind: 'provider', code: SETTING } as const;
const RETURNS = `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`;
const DAY = 86_400_000;

const $Standing = z.object({ standing: z.array(z.object({ holds: z.int() })) });

describe('holds and returns that meet', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  function publish(
    nextSeptember: number | null,
    { yearGroup = 7, headers = {} }: { yearGroup?: number; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const free = { now: 0, nextSeptember, septemberAfter: null };
    return world.call('POST', RETURNS, {
      headers: { ...world.asOf(PROVIDER, 'provider-editor'), ...headers },
      body: {
        asOf: '2026-11-20',
        years: [{ yearGroup, intent: 'can', reason: null, onRoll: 6, free }],
      },
    });
  }

  async function newRequest(): Promise<string> {
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput(),
    });
    const { id } = await readBody(made, $PlacementRequest);
    return `/v1/authorities/990/requests/${id}/holds`;
  }

  function hold(path: string, given: object = {}, headers: Record<string, string> = {}) {
    return world.call('POST', path, {
      headers: { ...world.as('990', 'case-officer'), ...headers },
      body: { provisionId: PROVISION, ...given },
    });
  }

  async function free(): Promise<number | undefined> {
    const answer = await world.call('GET', `/v1/providers/${SETTING}/capacity`, {
      headers: world.as('990', 'case-officer'),
    });
    const { provisions } = await readBody(answer, $SettingCapacity);
    const places = provisions.find(({ provisionId }) => provisionId === PROVISION)?.places ?? [];
    return places.find(({ academicYear }) => academicYear === 2027)?.free;
  }

  async function problemOf(answer: Response): Promise<readonly [number, string]> {
    return [answer.status, (await readBody(answer, $ProblemDetails)).type];
  }

  it.each([
    ['says nothing of that September any more', { free: null, yearGroup: 7 }],
    ['says nothing of that year group any more', { free: 4, yearGroup: 8 }],
  ])('gives no place under an older return when the newest %s', async (_name, newest) => {
    await publish(4);
    expect((await publish(newest.free, { yearGroup: newest.yearGroup })).status).toBe(201);
    expect(await problemOf(await hold(await newRequest()))).toEqual([
      409,
      '/problems/not-published',
    ]);
    expect((await publish(4)).status).toBe(201);
    expect((await hold(await newRequest())).status).toBe(201);
  });

  it('lets a hold live on under a return that says nothing of its places', async () => {
    await publish(1);
    const made = await hold(await newRequest());
    expect(made.status).toBe(201);
    const { id } = await readBody(made, z.object({ id: z.string() }));
    await publish(null);
    const path = new URL(made.url || 'http://x').pathname;
    expect(path).toBeDefined();
    expect(id).toHaveLength(26);
  });

  it('gives the places of three lapsed holds to exactly three of twenty who want them at once', async () => {
    await publish(3);
    const early = await Promise.all(Array.from({ length: 3 }, newRequest));
    for (const path of early) expect((await hold(path, { days: 2 })).status).toBe(201);
    world.clock.now += 2 * DAY;
    const late = await Promise.all(Array.from({ length: 20 }, newRequest));
    const answers = await Promise.all(late.map((path) => hold(path, { days: 2 })));
    world.clock.now -= 2 * DAY;
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(17);
  });

  it('says of one call sent twice at once that it was carried out, not that the place is gone', async () => {
    await publish(1);
    const path = await newRequest();
    const key = { 'idempotency-key': 'hold-twice-at-once' };
    const answers = await Promise.all([hold(path, {}, key), hold(path, {}, key)]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409]);
    const [refused] = answers.filter(({ status }) => status === 409);
    expect(refused && (await problemOf(refused))).toEqual([
      409,
      '/problems/idempotency-key-in-use',
    ]);
    expect(await free()).toBe(0);
  });

  it('answers a repeated publication as it answered the first', async () => {
    await publish(2);
    await hold(await newRequest());
    const headers = { 'idempotency-key': 'publish-once-1' };
    const first = await readBody(await publish(5, { headers }), $Standing);
    const again = await publish(5, { headers });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await readBody(again, $Standing)).toEqual(first);
    expect(await free()).toBe(5);
  });
});
