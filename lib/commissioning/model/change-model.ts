import type { Purchases } from '../plan/decision.ts';
import type { ModelChanges, SolverModel } from '../solver/solver.ts';
import type { PlanModel } from './plan-model.ts';

/** The same model without the demand for whole numbers; its optimum bounds the true one from below. */
export function relaxed(model: SolverModel): SolverModel {
  const { columns } = model;
  return { ...model, columns: { ...columns, integer: new Uint8Array(columns.integer.length) } };
}

/** The same model with the first goal's objective: children without a place, and wishes not met. */
export function withFirstGoal({ model, futures }: PlanModel, wishWeight: number): SolverModel {
  const cost = new Float64Array(model.columns.cost.length);
  for (const { unplaced, short } of futures) {
    for (const column of unplaced) if (column >= 0) cost[column] = 1;
    for (const column of short) cost[column] = wishWeight;
  }
  return { ...model, columns: { ...model.columns, cost } };
}

/** Keeps every tier as these values choose it: what is left decides places and children. */
export function keepTiers({ tiers }: PlanModel, values: Float64Array): ModelChanges {
  return { columnBounds: tiers.map(({ chosen }) => fixed(chosen, values[chosen] ?? 0)) };
}

/** Keeps what a decision buys, but for the lines that are left out: what is left decides about children. */
export function keepPurchases(
  { tiers }: PlanModel,
  { tierOfLine, placesOfLine }: Purchases,
  without: ReadonlySet<number> = new Set(),
): ModelChanges {
  return {
    columnBounds: tiers.flatMap(({ line, tier, chosen, places }) => {
      const bought = tierOfLine[line] === tier && !without.has(line) ? placesOfLine[line] : 0;
      return [fixed(chosen, Math.min(1, bought ?? 0)), fixed(places, bought ?? 0)];
    }),
  };
}

function fixed(column: number, value: number): readonly [number, number, number] {
  const whole = Math.round(value);
  return [column, whole, whole];
}
