import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context, SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { createHighsSolver } from '../../lib/adapters/solver/index.ts';
import type { Solver } from '../../lib/commissioning/index.ts';
import { refuseEverybody } from '../shared/authenticate.ts';
import { cloudClients, createDeps } from '../shared/create-deps.ts';
import { readEnv } from '../shared/env.ts';
import { jsonLog } from '../shared/log.ts';
import type { Optimiser } from '../use-cases/optimiser.ts';
import { runPlan } from '../use-cases/run-plan.ts';
import { settleAllPlanRuns } from '../use-cases/settle-plan-runs.ts';
import { optimiserWith } from './optimiser-with.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const env = readEnv(process.env);
const deps = createDeps({
  ...cloudClients(env),
  authenticate: refuseEverybody,
  log: jsonLog,
  now: Date.now,
  codeVersion: env.CODE_VERSION ?? 'unknown',
});

const BEAT_MS = 2_000;
/** Kept back for checking and storing the plan before Lambda ends the function. */
const LAST_MS = 60_000;

let solver: Solver | null = null;
const optimiser = optimiserWith(() => {
  // The bundle is CommonJS and has the solver's files beside it.
  solver ??= createHighsSolver({
    thread: pathToFileURL(join(__dirname, 'highs-thread.mjs')),
    wasm: join(__dirname, 'highs.wasm'),
  });
  return solver;
});

/** A call to work on a run, as the queue carries it. */
const $Call = z.object({ consortium: z.string(), runId: z.string() });
const $Event = z.union([
  z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) }),
  z.object({ sweep: z.literal(true) }),
]);

/** Works on the runs that the queue names, or, when the clock calls, looks after those whose planner has died. */
export async function handler(given: unknown, context: Context): Promise<SQSBatchResponse> {
  const event = $Event.parse(given);
  if ('sweep' in event) {
    await settleAllPlanRuns(deps);
    return { batchItemFailures: [] };
  }
  const failed: string[] = [];
  for (const { messageId, body } of event.Records) {
    try {
      await work(body, context);
    } catch (error) {
      deps.log({ level: 'error', code: 'plan-run-call-failed', error });
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

async function work(body: string, context: Context): Promise<void> {
  const { consortium, runId } = $Call.parse(JSON.parse(body));
  const planner = {
    deps,
    optimiser: within(context.getRemainingTimeInMillis() - LAST_MS),
    beatMs: BEAT_MS,
    stop: new AbortController().signal,
  };
  const worked = await runPlan(planner, { kind: 'consortium', code: consortium }, runId);
  if (worked.ok || worked.problem.code === 'plan-run-not-waiting') return;
  const { code, detail } = worked.problem;
  deps.log({
    level: 'error',
    code: 'plan-run-refused',
    facts: { run: runId, problem: code, detail },
  });
}

/** The same optimiser, which takes its best plan when the time is nearly over. */
function within(milliseconds: number): Optimiser {
  const over = AbortSignal.timeout(Math.max(0, milliseconds));
  const signalOf = (signal: AbortSignal) => AbortSignal.any([signal, over]);
  return {
    propose: (round, travel, options, follow) =>
      optimiser.propose(round, travel, options, { ...follow, signal: signalOf(follow.signal) }),
    share: (plan, travel, options) =>
      optimiser.share(plan, travel, { ...options, signal: signalOf(options.signal) }),
  };
}
