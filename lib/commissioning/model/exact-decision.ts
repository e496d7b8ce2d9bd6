import type { Decision } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import type { Solver } from '../solver/solver.ts';
import { keepTiers, relaxed } from './change-model.ts';
import type { PlanModel } from './plan-model.ts';
import { readDecision } from './read-decision.ts';
import type { StageRunner } from './run-stage.ts';

/**
 * The decision that the values stand for. Where the solver's tolerance left parts of children, those are placed once
 * more at the tiers that were chosen, as the transportation problem that it then is; null where even that has no
 * whole answer.
 */
export async function exactDecision(
  solver: Solver,
  runner: StageRunner,
  prepared: PreparedRound,
  plan: PlanModel,
  values: Float64Array,
): Promise<Decision | null> {
  const decision = readDecision(prepared, plan, values);
  if (decision !== null) return decision;
  const session = solver.open(relaxed(plan.model));
  try {
    const placed = await runner.run('places', (options) =>
      session.solve(keepTiers(plan, values), options),
    );
    return placed?.status === 'optimal' ? readDecision(prepared, plan, placed.values) : null;
  } finally {
    session.close();
  }
}
