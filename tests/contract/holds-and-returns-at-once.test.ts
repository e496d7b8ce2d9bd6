import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { $SettingCapacity } from '../../functions/use-cases/read-capacity.ts';
import { createHoldsStore, type Table } from '../../lib/adapters/store/index.ts';
import { $ShownHold } from '../../lib/capacity/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER = { kind: 'provider', code: SETTING } as const;
const AUTHORITY = { kind: 'authority', code: '990' } as const;
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

  function change(path: string, verb: string) {
    return world.call('POST', `${path}/${verb}`, {
      headers: world.as('990', 'case-officer'),
      body: {},
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

  it('lets a child who holds a place keep it under a return that says nothing of such places', async () => {
    await publish(1);
    const path = await newRequest();
    const { id } = await readBody(await hold(path), $ShownHold);
    expect((await readBody(await publish(null), $Standing)).standing).toHaveLength(1);
    expect(await free()).toBeUndefined();
    expect((await change(`${path}/${id}`, 'extend')).status).toBe(200);
    expect((await change(`${path}/${id}`, 'place')).status).toBe(200);
    expect((await readBody(await publish(2), $Standing)).standing).toHaveLength(1);
    expect((await change(`${path}/${id}`, 'end')).status).toBe(200);
    expect(await free()).toBe(3);
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

  it('lets another child have the place of a lapsed hold that somebody else drops in that moment', async () => {
    await publish(1);
    expect((await hold(await newRequest(), { days: 2 })).status).toBe(201);
    world.clock.now += 2 * DAY;
    // Whatever this store drops, somebody else has dropped a moment before.
    const beaten: Table = {
      ...world.table,
      async transact(writes) {
        if (writes.length === 1) await world.table.transact(writes);
        return world.table.transact(writes);
      },
    };
    const now = world.clock.now;
    const at = new Date(now).toISOString();
    const made = await createHoldsStore(beaten, AUTHORITY).make(
      {
        id: world.deps.newId(),
        authority: '990',
        requestId: world.deps.newId(),
        place: { settingKey: SETTING, provisionId: PROVISION, yearGroup: 7, academicYear: 2027 },
        state: 'held',
        until: new Date(now + DAY).toISOString(),
        madeAt: at,
        madeBy: 'P',
        changedAt: at,
        changedBy: 'P',
        reason: null,
        overbooked: null,
        revision: 1,
      },
      now,
      {
        audit: {
          id: world.deps.newId(),
          at,
          person: 'P',
          organisation: AUTHORITY,
          action: 'hold.make',
          subject: 'hold',
          detail: '',
        },
        claim: null,
      },
    );
    world.clock.now -= 2 * DAY;
    expect(made).toMatchObject({ ok: true, value: { state: 'held' } });
  });

  it('puts a return published on a provider’s behalf in the audit of both, and marks whose word it is', async () => {
    const year = {
      yearGroup: 7,
      intent: 'may',
      reason: 'by telephone',
      onRoll: null,
      free: { now: null, nextSeptember: 2, septemberAfter: null },
    };
    const answer = await world.call(
      'POST',
      `/v1/authorities/990/settings/${SETTING}/provisions/${PROVISION}/returns`,
      {
        headers: world.as('990', 'case-officer'),
        body: { asOf: '2026-11-23', years: [year] },
      },
    );
    const $Answer = z.object({ published: z.object({ id: z.string(), publishedBy: z.string() }) });
    const { published } = await readBody(answer, $Answer);
    expect(published.publishedBy).toBe('authority');
    for (const pk of ['AUTH#990', `PROV#${SETTING}`]) {
      const page = { after: null, limit: 1, newestFirst: true };
      const { items } = await world.table.query({ pk, prefix: 'AUDIT#' }, page);
      expect(items.map(({ body }) => body)).toMatchObject([
        { action: 'capacity.publish', detail: published.id },
      ]);
    }
  });
});
