import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { $SettingCapacity } from '../../functions/use-cases/read-capacity.ts';
import { $ShownHold } from '../../lib/capacity/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER = { kind: 'provider', code: SETTING } as const;
const RETURNS = `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`;
const DAY = 86_400_000;

describe('holds and returns over the embedded engine', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  function publish(nextSeptember: number | null, given: object = {}) {
    return world.call('POST', RETURNS, {
      headers: world.asOf(PROVIDER, 'provider-editor'),
      body: {
        asOf: '2026-11-20',
        years: [
          {
            yearGroup: 7,
            intent: 'can',
            reason: null,
            onRoll: 6,
            free: { now: 0, nextSeptember, septemberAfter: null },
            ...given,
          },
        ],
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

  async function change(path: string, verb: string, given: object = {}) {
    return world.call('POST', `${path}/${verb}`, {
      headers: world.as('990', 'case-officer'),
      body: given,
    });
  }

  async function held(path: string, given: object = {}): Promise<string> {
    const made = await hold(path, given);
    expect(made.status).toBe(201);
    return `${path}/${(await readBody(made, $ShownHold)).id}`;
  }

  async function free(): Promise<number | undefined> {
    const answer = await world.call('GET', `/v1/providers/${SETTING}/capacity`, {
      headers: world.as('990', 'case-officer'),
    });
    const { provisions } = await readBody(answer, $SettingCapacity);
    const places = provisions.find(({ provisionId }) => provisionId === PROVISION)?.places ?? [];
    return places.find(({ academicYear }) => academicYear === 2027)?.free;
  }

  /** Holds and placements that a publication found standing. */
  async function standing(answer: Response): Promise<number> {
    const $Found = z.object({ standing: z.array(z.object({ holds: z.int() })) });
    const found = await readBody(answer, $Found);
    return found.standing.reduce((sum, { holds }) => sum + holds, 0);
  }

  async function refusal(answer: Response) {
    const { type, detail } = await readBody(answer, $ProblemDetails);
    return [answer.status, type, detail] as const;
  }

  it('refuses a hold where nothing is published, and says what to do', async () => {
    const [status, type, detail] = await refusal(await hold(await newRequest()));
    expect([status, type]).toEqual([409, '/problems/not-published']);
    expect(detail).toBe(
      'No places are published for 990010-main, Year 7 from 2027, so none can be held. Ask the provider to publish a return, or consult it.',
    );
  });

  it('gives the last three places of a hundred attempts at once to exactly three', async () => {
    expect((await publish(3)).status).toBe(201);
    const paths = await Promise.all(Array.from({ length: 100 }, newRequest));
    const answers = await Promise.all(paths.map((path) => hold(path)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(3);
    expect(statuses.filter((status) => status === 409)).toHaveLength(97);
    const [last] = answers.filter(({ status }) => status === 409);
    expect(last && (await refusal(last))[2]).toBe(
      'No place is free for 990010-main, Year 7 from 2027: 3 published, 3 taken since. You can still consult the setting; being full is no ground for refusal by itself.',
    );
    expect(await free()).toBe(0);
  });

  it('gives a released place to the next, and never back twice', async () => {
    await publish(1);
    const first = await held(await newRequest());
    expect((await hold(await newRequest())).status).toBe(409);
    expect((await change(first, 'release', { reason: 'family chose another' })).status).toBe(200);
    expect(await free()).toBe(1);
    const [status, type] = await refusal(await change(first, 'release'));
    expect([status, type, await free()]).toEqual([409, '/problems/hold-not-in-state', 1]);
    expect((await hold(await newRequest())).status).toBe(201);
  });

  it('gives the place of a hold that lapsed to the next, without anybody tidying up', async () => {
    await publish(1);
    const first = await held(await newRequest(), { days: 2 });
    world.clock.now += 2 * DAY;
    expect(await free()).toBe(1);
    const second = await newRequest();
    expect((await hold(second)).status).toBe(201);
    const [status, type] = await refusal(await change(first, 'place'));
    expect([status, type]).toEqual([409, '/problems/hold-lapsed']);
    expect(await free()).toBe(0);
    world.clock.now -= 2 * DAY;
  });

  it('counts a hold that becomes a placement once, and its place again when the child leaves', async () => {
    await publish(2);
    const mine = await held(await newRequest());
    expect(await free()).toBe(1);
    expect((await change(mine, 'place')).status).toBe(200);
    expect(await free()).toBe(1);
    world.clock.now += 90 * DAY;
    expect(await free()).toBe(1);
    world.clock.now -= 90 * DAY;
    expect((await change(mine, 'end', { reason: 'moved away' })).status).toBe(200);
    expect(await free()).toBe(2);
  });

  it('takes a return as net of the holds that stood when it was published, and says which', async () => {
    const before = await standing(await publish(3));
    const early = await held(await newRequest());
    const placed = await held(await newRequest());
    await change(placed, 'place');
    expect(await standing(await publish(2))).toBe(before + 2);
    expect(await free()).toBe(2);
    // The return never counted the hold as free, so giving it up makes no place that the return knows of.
    await change(early, 'release');
    expect(await free()).toBe(2);
    // A child who was there on the day of the return and left since makes one.
    await change(placed, 'end');
    expect(await free()).toBe(3);
  });

  it('holds one place a child in one provision', async () => {
    await publish(3);
    const path = await newRequest();
    const first = await held(path);
    const [status, type] = await refusal(await hold(path));
    expect([status, type]).toEqual([409, '/problems/holds-already']);
    await change(first, 'release');
    expect((await hold(path)).status).toBe(201);
    expect(await free()).toBe(2);
  });

  it('holds once under one idempotency key', async () => {
    await publish(3);
    const path = await newRequest();
    const key = { 'idempotency-key': 'hold-once-1' };
    const first = await readBody(await hold(path, {}, key), $ShownHold);
    const again = await hold(path, {}, key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await readBody(again, $ShownHold)).id).toBe(first.id);
    expect(await free()).toBe(2);
  });

  it('keeps no place where the provider says that it cannot offer one', async () => {
    await publish(2, { intent: 'cannot', reason: 'no teacher for the class yet' });
    const [status, type, detail] = await refusal(await hold(await newRequest()));
    expect([status, type]).toEqual([409, '/problems/cannot-offer']);
    expect(detail).toContain('“no teacher for the class yet”');
  });

  it('never lets who publishes and who holds at once lose a hold', async () => {
    await publish(5);
    const paths = await Promise.all(Array.from({ length: 5 }, newRequest));
    // As many places as children, so that nobody is refused whichever comes first.
    const answers = await Promise.all([...paths.map((path) => hold(path)), publish(5), publish(5)]);
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    const listed = await Promise.all(
      paths.map((path) => world.call('GET', path, { headers: world.as('990', 'case-officer') })),
    );
    expect(listed.every(({ status }) => status === 200)).toBe(true);
    const left = (await free()) ?? -1;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThanOrEqual(5);
  });

  it.each([
    ['ahead of today', { asOf: '2027-01-01' }, '/problems/as-of-date'],
    ['long past', { asOf: '2024-01-01' }, '/problems/as-of-date'],
    [
      'cannot without a reason',
      {
        years: [
          {
            yearGroup: 7,
            intent: 'cannot',
            reason: null,
            onRoll: null,
            free: { now: 0, nextSeptember: 0, septemberAfter: 0 },
          },
        ],
      },
      '/problems/invalid-input',
    ],
  ])('refuses a return %s', async (_name, given, type) => {
    const year = {
      yearGroup: 7,
      intent: 'can',
      reason: null,
      onRoll: null,
      free: { now: 1, nextSeptember: null, septemberAfter: null },
    };
    const answer = await world.call('POST', RETURNS, {
      headers: world.asOf(PROVIDER, 'provider-editor'),
      body: { asOf: '2026-11-20', years: [year], ...given },
    });
    expect((await refusal(answer)).slice(0, 2)).toEqual([422, type]);
  });
});
