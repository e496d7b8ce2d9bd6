import type { Decision } from '../plan/decision.ts';
import type { Stage } from '../plan/plan.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import type { Solver } from '../solver/solver.ts';
import { absoluteGapFor, CostSearch } from './cost-search.ts';
import { exactDecision } from './exact-decision.ts';
import { type HeldGoal, holdFirstGoal, needsWholeChildren } from './first-goal.ts';
import { planModel, startOf } from './plan-model.ts';
import { planProblem } from './plan-problem.ts';
import { type Follow, StageRunner } from './run-stage.ts';

export interface SearchOptions {
  /** The clock for all stages together. */
  readonly seconds: number;
  /** Stop as soon as the plan is proved to cost at most this share more than the best; 0 proves the best. */
  readonly gap: number;
}

export interface SearchDeps {
  readonly solver: Solver;
  /** A clock that only runs forward. */
  readonly seconds: () => number;
}

/** The best decision that was found, and what is proved about it. */
export interface FoundPlan {
  /** Null where the optimiser has nothing to offer. */
  readonly decision: Decision | null;
  /** No decision that reaches the first goal costs less; null where nothing is proved. */
  readonly bound: number | null;
  /** What is held of the first goal, and whether it is proved that no plan does better; null where nothing is known. */
  readonly goal: HeldGoal | null;
  /** What went wrong, in words; null where nothing did. */
  readonly failure: string | null;
  readonly stages: readonly Stage[];
}

/**
 * The stages: the first goal; a linear bound, sharpened by the links that it breaks; a search among the placings that
 * this bound finds cheapest; and where asked the proof among all placings that could still be part of a better plan.
 */
export async function searchPlan(
  { solver, seconds }: SearchDeps,
  prepared: PreparedRound,
  greedy: Decision,
  options: SearchOptions,
  follow: Follow,
): Promise<FoundPlan> {
  const problem = planProblem(prepared);
  const absoluteGap = absoluteGapFor(problem);
  const runner = new StageRunner(seconds, options.seconds, absoluteGap, follow);
  const found = (decision: Decision | null, goal: HeldGoal | null): FoundPlan => ({
    decision,
    goal,
    bound: runner.bound,
    failure: runner.failure,
    stages: runner.stages,
  });
  const goal = await holdFirstGoal(prepared, problem, greedy, (model, start) =>
    runner.run('goals', (stage) => solver.solve(model, { ...stage, start, absoluteGap: 0.99 })),
  );
  if (goal === null) return found(null, null);
  const wholeChildren = needsWholeChildren(problem) || goal.hold !== 'nobody';
  const plan = planModel(problem, { goal: goal.hold, wholeChildren });
  const wholeNumbers = wholeChildren ? 'placings' : 'tiers';
  const start = startOf(plan, problem, goal.start, [goal.start]);
  const search = new CostSearch(solver, runner, problem, plan, { gap: options.gap, wholeNumbers });
  const values = await search.run(start);
  return found(await exactDecision(solver, runner, prepared, plan, values), goal);
}
