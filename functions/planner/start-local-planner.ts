import { setTimeout as pause } from 'node:timers/promises';
import { createHighsSolver } from '../../lib/adapters/solver/index.ts';
import type { Solver } from '../../lib/commissioning/index.ts';
import type { Deps } from '../shared/deps.ts';
import { runPlan } from '../use-cases/run-plan.ts';
import { settleAllPlanRuns } from '../use-cases/settle-plan-runs.ts';
import { optimiserWith } from './optimiser-with.ts';

export interface LocalPlanner {
  /** Hands the run back that is worked on, so that the next start takes it up. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 1_000;
const BEAT_MS = 1_000;

/**
 * The planner inside the local server: looks for runs that wait, those of an earlier start as well, and works on
 * one after the other.
 */
export function startLocalPlanner(deps: Deps): LocalPlanner {
  const stopping = new AbortController();
  let solver: Solver | null = null;
  const optimiser = optimiserWith(() => {
    solver ??= createHighsSolver();
    return solver;
  });
  const planner = { deps, optimiser, beatMs: BEAT_MS, stop: stopping.signal };

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await workOff();
      } catch (error) {
        deps.log({ level: 'error', code: 'planner-failed', error });
      }
      await pause(LOOK_EVERY_MS, null, { signal: stopping.signal }).catch(() => {});
    }
  }

  async function workOff(): Promise<void> {
    for (const { consortium, id } of await settleAllPlanRuns(deps)) {
      if (stopping.signal.aborted) return;
      await runPlan(planner, { kind: 'consortium', code: consortium }, id);
    }
  }

  const working = work();
  return {
    async stop() {
      stopping.abort();
      await working;
      await solver?.close();
    },
  };
}
