import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { settlePlanRuns } from '../../functions/use-cases/settle-plan-runs.ts';
import { $ShownPlanRun } from '../../lib/commissioning/index.ts';
import { commissioner, RUNS, startedRun, THREE_VALES, work } from '../support/planner-at-work.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import { twoAuthoritiesRound } from '../support/two-authorities-round.ts';

let world: TestWorld;
let headers: Record<string, string>;
beforeAll(async () => {
  world = await openTestWorld({ demo: false });
  headers = commissioner(world);
});
afterAll(() => world.close());

/** Every test begins with all slots free. */
beforeEach(async () => {
  for (const { id } of (await world.deps.planRuns(THREE_VALES).open()).items) {
    await world.call('POST', `${RUNS}/${id}/cancel`, { headers });
  }
  world.clock.now += 120_000;
  await settlePlanRuns(world.deps, THREE_VALES);
});

const start = (body: unknown, more: Record<string, string> = {}) =>
  world.call('POST', RUNS, { headers: { ...headers, ...more }, body });
const get = (path: string, more: Record<string, string> = {}) =>
  world.call('GET', path, { headers: { ...headers, ...more } });
const runAt = async (path: string) => readBody(await get(path), $ShownPlanRun);

async function problemOf(response: Response) {
  const { type, detail, errors } = await readBody(response, $ProblemDetails);
  return { status: response.status, type, detail, pointers: errors?.map(({ pointer }) => pointer) };
}

describe('starting a plan run', () => {
  it('answers at once where to follow it, and tells nothing of how runs are kept', async () => {
    const answer = await start({
      round: twoAuthoritiesRound(),
      options: { gap: 0.01, scenarios: 20 },
    });
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toMatch(
      /^\/v1\/consortia\/three-vales\/plan-runs\/[0-9A-Z]{26}$/,
    );
    expect(Object.fromEntries(answer.headers)).toMatchObject({ etag: '"r1"', 'retry-after': '2' });
    const body: unknown = await answer.json();
    expect(body).toMatchObject({
      consortium: 'three-vales',
      name: 'Small round',
      status: 'queued',
      options: { seconds: 60, gap: 0.01, scenarios: 20 },
      createdBy: 'Test person of three-vales',
      plan: null,
    });
    for (const internal of ['slot', 'lease', 'attempts']) expect(body).not.toHaveProperty(internal);
  });

  it.each([
    ['no round', {}, ''],
    ['a round and a reference', { round: twoAuthoritiesRound(), roundId: 'a'.repeat(64) }, ''],
    ['a reference to nothing', { roundId: 'a'.repeat(64) }, '/roundId'],
    ['a price below nothing', { round: withPrice(-1) }, '/round/offers/0/lines/0/tiers/0/price'],
    [
      'too long a clock',
      { round: twoAuthoritiesRound(), options: { seconds: 601 } },
      '/options/seconds',
    ],
    [
      'a gap of more than half',
      { round: twoAuthoritiesRound(), options: { gap: 0.6 } },
      '/options/gap',
    ],
    ['a misspelt option', { round: twoAuthoritiesRound(), options: { second: 5 } }, '/options'],
  ])('refuses %s and points at it', async (_name, body, pointer) => {
    const { status, pointers } = await problemOf(await start(body));
    expect(status).toBe(422);
    expect(pointers).toContain(pointer);
  });

  it('points at a hundred faults of a file at most, and says how many there are', async () => {
    const cells = Array.from({ length: 300 }, (_, n) => ({
      ...firstCell(),
      id: `c-${n}`,
      band: 0,
    }));
    const round = { ...twoAuthoritiesRound(), cells };
    const { pointers, detail } = await problemOf(await start({ round }));
    expect(pointers).toHaveLength(100);
    expect(pointers?.[0]).toBe('/round/cells/0/band');
    expect(detail).toContain('(and 299 more)');
  });

  it('takes a round of megabytes, and says what its limit is', async () => {
    const answer = await start({ round: withNotes(3.9) });
    // Notes are no part of a round: it was read as a whole and refused for what it says.
    expect((await problemOf(answer)).status).toBe(422);
    expect(await problemOf(await start({ round: withNotes(4.1) }))).toMatchObject({
      status: 413,
      detail: 'A body may have up to 4 MB.',
    });
  });

  it('takes the round of an earlier run, of the same consortium only', async () => {
    const { path } = await startedRun(world);
    const { roundId } = await runAt(path);
    const again = await start({ roundId, options: { gap: 0.1 } });
    expect(again.status).toBe(202);
    expect(await readBody(again, $ShownPlanRun)).toMatchObject({ roundId, name: 'Small round' });
    const others = await world.call('POST', '/v1/consortia/four-moors/plan-runs', {
      headers: world.asOf({ kind: 'consortium', code: 'four-moors' }, 'lead-commissioner'),
      body: { roundId },
    });
    expect((await problemOf(others)).pointers).toEqual(['/roundId']);
  });

  it('is carried out once for an idempotency key', async () => {
    const key = { 'idempotency-key': 'plan-once-0001' };
    const first = await start({ round: twoAuthoritiesRound() }, key);
    const again = await start({ round: twoAuthoritiesRound() }, key);
    expect(again.status).toBe(202);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    const other = await start({ round: twoAuthoritiesRound({ name: 'Another' }) }, key);
    expect((await problemOf(other)).type).toBe('/problems/idempotency-key-reused');
    expect((await world.deps.planRuns(THREE_VALES).open()).items).toHaveLength(1);
  });

  it('by three people at the same moment with one key makes one run', async () => {
    const key = { 'idempotency-key': 'plan-twice-0001' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => start({ round: twoAuthoritiesRound() }, key)),
    );
    expect(answers.every(({ status }) => status === 202 || status === 409)).toBe(true);
    expect((await world.deps.planRuns(THREE_VALES).open()).items).toHaveLength(1);
  });

  it('by five people at the same moment makes three runs and no more', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => start({ round: twoAuthoritiesRound() })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 409, 409]);
    const { items } = await world.deps.planRuns(THREE_VALES).open();
    expect(items.map(({ slot }) => slot).sort()).toEqual([1, 2, 3]);
    expect(await problemOf(await start({ round: twoAuthoritiesRound() }))).toMatchObject({
      type: '/problems/too-many-plan-runs',
      detail: expect.stringContaining('Wait until one is over, or cancel one.'),
    });
    // One that is over makes room.
    await work(world, items[0]?.id ?? '');
    expect((await start({ round: twoAuthoritiesRound() })).status).toBe(202);
  });
});

function firstCell() {
  return twoAuthoritiesRound().cells[0];
}

function withPrice(price: number): unknown {
  const [offer] = twoAuthoritiesRound().offers;
  const lines = [{ id: 'day', basis: 'day', tiers: [{ from: 1, to: 2, price }] }];
  return { ...twoAuthoritiesRound(), offers: [{ ...offer, lines }] };
}

function withNotes(megabytes: number): unknown {
  return { ...twoAuthoritiesRound(), notes: 'x'.repeat(megabytes * 1024 * 1024) };
}
