import type { Decision } from '../plan/decision.ts';
import type { Stage } from '../plan/plan.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import type { Solver } from '../solver/solver.ts';
import { exactDecision } from './exact-decision.ts';
import { holdFirstGoal, needsWholeChildren } from './first-goal.ts';
import { type LinearBound, linearBound } from './linear-bound.ts';
import { narrowModel } from './narrow-model.ts';
import { type PlanModel, planModel, startOf } from './plan-model.ts';
import { type PlanProblem, planProblem } from './plan-problem.ts';
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
  /** The first goal is proved: no plan leaves fewer children without a place. */
  readonly goalProved: boolean;
  /** What went wrong, in words; null where nothing did. */
  readonly failure: string | null;
  readonly stages: readonly Stage[];
}

/** With whole pounds, two plans whose costs differ by less than this cost the same. */
const BELOW_A_POUND = 0.99;
/** Otherwise to a tenth of a penny. */
const TENTH_OF_A_PENNY = 0.001;

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
  const absoluteGap = problem.wholePounds ? BELOW_A_POUND : TENTH_OF_A_PENNY;
  const runner = new StageRunner(seconds, options.seconds, absoluteGap, follow);
  const found = (decision: Decision | null, goalProved: boolean): FoundPlan => ({
    decision,
    goalProved,
    bound: runner.bound,
    failure: runner.failure,
    stages: runner.stages,
  });
  const goal = await holdFirstGoal(prepared, problem, greedy, (model, start) =>
    runner.run('goals', (stage) => solver.solve(model, { ...stage, start, absoluteGap: 0.99 })),
  );
  if (goal === null) return found(null, false);
  const wholeChildren = needsWholeChildren(problem) || goal.hold !== 'nobody';
  const plan = planModel(problem, { goal: goal.hold, wholeChildren });
  const wholeNumbers = wholeChildren ? 'placings' : 'tiers';
  const start = startOf(plan, problem, goal.start);
  const search = new CostSearch(solver, runner, problem, plan, { gap: options.gap, wholeNumbers });
  const values = await search.run(start);
  return found(await exactDecision(solver, runner, prepared, plan, values), goal.proved);
}

/** Placings in the narrow search: so many for each cell. */
const PLACINGS_OF_CELL = 5;
/** The narrow search need not prove what the proof will. */
const NARROW_GAP = 0.0001;
/** Part of the clock that the narrow search may take. */
const NARROW_SHARE = 0.5;

/** Second goal: the least cost with the first goal held. */
class CostSearch {
  readonly #solver: Solver;
  readonly #runner: StageRunner;
  readonly #problem: PlanProblem;
  readonly #plan: PlanModel;
  readonly #gap: number;
  readonly #wholeNumbers: 'tiers' | 'placings';
  /** Columns of placings, which may be left out. */
  readonly #placings: ReadonlySet<number>;

  constructor(
    solver: Solver,
    runner: StageRunner,
    problem: PlanProblem,
    plan: PlanModel,
    { gap, wholeNumbers }: { readonly gap: number; readonly wholeNumbers: 'tiers' | 'placings' },
  ) {
    this.#solver = solver;
    this.#runner = runner;
    this.#problem = problem;
    this.#plan = plan;
    this.#gap = gap;
    this.#wholeNumbers = wholeNumbers;
    this.#placings = new Set(plan.futures.flatMap(({ placed }) => placed));
  }

  /** Values of the model's columns for the best plan that was found. */
  async run(start: Float64Array): Promise<Float64Array> {
    const runner = this.#runner;
    runner.objective = costOf(this.#plan, start);
    const linear = await linearBound(this.#solver, runner, this.#problem, this.#plan);
    const first = linear && (await this.#narrow(linear, start));
    const best = first ?? start;
    if (runner.left() === 0 || this.#isNearEnough()) return best;
    return (await this.#prove(linear, best)) ?? best;
  }

  /**
   * Only the placings with the lowest reduced costs. A plan with any other costs at least the linear bound and that
   * placing's reduced cost, so that even this search proves something about all plans.
   */
  async #narrow(linear: LinearBound, start: Float64Array): Promise<Float64Array | null> {
    const most = PLACINGS_OF_CELL * this.#problem.cells.length;
    if (this.#placings.size <= 1.5 * most) return null;
    const { reducedCosts, values, bound } = linear;
    const inOrder = Float64Array.from(this.#placings, (column) => reducedCosts[column] ?? 0).sort();
    const limit = inOrder[most] ?? Infinity;
    const { model, narrow, widen } = narrowModel(
      linear.model,
      (column) =>
        !this.#placings.has(column) ||
        (start[column] ?? 0) > 0 ||
        (values[column] ?? 0) > 0 ||
        (reducedCosts[column] ?? 0) <= limit,
    );
    const found = await this.#runner.run('narrow', (options) =>
      this.#solver.solve(model, {
        ...options,
        seconds: options.seconds * NARROW_SHARE,
        gap: this.#gap > 0 ? this.#gap / 2 : NARROW_GAP,
        start: narrow(start),
        wholeNumbers: this.#wholeNumbers,
      }),
    );
    if (found === null) return null;
    this.#runner.raiseBound(Math.min(found.bound, bound + limit));
    return this.#keepIfBetter(widen(found.values));
  }

  /** All placings that could be part of a better plan than the best so far. */
  async #prove(linear: LinearBound | null, best: Float64Array): Promise<Float64Array | null> {
    const { objective } = this.#runner;
    const whole = linear?.model ?? this.#plan.model;
    const room = linear && objective !== null ? objective - linear.bound : Infinity;
    const { model, narrow, widen } = narrowModel(
      whole,
      (column) =>
        !this.#placings.has(column) ||
        (best[column] ?? 0) > 0 ||
        (linear?.reducedCosts[column] ?? 0) <= room,
    );
    const found = await this.#runner.run('proof', (options) =>
      this.#solver.solve(model, {
        ...options,
        gap: this.#gap,
        start: narrow(best),
        wholeNumbers: this.#wholeNumbers,
      }),
    );
    if (found === null) return null;
    this.#runner.raiseBound(Math.min(found.bound, objective ?? Infinity));
    return this.#keepIfBetter(widen(found.values));
  }

  #keepIfBetter(values: Float64Array): Float64Array | null {
    const cost = costOf(this.#plan, values);
    if (this.#runner.objective !== null && cost >= this.#runner.objective) return null;
    this.#runner.objective = cost;
    return values;
  }

  #isNearEnough(): boolean {
    const { objective, bound } = this.#runner;
    if (objective === null || bound === null) return false;
    return (
      objective - bound <=
      Math.max(this.#gap * objective, this.#problem.wholePounds ? BELOW_A_POUND : 0)
    );
  }
}

function costOf({ model }: PlanModel, values: Float64Array): number {
  return model.columns.cost.reduce((sum, cost, column) => sum + cost * (values[column] ?? 0), 0);
}
