import type { Owner } from '../../lib/access/index.ts';
import { calledAgain, type PlanRun, settled } from '../../lib/commissioning/index.ts';
import type { Deps } from '../shared/deps.ts';

export interface SettledPlanRuns {
  /** Runs that no living planner works on. */
  readonly waiting: readonly PlanRun[];
  readonly changed: number;
}

/**
 * Looks after the open runs of a consortium: those whose planner has died wait again or have failed, and what
 * has waited for long is told of anew.
 */
export async function settlePlanRuns(
  deps: Pick<Deps, 'planRuns' | 'now' | 'log'>,
  owner: Owner,
): Promise<SettledPlanRuns> {
  const store = deps.planRuns(owner);
  const { items, needChecking } = await store.open();
  for (const { key, code, detail } of needChecking) {
    deps.log({
      level: 'error',
      code: 'plan-run-unreadable',
      facts: { run: key, problem: code, detail },
    });
  }
  const waiting: PlanRun[] = [];
  let changed = 0;
  for (const run of items) {
    const changing = settled(run, deps.now());
    const next = calledAgain(changing, deps.now()) ?? changing;
    // Where somebody changed it in the same moment, it has been looked after.
    const stored = next === run ? null : await store.change(next, null);
    if (stored?.ok) changed += 1;
    if (next.status === 'queued' && (stored?.ok ?? true)) waiting.push(next);
  }
  return { waiting, changed };
}
