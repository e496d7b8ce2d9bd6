import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createHighsSolver } from '../../../lib/adapters/solver/index.ts';
import type { Solver } from '../../../lib/commissioning/index.ts';
import { workerDeps } from '../../shared/worker-deps.ts';
import type { Optimiser } from '../../use-cases/optimiser.ts';
import { eachEvent } from '../each-event.ts';
import { optimiserWith } from './optimiser-with.ts';
import { planWorker } from './plan-worker.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);

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

/** Works on the runs that the queue names. */
export async function handler(given: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const worker = planWorker(() => ({
    deps,
    optimiser: within(context.getRemainingTimeInMillis() - LAST_MS),
    beatMs: BEAT_MS,
    stop: new AbortController().signal,
  }));
  return eachEvent(deps, worker, given, context);
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
