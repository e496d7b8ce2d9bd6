import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { $SettingCapacity } from '../../functions/use-cases/read-capacity.ts';
import { $SettingPlaces } from '../../functions/use-cases/read-places.ts';
import type { Owner } from '../../lib/access/index.ts';
import { $ShownHold } from '../../lib/capacity/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER: Owner = { kind: 'provider', code: SETTING };
const AUTHORITY: Owner = { kind: 'authority', code: '990' };
const REASON = 'The Tribunal named this school on 3 November.';
const DAY = 86_400_000;

describe('a place above the published ones', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  async function publish(nextSeptember: number | null, intent = 'can'): Promise<void> {
    const free = { now: 0, nextSeptember, septemberAfter: null };
    const reason = intent === 'can' ? null : 'No teacher';
    const years = [{ yearGroup: 7, intent, reason, onRoll: 6, free }];
    const done = await world.call(
      'POST',
      `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`,
      { headers: world.asOf(PROVIDER, 'provider-editor'), body: { asOf: '2026-11-20', years } },
    );
    expect(done.status).toBe(201);
  }

  /** Nobody stands above these places: the return before had room for all. */
  async function publishAnew(nextSeptember: number): Promise<void> {
    await publish(99);
    await publish(nextSeptember);
  }

  async function newRequest(): Promise<string> {
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput(),
    });
    return `/v1/authorities/990/requests/${(await readBody(made, $PlacementRequest)).id}/holds`;
  }

  function hold(path: string, days = 21): Promise<Response> {
    const headers = world.as('990', 'case-officer');
    return world.call('POST', path, { headers, body: { provisionId: PROVISION, days } });
  }

  function overbook(
    path: string,
    { reason = REASON, headers = {} }: { reason?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    return world.call('POST', `${path}/overbooked`, {
      headers: { ...world.as('990', 'la-manager'), ...headers },
      body: { provisionId: PROVISION, reason },
    });
  }

  function change(path: string, verb: string): Promise<Response> {
    const headers = world.as('990', 'case-officer');
    return world.call('POST', `${path}/${verb}`, { headers, body: {} });
  }

  async function places() {
    const answer = await world.call('GET', `/v1/providers/${SETTING}/capacity`, {
      headers: world.as('990', 'case-officer'),
    });
    const { provisions } = await readBody(answer, $SettingCapacity);
    const found = provisions.find(({ provisionId }) => provisionId === PROVISION)?.places ?? [];
    const september = found.find(({ academicYear }) => academicYear === 2027);
    return september && [september.published, september.taken, september.free, september.over];
  }

  async function typeOf(answer: Response): Promise<string> {
    return (await readBody(answer, $ProblemDetails)).type.replace('/problems/', '');
  }

  it('is kept by a manager with a reason, and says whose decision it is', async () => {
    await publishAnew(1);
    expect((await hold(await newRequest())).status).toBe(201);
    const answer = await overbook(await newRequest());
    expect(answer.status).toBe(201);
    const made = await readBody(answer, $ShownHold);
    expect(made.overbooked).toMatchObject({ reason: REASON, at: '2026-11-23T10:00:00.000Z' });
    expect(made.overbooked?.by).toBe(made.madeBy);
    expect(await places()).toEqual([1, 2, 0, 1]);
  });

  it('is told to the provider with the authority and the reason, and nothing of the child', async () => {
    const { items } = await world.deps.told(PROVIDER).list({ after: null, limit: 1 });
    const facts = {
      provisionId: PROVISION,
      yearGroup: 7,
      academicYear: 2027,
      until: '2026-12-14T10:00:00.000Z',
      reason: REASON,
    };
    expect(items).toMatchObject([{ topic: 'place.overbooked', from: AUTHORITY, facts }]);
  });

  it('is not there for a case officer, nor for another authority', async () => {
    const path = await newRequest();
    expect((await overbook(path, { headers: world.as('990', 'case-officer') })).status).toBe(403);
    expect((await overbook(path, { headers: world.as('991', 'la-manager') })).status).toBe(404);
  });

  it.each(['', 'full', 'because we want one', 'n/a n/a', 'aaaaaaaaaaaaaaaaaaaaaaaaaa'])(
    'is refused for “%s”, which is no reason',
    async (reason) => {
      const answer = await overbook(await newRequest(), { reason });
      expect(answer.status).toBe(422);
      const { errors } = await readBody(answer, $ProblemDetails);
      expect(errors?.map(({ pointer }) => pointer)).toEqual(['/reason']);
    },
  );

  it('takes a free place where there is one, and overbooks nothing', async () => {
    await publishAnew(1);
    const made = await readBody(await overbook(await newRequest()), $ShownHold);
    expect(made.overbooked).toBeNull();
    expect(await places()).toEqual([1, 1, 0, 0]);
  });

  it('takes the place of a hold that has lapsed, and overbooks nothing', async () => {
    await publishAnew(1);
    await hold(await newRequest(), 1);
    world.clock.now += DAY;
    const made = await readBody(await overbook(await newRequest()), $ShownHold);
    world.clock.now -= DAY;
    expect(made.overbooked).toBeNull();
    expect(await places()).toEqual([1, 1, 0, 0]);
  });

  it.each([
    ['nothing is published of such places', null, 'can', 'not-published'],
    ['the provider says that it cannot offer one', 0, 'cannot', 'cannot-offer'],
  ])('is refused where %s', async (_name, places, intent, type) => {
    await publish(places, intent);
    expect(await typeOf(await overbook(await newRequest()))).toBe(type);
  });

  it('gets the next place that comes free, so nobody else is given it', async () => {
    await publishAnew(1);
    const ordinary = await newRequest();
    const { id } = await readBody(await hold(ordinary), $ShownHold);
    await overbook(await newRequest());
    expect((await change(`${ordinary}/${id}`, 'release')).status).toBe(200);
    expect(await places()).toEqual([1, 1, 0, 0]);
    expect(await typeOf(await hold(await newRequest()))).toBe('no-free-place');
  });

  it.each([
    ['says that none is free', 0, [0, 1, 0, 1]],
    ['has a free place: there is room for all it promised', 2, [2, 0, 2, 0]],
  ])('under a new return that %s', async (_name, free, expected) => {
    await publishAnew(0);
    const path = await newRequest();
    const { id } = await readBody(await overbook(path), $ShownHold);
    expect(await places()).toEqual([0, 1, 0, 1]);
    await publish(free);
    expect(await places()).toEqual(expected);
    expect((await change(`${path}/${id}`, 'extend')).status).toBe(200);
    expect((await change(`${path}/${id}`, 'place')).status).toBe(200);
    expect(await places()).toEqual(expected);
    const shown = await world.call('GET', `${path}/${id}`, {
      headers: world.as('990', 'case-officer'),
    });
    expect((await readBody(shown, $ShownHold)).overbooked?.reason).toBe(REASON);
  });

  it('leaves nothing free when it lapses, is released or ends where it was above the places', async () => {
    await publishAnew(0);
    const path = await newRequest();
    const { id } = await readBody(await overbook(path), $ShownHold);
    expect((await change(`${path}/${id}`, 'release')).status).toBe(200);
    expect(await places()).toEqual([0, 0, 0, 0]);
    const placed = await newRequest();
    const { id: other } = await readBody(await overbook(placed), $ShownHold);
    await change(`${placed}/${other}`, 'place');
    await publish(0);
    expect((await change(`${placed}/${other}`, 'end')).status).toBe(200);
    expect(await places()).toEqual([0, 0, 0, 0]);
    await overbook(await newRequest());
    world.clock.now += 30 * DAY;
    expect(await places()).toEqual([0, 0, 0, 0]);
    world.clock.now -= 30 * DAY;
  });

  it('is seen by the provider as what it is, without the child', async () => {
    await publishAnew(1);
    const ordinary = await readBody(await hold(await newRequest(), 9), $ShownHold);
    const over = await readBody(await overbook(await newRequest()), $ShownHold);
    const path = `/v1/providers/${SETTING}/holds`;
    const answer = await world.call('GET', path, {
      headers: world.asOf(PROVIDER, 'provider-editor'),
    });
    const { places: all } = await readBody(answer, $SettingPlaces);
    const september = all.find(({ academicYear }) => academicYear === 2027);
    expect(september).toMatchObject({ published: 1, taken: 2, free: 0, over: 1 });
    const shown = september?.kept.filter(({ holdId }) => [ordinary.id, over.id].includes(holdId));
    expect(shown).toEqual([
      {
        holdId: ordinary.id,
        state: 'held',
        until: '2026-12-02T10:00:00.000Z',
        authority: '990',
        overbooked: null,
        above: false,
      },
      {
        holdId: over.id,
        state: 'held',
        until: '2026-12-14T10:00:00.000Z',
        authority: '990',
        overbooked: { reason: REASON },
        above: true,
      },
    ]);
    const other = { kind: 'provider', code: '990011' } as const;
    const refused = [world.as('990', 'case-officer'), world.asOf(other, 'provider-editor')];
    for (const headers of refused) {
      expect((await world.call('GET', path, { headers })).status).toBe(404);
    }
  });

  it('stands among all holds of its authority, page by page, what lapses soonest first', async () => {
    const headers = world.as('990', 'case-officer');
    const $Holds = pageSchema($ShownHold);
    const ids: string[] = [];
    let next: string | null = `/v1/authorities/990/holds?state=held&setting=${SETTING}&limit=2`;
    let untils: string[] = [];
    while (next !== null) {
      const page: z.infer<typeof $Holds> = await readBody(
        await world.call('GET', next, { headers }),
        $Holds,
      );
      const holds = page.items.flatMap((item) => ('id' in item ? [item] : []));
      expect(holds.length).toBeLessThanOrEqual(2);
      ids.push(...holds.map(({ id }) => id));
      untils = [...untils, ...holds.map(({ until }) => until ?? '')];
      next = page.next;
    }
    expect(untils).toEqual([...untils].sort());
    expect(new Set(ids).size).toBe(ids.length);
    const whole = await readBody(
      await world.call('GET', '/v1/authorities/990/holds?limit=100', { headers }),
      $Holds,
    );
    expect(whole.items).toHaveLength(ids.length);
    const over = '/v1/authorities/990/holds?state=overbooked&limit=100';
    const overbooked = await readBody(await world.call('GET', over, { headers }), $Holds);
    expect(overbooked.items.length).toBeGreaterThan(0);
    expect(overbooked.items.every((item) => 'id' in item && item.overbooked !== null)).toBe(true);
  });

  it('answers a repeated call as it answered the first', async () => {
    await publishAnew(0);
    const path = await newRequest();
    const headers = { 'idempotency-key': 'overbook-once-1' };
    const first = await readBody(await overbook(path, { headers }), $ShownHold);
    const again = await overbook(path, { headers });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await readBody(again, $ShownHold)).id).toBe(first.id);
    expect(await places()).toEqual([0, 1, 0, 1]);
  });
});
