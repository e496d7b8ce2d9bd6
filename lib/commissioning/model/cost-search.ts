import type { Solver } from '../solver/solver.ts';
import { type LinearBound, linearBound } from './linear-bound.ts';
import { narrowModel } from './narrow-model.ts';
import type { PlanModel } from './plan-model.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { StageRunner } from './run-stage.ts';

/** With whole pounds, two plans whose costs differ by less than this cost the same. */
const BELOW_A_POUND = 0.99;
/** Otherwise to a tenth of a penny. */
const TENTH_OF_A_PENNY = 0.001;

/** Costs nearer to each other than this are the same, in pounds. */
export function absoluteGapFor({ wholePounds }: Pick<PlanProblem, 'wholePounds'>): number {
  return wholePounds ? BELOW_A_POUND : TENTH_OF_A_PENNY;
}

/** Placings in the narrow search: so many for each cell. */
const PLACINGS_OF_CELL = 5;
/** The narrow search need not prove what the proof will. */
const NARROW_GAP = 0.0001;
/** Part of the clock that the narrow search may take. */
const NARROW_SHARE = 0.5;

/** Second goal: the least cost with the first goal held. */
export class CostSearch {
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

export function costOf({ model }: PlanModel, values: Float64Array): number {
  return model.columns.cost.reduce((sum, cost, column) => sum + cost * (values[column] ?? 0), 0);
}
