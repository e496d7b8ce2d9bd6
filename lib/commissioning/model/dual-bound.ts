import type { SolverModel } from '../solver/solver.ts';

export interface DualBound {
  /** No solution of the model costs less. */
  readonly bound: number;
  /** By column: what its first unit adds to the bound; negative where the column would rather be at its upper bound. */
  readonly reducedCosts: Float64Array;
}

/**
 * A lower bound on the cost of every solution, worked out from the prices that a solver gives to the rows (weak
 * duality of linear programming): whatever the prices are, the bound holds, so nothing rests on the solver's word.
 * Every column needs finite bounds.
 */
export function dualBound({ columns, rows }: SolverModel, rowDuals: Float64Array): DualBound {
  const reducedCosts = columns.cost.slice();
  let bound = 0;
  for (let row = 0; row < rows.lower.length; row += 1) {
    const price = rowDuals[row] ?? 0;
    const limit = (price > 0 ? rows.lower[row] : rows.upper[row]) ?? 0;
    // A price on the side on which a row has no limit is the solver's rounding.
    if (price === 0 || !Number.isFinite(limit)) continue;
    bound += price * limit;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const column = rows.indices[at] ?? 0;
      reducedCosts[column] = (reducedCosts[column] ?? 0) - price * (rows.values[at] ?? 0);
    }
  }
  for (let column = 0; column < reducedCosts.length; column += 1) {
    const reduced = reducedCosts[column] ?? 0;
    bound += reduced * ((reduced > 0 ? columns.lower[column] : columns.upper[column]) ?? 0);
  }
  return { bound, reducedCosts };
}
