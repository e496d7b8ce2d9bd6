import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { runPlan } from '../../functions/use-cases/run-plan.ts';
import { settlePlanRuns } from '../../functions/use-cases/settle-plan-runs.ts';
import { dueEvents } from '../../functions/workers/dispatch.ts';
import { $ShownPlanRun, takeUp } from '../../lib/commissioning/index.ts';
import {
  commissioner,
  HeldPropose,
  plannerOf,
  proposeGreedily,
  proposeOnceStopped,
  RUNS,
  startedRun,
  THREE_VALES,
  work,
} from '../support/planner-at-work.ts';
import { putItem } from '../support/put-item.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const MINUTE = 60_000;

describe('a plan run that is interrupted', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());

  const runAt = async (path: string) =>
    readBody(await world.call('GET', path, { headers: commissioner(world) }), $ShownPlanRun);

  /** A planner takes the run up and is never heard of again, as when its process is killed. */
  async function takenAndKilled(id: string): Promise<void> {
    const store = world.deps.planRuns(THREE_VALES);
    const run = await store.get(id);
    const taken = run.ok ? takeUp(run.value, world.deps.newId(), world.clock.now) : run;
    if (!taken.ok) throw new Error(taken.problem.detail);
    expect((await store.change(taken.value, null)).ok).toBe(true);
  }

  it('is seen to wait again by whoever looks at it, and is taken up by the next planner', async () => {
    const { path, id } = await startedRun(world);
    await takenAndKilled(id);
    expect((await runAt(path)).status).toBe('running');
    world.clock.now += MINUTE;
    expect(await runAt(path)).toMatchObject({
      status: 'queued',
      sentence: 'The planner was interrupted; the run waits to be taken up again.',
    });
    expect((await work(world, id)).ok).toBe(true);
    expect(await runAt(path)).toMatchObject({ status: 'done', sentence: null });
  });

  it('twice has failed, with a sentence, and its slot is free', async () => {
    const { path, id } = await startedRun(world);
    await takenAndKilled(id);
    world.clock.now += MINUTE;
    await takenAndKilled(id);
    world.clock.now += MINUTE;
    expect(await runAt(path)).toMatchObject({
      status: 'failed',
      sentence: expect.stringContaining('interrupted twice'),
    });
    expect((await world.deps.planRuns(THREE_VALES).open()).items).toEqual([]);
  });

  it('makes room for a new one where all slots are taken by dead planners', async () => {
    for (const _ of [1, 2, 3]) {
      const { id } = await startedRun(world);
      await takenAndKilled(id);
      world.clock.now += MINUTE;
      await takenAndKilled(id);
    }
    world.clock.now += MINUTE;
    const { path } = await startedRun(world);
    await world.call('POST', `${path}/cancel`, { headers: commissioner(world) });
    expect((await world.deps.planRuns(THREE_VALES).open()).items).toEqual([]);
  });

  it('is found by the sweep, which says what waits', async () => {
    const { id } = await startedRun(world);
    await takenAndKilled(id);
    expect(await dueEvents(world.deps)).toEqual([]);
    world.clock.now += MINUTE;
    const [due] = await dueEvents(world.deps);
    expect(due).toMatchObject({ topic: 'plan-run.due', owner: THREE_VALES, subject: id });
    expect((await settlePlanRuns(world.deps, THREE_VALES)).waiting).toMatchObject([{ id }]);
    expect(await dueEvents(world.deps)).toEqual([]);
    expect((await work(world, id)).ok).toBe(true);
  });

  it('and stopped meanwhile is over', async () => {
    const { path, id } = await startedRun(world);
    await takenAndKilled(id);
    await world.call('POST', `${path}/cancel`, { headers: commissioner(world) });
    expect((await runAt(path)).status).toBe('running');
    world.clock.now += MINUTE;
    expect(await runAt(path)).toMatchObject({ status: 'cancelled', plan: null });
  });

  it('whose planner lives after all leaves the end to the planner that took it over', async () => {
    const { path, id } = await startedRun(world);
    const late = work(world, id, proposeOnceStopped);
    await new Promise((resolve) => setTimeout(resolve, 50));
    // The first is alive but was not heard of: its lease is over when the second comes.
    await takeOver(id);
    expect(await late).toEqual({ ok: true, value: null });
    expect((await runAt(path)).status).toBe('running');
    world.clock.now += 2 * MINUTE;
    expect((await work(world, id)).ok).toBe(false);
    expect((await runAt(path)).status).toBe('failed');
  });

  /** As if a minute had gone by in one moment for everybody but the first planner. */
  async function takeOver(id: string): Promise<void> {
    const store = world.deps.planRuns(THREE_VALES);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const run = await store.get(id);
      if (!run.ok) throw new Error(run.problem.detail);
      const taken = takeUp(run.value, world.deps.newId(), world.clock.now + MINUTE);
      if (taken.ok && (await store.change(taken.value, null)).ok) return;
    }
    throw new Error('the first planner was always quicker');
  }

  it('by its own server’s end waits for the next start, which counts as no attempt', async () => {
    const { path, id } = await startedRun(world);
    const stop = new AbortController();
    const working = runPlan(
      plannerOf(world, proposeOnceStopped, { stop: stop.signal }),
      THREE_VALES,
      id,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop.abort();
    await working;
    expect(await runAt(path)).toMatchObject({
      status: 'queued',
      sentence: 'The planner was shut down; the run waits to be taken up again.',
    });
    const run = await world.deps.planRuns(THREE_VALES).get(id);
    expect(run).toMatchObject({ value: { attempts: 0 } });
    await work(world, id);
  });

  it('two planners told of one run: one works on it', async () => {
    const { id } = await startedRun(world);
    const answers = await Promise.all([1, 2, 3].map(() => work(world, id)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]));
    for (const code of codes) {
      expect(['plan-run-changed', 'plan-run-not-waiting']).toContain(code);
    }
  });

  it.each([
    [
      'the optimiser breaks',
      async () => Promise.reject(new Error('out of memory')),
      'Something went wrong on our side',
    ],
    [
      'the plan breaks a rule of the round',
      async (...given: Parameters<typeof proposeGreedily>) => ({
        ...(await proposeGreedily(...given)),
        verification: { passed: false, checks: [] },
      }),
      'it is not shown',
    ],
  ])('has failed where %s, and shows no plan', async (_name, propose, sentence) => {
    const { path, id } = await startedRun(world);
    expect((await work(world, id, propose)).ok).toBe(true);
    expect(await runAt(path)).toMatchObject({
      status: 'failed',
      plan: null,
      sentence: expect.stringContaining(sentence),
    });
    const plan = await world.call('GET', `${path}/plan`, { headers: commissioner(world) });
    expect(plan.status).toBe(404);
  });

  it('is kept alive by its planner through hours of solving', async () => {
    const { path, id } = await startedRun(world);
    const held = new HeldPropose();
    const working = work(world, id, held.propose);
    await held.begun;
    for (const _ of [1, 2, 3, 4]) {
      world.clock.now += MINUTE / 2;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect((await runAt(path)).status).toBe('running');
    held.go();
    await working;
    expect((await runAt(path)).status).toBe('done');
  });

  it('and cannot be read any more is alarmed by the sweep and shown as needing checking', async () => {
    const logged: unknown[] = [];
    const { id } = await startedRun(world);
    await putItem(world, {
      pk: 'CONS#three-vales',
      sk: `PLAN-RUN#${id}`,
      kind: 'plan-run',
      rev: 1,
      schema: 1,
      body: { id, status: '??' },
    });
    await settlePlanRuns({ ...world.deps, log: (entry) => logged.push(entry) }, THREE_VALES);
    expect(logged).toMatchObject([{ level: 'error', code: 'plan-run-unreadable' }]);
    const answer = await world.call('GET', RUNS, { headers: commissioner(world) });
    const { items } = await readBody(answer, pageSchema($ShownPlanRun));
    expect(items[0]).toEqual({ needsChecking: `PLAN-RUN#${id}` });
  });
});
