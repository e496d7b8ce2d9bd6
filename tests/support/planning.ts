import { createHighsSolver } from '../../lib/adapters/solver/index.ts';
import {
  type Plan,
  type PlanOptions,
  proposePlan,
  type Round,
  type Solver,
} from '../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';

/** The real solver and what tests do with it. */
export interface Planning {
  readonly solver: Solver;
  readonly plan: (round: Round, options?: Partial<PlanOptions>) => Promise<Plan>;
  readonly close: () => Promise<void>;
}

export function openPlanning(): Planning {
  const solver = createHighsSolver();
  const deps = { solver, seconds: () => performance.now() / 1000 };
  return {
    solver,
    plan: (round, options = {}) =>
      proposePlan(deps, round, ACT_2014.travel, { seconds: 30, gap: 0, ...options }),
    close: () => solver.close(),
  };
}
