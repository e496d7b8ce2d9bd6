import { proposePlan, type Solver } from '../../../lib/commissioning/index.ts';
import { drawingFor } from '../../use-cases/drawing-for.ts';
import type { Optimiser } from '../../use-cases/optimiser.ts';
import { sharePlan } from '../../use-cases/share-plan.ts';

/** The optimiser over a solver that is made when it is first needed. */
export function optimiserWith(solver: () => Solver): Optimiser {
  const deps = () => ({ solver: solver(), seconds: () => performance.now() / 1000 });
  return {
    propose(round, travel, { scenarios, seed = 1, ...options }, follow) {
      const drawing = scenarios === undefined ? undefined : drawingFor(scenarios, seed);
      return proposePlan(deps(), round, travel, { ...options, drawing }, follow);
    },
    share: (plan, travel, options) => sharePlan(deps(), plan, travel, options),
  };
}
