import { createHighsSolver } from '../../../lib/adapters/solver/index.ts';
import type { Solver } from '../../../lib/commissioning/index.ts';
import type { Deps } from '../../shared/deps.ts';
import type { Worker } from '../worker.ts';
import { optimiserWith } from './optimiser-with.ts';
import { planWorker } from './plan-worker.ts';

const BEAT_MS = 1_000;

export interface LocalPlanner extends Worker {
  /** Hands the run back that is worked on, so that the next start takes it up. */
  stop(): void;
  close(): Promise<void>;
}

/** The planner inside the local server. */
export function createLocalPlanner(deps: Deps): LocalPlanner {
  const stopping = new AbortController();
  let solver: Solver | null = null;
  const optimiser = optimiserWith(() => {
    solver ??= createHighsSolver();
    return solver;
  });
  const planner = { deps, optimiser, beatMs: BEAT_MS, stop: stopping.signal };
  return {
    ...planWorker(() => planner),
    stop: () => stopping.abort(),
    async close() {
      await solver?.close();
    },
  };
}
