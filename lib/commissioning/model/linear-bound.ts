import { appendRows } from '../solver/append-rows.ts';
import type { ModelChanges, NewRow, Solver, SolverModel } from '../solver/solver.ts';
import { relaxed } from './change-model.ts';
import { dualBound } from './dual-bound.ts';
import { brokenLinks } from './linking-rows.ts';
import type { PlanModel } from './plan-model.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { StageRunner } from './run-stage.ts';

/** What the best linear relaxation says. */
export interface LinearBound {
  readonly bound: number;
  readonly values: Float64Array;
  readonly reducedCosts: Float64Array;
  /** The plan's model with the links that the relaxation broke. */
  readonly model: SolverModel;
}

/** Later rounds add few links and gain next to nothing. */
const MOST_ROUNDS = 5;

/** Solves the relaxation, adds the links that it breaks, and again; null where there is no linear optimum in time. */
export async function linearBound(
  solver: Solver,
  runner: StageRunner,
  problem: PlanProblem,
  plan: PlanModel,
): Promise<LinearBound | null> {
  const session = solver.open(relaxed(plan.model));
  const linked = new Set<number>();
  let model = plan.model;
  let changes: ModelChanges = {};
  let best: LinearBound | null = null;
  try {
    for (let round = 0; round < MOST_ROUNDS && runner.left() > 0; round += 1) {
      const changed = changes;
      const found = await runner.run('bound', (options) => session.solve(changed, options));
      if (found?.status !== 'optimal' || found.rowDuals === null) break;
      const { bound, reducedCosts } = dualBound(model, found.rowDuals);
      runner.raiseBound(bound);
      best = { bound, reducedCosts, values: found.values, model };
      const rows: readonly NewRow[] = brokenLinks(problem, plan, found.values, linked);
      if (rows.length === 0) break;
      model = appendRows(model, rows);
      best = { ...best, model };
      changes = { rows };
    }
    return best;
  } finally {
    session.close();
  }
}
