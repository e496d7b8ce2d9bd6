import { keepPurchases } from '../model/change-model.ts';
import { needsWholeChildren } from '../model/first-goal.ts';
import type { MissPrice } from '../model/model-scope.ts';
import { type PlanModel, planModel } from '../model/plan-model.ts';
import { type PlanProblem, planProblem, withFewerWishes } from '../model/plan-problem.ts';
import type { Purchases, WhoGoesWhere } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import {
  isSolution,
  type ModelChanges,
  type Solver,
  type SolverSession,
} from '../solver/solver.ts';
import { missPriceFor } from './miss-price.ts';

/** What came of a future with the places that were bought for it. */
export interface FutureOutcome extends WhoGoesWhere {
  /** Places, contracts, spot market and what comes beyond, in pounds a year. */
  readonly cost: number;
  /** Children without a place. */
  readonly unplaced: number;
  /** Children short of wishes. */
  readonly short: number;
}

/** Longest that one future may take, in seconds; its linear model takes thousandths. */
const SECONDS = 10;
/** Children in whole numbers are placed to within this share of the cost: far below what one draw differs from the next. */
const GAP = 1e-5;

/** Places children, future by future, at what a plan has bought. */
export class FuturesRun {
  readonly #prepared: PreparedRound;
  readonly #problem: PlanProblem;
  readonly #model: PlanModel;
  readonly #session: SolverSession;
  readonly #price: MissPrice;
  /** Numbers of the round's options that the model has: those at lines of which something is bought. */
  readonly #options: readonly number[];
  readonly #signal: AbortSignal | undefined;

  /** Of wishes that the plan does not meet, `unmet` by their pointers, no future asks more than the plan does. */
  constructor(
    solver: Solver,
    prepared: PreparedRound,
    purchases: Purchases,
    unmet: ReadonlyMap<string, number>,
    futures: readonly (readonly number[])[],
    signal?: AbortSignal,
  ) {
    const whole = withFewerWishes(planProblem(prepared), unmet);
    this.#options = whole.options.flatMap(({ line }, number) =>
      (purchases.placesOfLine[line] ?? 0) > 0 ? [number] : [],
    );
    const most = prepared.cells.map((_, cell) =>
      futures.reduce((max, counts) => Math.max(max, counts[cell] ?? 0), 0),
    );
    const problem = boughtOnly(whole, this.#options);
    const price = missPriceFor(prepared);
    const model = planModel(problem, {
      goal: 'nobody',
      wholeChildren: needsWholeChildren(problem),
      demands: [{ weight: 1, counts: most, price }],
    });
    this.#prepared = prepared;
    this.#problem = problem;
    this.#model = model;
    this.#price = price;
    this.#signal = signal;
    this.#session = solver.open(model.model);
    this.#keep = keepPurchases(model, purchases);
  }

  /** What the next solve changes beside the children; the session keeps it. */
  #keep: ModelChanges;

  /** From now on nothing of these lines is bought, all else as before. */
  buyWithout(purchases: Purchases, lines: ReadonlySet<number>): void {
    this.#keep = keepPurchases(this.#model, purchases, lines);
  }

  async place(counts: readonly number[]): Promise<FutureOutcome> {
    const future = this.#model.futures[0];
    const rowBounds = (future?.everybody ?? []).map((row, cell) => {
      const count = counts[cell] ?? 0;
      return [row, count, count] as const;
    });
    const outcome = await this.#session.solve(
      { ...this.#keep, rowBounds },
      {
        seconds: SECONDS,
        gap: GAP,
        absoluteGap: 0.99,
        wholeNumbers: 'placings',
        ...(this.#signal && { signal: this.#signal }),
      },
    );
    this.#keep = {};
    if (!isSolution(outcome)) {
      throw new Error(`A future could not be worked out: ${outcome.detail}`);
    }
    return this.#read(outcome.values);
  }

  close(): void {
    this.#session.close();
  }

  #read(values: Float64Array): FutureOutcome {
    const { futures, model } = this.#model;
    const at = (column: number | undefined) =>
      column === undefined || column < 0 ? 0 : Math.round(values[column] ?? 0);
    const future = futures[0];
    const placedOfOption = new Array<number>(this.#prepared.options.length).fill(0);
    for (const [i, option] of this.#options.entries()) {
      placedOfOption[option] = at(future?.placed[i]);
    }
    const spotOfCell = this.#problem.cells.map((_, cell) => at(future?.spot[cell]));
    const unplacedOfCell = this.#problem.cells.map((_, cell) => at(future?.unplaced[cell]));
    const unplaced = unplacedOfCell.reduce((sum, count) => sum + count, 0);
    const short = (future?.short ?? []).reduce((sum, column) => sum + at(column), 0);
    const priced = model.columns.cost.reduce(
      (sum, cost, column) => sum + cost * Math.max(0, values[column] ?? 0),
      0,
    );
    const cost = priced - this.#price.unplaced * unplaced - this.#price.short * short;
    return { placedOfOption, spotOfCell, unplacedOfCell, unplaced, short, cost };
  }
}

/** Options at lines of which something is bought, and the wishes by their new numbers. */
function boughtOnly(whole: PlanProblem, kept: readonly number[]): PlanProblem {
  const at = new Map(kept.map((number, i) => [number, i]));
  return {
    ...whole,
    options: kept.flatMap((number) => whole.options[number] ?? []),
    wishes: whole.wishes.map((wish) => ({
      ...wish,
      options: wish.options.flatMap((option) => at.get(option) ?? []),
    })),
  };
}
