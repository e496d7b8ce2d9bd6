import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseloadWorker } from '../../functions/workers/caseload-worker.ts';
import { importWorker } from '../../functions/workers/import-worker.ts';
import { indexWorker } from '../../functions/workers/index-worker.ts';
import { listWorker } from '../../functions/workers/list-worker.ts';
import {
  createLocalPlanner,
  type LocalPlanner,
} from '../../functions/workers/planner/local-planner.ts';
import { reminderWorker } from '../../functions/workers/reminder-worker.ts';
import {
  type LocalWorkers,
  startLocalWorkers,
} from '../../functions/workers/start-local-workers.ts';
import { tallyWorker } from '../../functions/workers/tally-worker.ts';
import { uploadWorker } from '../../functions/workers/upload-worker.ts';
import { webhookWorker } from '../../functions/workers/webhook-worker.ts';
import { readTableFile } from '../../lib/adapters/files/read-table-file.ts';
import { $Plan, $Shares, $ShownPlanRun } from '../../lib/commissioning/index.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import { twoAuthoritiesRound } from '../support/two-authorities-round.ts';

let world: TestWorld;
let planner: LocalPlanner;
let workers: LocalWorkers;
beforeAll(async () => {
  world = await openTestWorld({ demo: false });
  planner = createLocalPlanner(world.deps);
  workers = startLocalWorkers(world.deps, {
    index: indexWorker(world.deps),
    imports: importWorker(world.deps),
    lists: listWorker(world.deps),
    plans: planner,
    reminders: reminderWorker(world.deps),
    caseloads: caseloadWorker(world.deps),
    tallies: tallyWorker(world.deps),
    webhooks: webhookWorker(world.deps),
    uploads: uploadWorker(world.deps, readTableFile),
  });
});
afterAll(async () => {
  planner.stop();
  await workers.stop();
  await planner.close();
  await world.close();
});

it('a commissioner starts a solve, follows it, reads the plan and who pays what', async () => {
  const consortium = { kind: 'consortium', code: 'three-vales' } as const;
  const headers = world.asOf(consortium, 'lead-commissioner');
  const started = await world.call('POST', '/v1/consortia/three-vales/plan-runs', {
    headers,
    body: { round: twoAuthoritiesRound(), options: { seconds: 20 }, sharing: {} },
  });
  expect(started.status).toBe(202);
  expect(started.headers.get('retry-after')).toBe('2');
  expect(await readBody(started, $ShownPlanRun)).toMatchObject({
    name: 'Small round',
    options: { seconds: 20, gap: 0 },
    sharing: { rule: 'equal-saving', seconds: 120 },
    status: 'queued',
  });

  const path = started.headers.get('location') ?? '';
  const over = await followed(path, headers);
  expect(over).toMatchObject({
    status: 'done',
    sentence: null,
    plan: { status: 'proved', cost: 150_000, gap: 0 },
  });

  const plan = await readBody(await world.call('GET', `${path}/plan`, { headers }), $Plan);
  expect(plan.proposal.purchases).toEqual([
    {
      offer: 'hillside',
      line: 'day',
      tier: 1,
      places: 3,
      price: 50_000,
      cost: 150_000,
      placed: 3,
      voids: 0,
    },
  ]);
  expect(plan.verification.passed).toBe(true);

  // Alone Ambledon would buy the block of two, and Westmere, with one place of the four, one by itself.
  const shares = await readBody(await world.call('GET', `${path}/shares`, { headers }), $Shares);
  expect(shares).toMatchObject({
    rule: 'equal-saving',
    total: 150_000,
    members: [
      { name: 'Ambledon', share: 83_333.33, standAlone: 100_000 },
      { name: 'Westmere', share: 66_666.67, standAlone: 80_000 },
    ],
  });
});

it('a commissioner who doubts the numbers plans for drawn futures', async () => {
  const consortium = { kind: 'consortium', code: 'three-vales' } as const;
  const headers = world.asOf(consortium, 'lead-commissioner');
  const started = await world.call('POST', '/v1/consortia/three-vales/plan-runs', {
    headers,
    body: { round: twoAuthoritiesRound(), options: { seconds: 20, scenarios: 30, seed: 5 } },
  });
  const path = started.headers.get('location') ?? '';
  expect(await followed(path, headers)).toMatchObject({
    status: 'done',
    options: { scenarios: 30, seed: 5 },
    plan: { status: 'for-futures' },
  });
  const plan = await readBody(await world.call('GET', `${path}/plan`, { headers }), $Plan);
  expect(plan.futures).toMatchObject({ asked: 30, drawn: 30, seed: 5, gap: 0 });
});

/** Asks as the answers say, until the run is over. */
async function followed(path: string, headers: Record<string, string>) {
  for (;;) {
    const answer = await world.call('GET', path, { headers });
    if (answer.headers.get('retry-after') === null) return readBody(answer, $ShownPlanRun);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
