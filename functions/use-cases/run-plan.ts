import type { Owner } from '../../lib/access/index.ts';
import { ended, handedBack, type PlanRun, takeUp } from '../../lib/commissioning/index.ts';
import { ok, type Result } from '../../lib/kernel/index.ts';
import { keepPlanRun } from './keep-plan-run.ts';
import { type SolveDeps, solveRound } from './solve-round.ts';

export interface Planner extends SolveDeps {
  /** How often a run's planner says that it is alive, in milliseconds. */
  readonly beatMs: number;
  /** Aborted when the process has to end. */
  readonly stop: AbortSignal;
}

/**
 * Takes a waiting run up, solves its round and stores what comes of it. Refused as `conflict` where it does not wait
 * (any more), so that being told of a run twice does nothing. Null where another planner has taken it over.
 */
export async function runPlan(
  planner: Planner,
  owner: Owner,
  runId: string,
): Promise<Result<PlanRun | null>> {
  const { deps, beatMs, stop } = planner;
  const store = deps.planRuns(owner);
  const found = await store.get(runId);
  if (!found.ok) return found;
  const taking = takeUp(found.value, deps.newId(), deps.now());
  if (!taking.ok) return taking;
  const taken = await store.change(taking.value, null);
  if (!taken.ok) return taken;
  const kept = keepPlanRun(deps, store, taken.value, beatMs);
  const left = await solveRound(planner, owner, taken.value, {
    tell: kept.tell,
    signal: AbortSignal.any([kept.signal, stop]),
  });
  return ok(
    await kept.end((run) =>
      stop.aborted && !run.cancel ? handedBack(run, deps.now()) : ended(run, left, deps.now()),
    ),
  );
}
