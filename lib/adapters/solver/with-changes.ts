import { appendRows, type ModelChanges, type SolverModel } from '../../commissioning/index.ts';

/** The model with changed costs and bounds; what is not changed is shared. */
export function withChanges(
  model: SolverModel,
  { costs = [], columnBounds = [], rowBounds = [], rows: added = [] }: ModelChanges,
): SolverModel {
  const { columns, rows } = model;
  const cost = costs.length > 0 ? columns.cost.slice() : columns.cost;
  for (const [column, value] of costs) cost[column] = value;
  const changed = {
    columns: { ...columns, cost, ...bounded(columns, columnBounds) },
    rows: { ...rows, ...bounded(rows, rowBounds) },
  };
  return appendRows(changed, added);
}

function bounded(
  { lower, upper }: { readonly lower: Float64Array; readonly upper: Float64Array },
  changes: readonly (readonly [index: number, lower: number, upper: number])[],
) {
  if (changes.length === 0) return { lower, upper };
  const changed = { lower: lower.slice(), upper: upper.slice() };
  for (const [index, from, to] of changes) {
    changed.lower[index] = from;
    changed.upper[index] = to;
  }
  return changed;
}
