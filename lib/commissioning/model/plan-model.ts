import type { Purchases, WhoGoesWhere } from '../plan/decision.ts';
import { ModelBuilder } from '../solver/model-builder.ts';
import type { SolverModel } from '../solver/solver.ts';
import { addBuying, type TierColumns } from './add-buying.ts';
import { addFuture, type FutureColumns } from './add-future.ts';
import type { ModelOptions } from './model-scope.ts';
import type { PlanProblem } from './plan-problem.ts';

/** The plan as a mixed-integer programme, with the numbers of its columns. */
export interface PlanModel {
  readonly model: SolverModel;
  readonly tiers: readonly TierColumns[];
  /** By offer: 1 if anything is bought of it; -1 where no fixed cost depends on it. */
  readonly contracts: readonly number[];
  readonly futures: readonly FutureColumns[];
  /** By authority: 1 if it takes part; none where all do. */
  readonly members: readonly number[];
}

/**
 * Builds the model of the design: `x` children placed, `y` tier chosen, `z` places bought, `u` unplaced. Only the
 * tiers need to be whole numbers where lines have no terms that differ and no shared resources: the rest is then a
 * transportation problem between two nested families (cells; lines, offers, providers), which has whole solutions.
 * Places are linked to tiers, children to places: the weaker form, whose tree is quickest at scale.
 */
export function planModel(problem: PlanProblem, options: ModelOptions): PlanModel {
  const to = new ModelBuilder();
  const { cells } = problem;
  const members = options.group?.names.map((name) =>
    to.column(`member ${name}`, { upper: 1, integer: true }),
  );
  const scope = { to, problem, options, members: members ?? [] };
  const { tiers, contracts } = addBuying(scope);
  const certain = [{ weight: 1, counts: cells.map(({ count }) => count) }];
  const futures = (options.demands ?? certain).map((demand, i) =>
    addFuture(scope, tiers, demand, `${i}`),
  );
  return { model: to.build(), tiers, contracts, futures, members: members ?? [] };
}

/** The solver's start: what is bought and who goes where in each future, as values of the model's columns. */
export function startOf(
  { model, tiers, contracts, futures }: PlanModel,
  problem: PlanProblem,
  purchases: Purchases,
  placings: readonly WhoGoesWhere[],
): Float64Array {
  const values = new Float64Array(model.columns.cost.length);
  const give = (column: number | undefined, value: number) => {
    if (column !== undefined && column >= 0) values[column] = value;
  };
  for (const { line, tier, chosen, places } of tiers) {
    if (purchases.tierOfLine[line] !== tier) continue;
    give(chosen, 1);
    give(places, purchases.placesOfLine[line] ?? 0);
    give(contracts[problem.lines[line]?.offerIndex ?? -1], 1);
  }
  for (const [i, { placedOfOption, spotOfCell, unplacedOfCell }] of placings.entries()) {
    const future = futures[i];
    for (const [option, count] of placedOfOption.entries()) give(future?.placed[option], count);
    for (const [cell, count] of spotOfCell.entries()) {
      give(future?.spot[cell], count);
      give(future?.unplaced[cell], unplacedOfCell[cell] ?? 0);
    }
    for (const [number, { count, options }] of problem.wishes.entries()) {
      const there = options.reduce((sum, option) => sum + (placedOfOption[option] ?? 0), 0);
      give(future?.short[number], Math.max(0, count - there));
    }
  }
  return values;
}
