import type { SolverModel } from '../solver/solver.ts';

/** A model with some of the columns only; the others are 0. */
export interface NarrowModel {
  readonly model: SolverModel;
  /** Values of the narrow model's columns from those of the whole. */
  narrow(values: Float64Array): Float64Array;
  /** The other way round. */
  widen(values: Float64Array): Float64Array;
}

/** Columns that are left out must be allowed to be 0. Rows stay, in their order. */
export function narrowModel(
  { columns, rows }: SolverModel,
  keep: (column: number) => boolean,
): NarrowModel {
  const size = columns.cost.length;
  const kept: number[] = [];
  const at = new Int32Array(size).fill(-1);
  for (let column = 0; column < size; column += 1) {
    if (!keep(column)) continue;
    at[column] = kept.length;
    kept.push(column);
  }
  const starts = new Int32Array(rows.starts.length);
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows.lower.length; row += 1) {
    for (let entry = rows.starts[row] ?? 0; entry < (rows.starts[row + 1] ?? 0); entry += 1) {
      const column = at[rows.indices[entry] ?? 0] ?? -1;
      if (column < 0) continue;
      indices.push(column);
      values.push(rows.values[entry] ?? 0);
    }
    starts[row + 1] = indices.length;
  }
  const narrow = (all: Float64Array) => Float64Array.from(kept, (column) => all[column] ?? 0);
  return {
    model: {
      columns: {
        names: kept.map((column) => columns.names[column] ?? ''),
        cost: narrow(columns.cost),
        lower: narrow(columns.lower),
        upper: narrow(columns.upper),
        integer: Uint8Array.from(kept, (column) => columns.integer[column] ?? 0),
      },
      rows: {
        ...rows,
        starts,
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
    },
    narrow,
    widen(some) {
      const all = new Float64Array(size);
      for (const [i, column] of kept.entries()) all[column] = some[i] ?? 0;
      return all;
    },
  };
}
