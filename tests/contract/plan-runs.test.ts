import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { settlePlanRuns } from '../../functions/use-cases/settle-plan-runs.ts';
import { $Plan, $ShownPlanRun } from '../../lib/commissioning/index.ts';
import {
  commissioner,
  HeldPropose,
  proposeOnceStopped,
  RUNS,
  startedRun,
  THREE_VALES,
  work,
} from '../support/planner-at-work.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import { twoAuthoritiesRound } from '../support/two-authorities-round.ts';

const UNKNOWN = `${RUNS}/01JCZ0000000000000000000ZZ`;

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

describe('following a plan run', () => {
  it('shows how far it is, under a new ETag', async () => {
    const { path, id } = await startedRun(world);
    const held = new HeldPropose();
    const working = work(world, id, held.propose);
    const hooks = await held.begun;
    hooks.onProgress({ stage: 'proof', seconds: 3.5, objective: 200_000, bound: 150_000 });
    const told = await until(path, ({ progress }) => progress !== null);
    expect(told).toMatchObject({
      status: 'running',
      progress: {
        stage: 'proof',
        seconds: 3.5,
        objective: 200_000,
        bound: 150_000,
        gap: 0.25,
        groups: null,
      },
    });
    hooks.onProgress({ stage: 'proof', seconds: 4, objective: 200_000, bound: -Infinity });
    await until(path, ({ progress }) => progress?.bound === null && progress.gap === null);
    held.go();
    await working;
    const over = await get(path);
    expect(over.headers.get('retry-after')).toBeNull();
    const etag = over.headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(path, { 'if-none-match': '"r1"' })).status).toBe(200);
    expect(await readBody(over, $ShownPlanRun)).toMatchObject({
      status: 'done',
      plan: { status: 'greedy', cost: 150_000 },
    });
  });

  it('pages through all runs once, newest first', async () => {
    const moors = world.asOf({ kind: 'consortium', code: 'four-moors' }, 'lead-commissioner');
    const base = '/v1/consortia/four-moors/plan-runs';
    for (const name of ['first', 'second', 'third']) {
      world.clock.now += 1_000;
      await world.call('POST', base, {
        headers: moors,
        body: { round: twoAuthoritiesRound({ name }) },
      });
    }
    const seen: string[] = [];
    for (let next: string | null = `${base}?limit=2`; next; ) {
      const page: Response = await world.call('GET', next, { headers: moors });
      const body = await readBody(page, pageSchema($ShownPlanRun));
      seen.push(...body.items.map((run) => ('name' in run ? run.name : '?')));
      next = body.next;
    }
    expect(seen).toEqual(['third', 'second', 'first']);
  });

  it.each([
    ['GET', ''],
    ['GET', '/plan'],
    ['GET', '/shares'],
    ['POST', '/cancel'],
  ])('does not find an unknown run: %s …%s', async (method, end) => {
    const answer = await world.call(method, `${UNKNOWN}${end}`, { headers });
    expect(await problemOf(answer)).toMatchObject({
      status: 404,
      type: '/problems/plan-run-not-found',
    });
  });

  it('does not find another consortium’s run under one’s own address', async () => {
    const { id } = await startedRun(world);
    const moors = world.asOf({ kind: 'consortium', code: 'four-moors' }, 'lead-commissioner');
    for (const end of ['', '/plan', '/shares']) {
      const path = `/v1/consortia/four-moors/plan-runs/${id}${end}`;
      expect((await world.call('GET', path, { headers: moors })).status).toBe(404);
    }
  });
});

describe('reading the plan', () => {
  it('is refused while there is none', async () => {
    const { path } = await startedRun(world);
    expect(await problemOf(await get(`${path}/plan`))).toMatchObject({
      status: 404,
      type: '/problems/plan-not-found',
      detail: expect.stringContaining('it is queued'),
    });
  });

  it('gives it as it is stored, which never changes', async () => {
    const { path, id } = await startedRun(world);
    await work(world, id);
    const answer = await get(`${path}/plan`);
    expect(answer.headers.get('content-type')).toBe('application/json');
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toBe(`"${(await runAt(path)).plan?.id}"`);
    expect((await readBody(answer, $Plan)).round.name).toBe('Small round');
    expect((await get(`${path}/plan`, { 'if-none-match': etag })).status).toBe(304);
  });

  it('gives it in words to whoever asks for them', async () => {
    const { path, id } = await startedRun(world);
    await work(world, id);
    for (const [asked, type, begins] of [
      [{ accept: 'text/markdown' }, 'text/markdown; charset=utf-8', '# Plan: Small round\n'],
      [{ accept: 'text/plain, */*' }, 'text/plain; charset=utf-8', 'Plan: Small round\n'],
      [{ accept: '*/*' }, 'application/json', '{'],
    ] as const) {
      const answer = await get(`${path}/plan`, asked);
      expect(answer.headers.get('content-type')).toBe(type);
      expect((await answer.text()).startsWith(begins)).toBe(true);
    }
    const chosen = await get(`${path}/plan?format=markdown`);
    expect(await chosen.text()).toContain('The plan places all 3 children for £150,000 a year.');
  });

  it('packs a large one', async () => {
    const cells = Array.from({ length: 600 }, (_, n) => ({
      ...firstCell(),
      id: `cell-${n}`,
      count: 1,
    }));
    const answer = await start({ round: twoAuthoritiesRound({ cells }) });
    const path = answer.headers.get('location') ?? '';
    await work(world, path.slice(RUNS.length + 1));
    const packed = await get(`${path}/plan`, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const text = gunzipSync(await packed.arrayBuffer()).toString();
    expect($Plan.parse(JSON.parse(text)).round.cells).toHaveLength(600);
    expect((await get(`${path}/plan`)).headers.get('content-encoding')).toBeNull();
  });

  it('says so where the stored plan is not the one that was stored', async () => {
    const { path, id } = await startedRun(world);
    await work(world, id);
    const store = world.deps.planRuns(THREE_VALES);
    const run = await store.get(id);
    if (!run.ok || !run.value.plan) throw new Error('no plan');
    const plan = { ...run.value.plan, id: 'c'.repeat(64) };
    await store.change(
      { ...run.value, status: 'running', plan, revision: run.value.revision + 1 },
      null,
    );
    expect((await problemOf(await get(`${path}/plan`))).type).toBe('/problems/needs-checking');
  });
});

describe('stopping a plan run', () => {
  it('that waits is over at once', async () => {
    const { path, id } = await startedRun(world);
    const stopped = await world.call('POST', `${path}/cancel`, { headers });
    expect(await readBody(stopped, $ShownPlanRun)).toMatchObject({
      status: 'cancelled',
      cancel: { by: 'Test person of three-vales' },
    });
    expect(await work(world, id)).toMatchObject({ problem: { code: 'plan-run-not-waiting' } });
  });

  it('that is worked on keeps the best plan so far', async () => {
    const { path, id } = await startedRun(world);
    const working = work(world, id, proposeOnceStopped);
    await until(path, ({ status }) => status === 'running');
    const answers = await Promise.all(
      [1, 2].map(() => world.call('POST', `${path}/cancel`, { headers })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await working;
    expect(await runAt(path)).toMatchObject({
      status: 'cancelled',
      plan: { status: 'greedy', cost: 150_000 },
    });
    expect((await get(`${path}/plan`)).status).toBe(200);
  });

  it('that has ended by itself is refused', async () => {
    const { path, id } = await startedRun(world);
    await work(world, id);
    const answer = await world.call('POST', `${path}/cancel`, { headers });
    expect(await problemOf(answer)).toMatchObject({ status: 409, type: '/problems/plan-run-over' });
  });
});

async function until(
  path: string,
  is: (run: Awaited<ReturnType<typeof runAt>>) => boolean,
): ReturnType<typeof runAt> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const run = await runAt(path);
    if (is(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never came to that');
}

function firstCell() {
  return twoAuthoritiesRound().cells[0];
}
