import type { NewRow, SolverModel } from './solver.ts';

/** The model with further rows at its end. */
export function appendRows(model: SolverModel, added: readonly NewRow[]): SolverModel {
  if (added.length === 0) return model;
  const { names, lower, upper, starts, indices, values } = model.rows;
  const ends: number[] = [];
  let end = indices.length;
  for (const row of added) {
    end += row.terms.length;
    ends.push(end);
  }
  const terms = added.flatMap((row) => row.terms);
  return {
    columns: model.columns,
    rows: {
      names: [...names, ...added.map(({ name }) => name)],
      lower: joined(lower, added, (row) => row.lower),
      upper: joined(upper, added, (row) => row.upper),
      starts: Int32Array.from([...starts, ...ends]),
      indices: Int32Array.from([...indices, ...terms.map(([column]) => column)]),
      values: joined(values, terms, ([, coefficient]) => coefficient),
    },
  };
}

function joined<T>(before: Float64Array, added: readonly T[], of: (item: T) => number) {
  const all = new Float64Array(before.length + added.length);
  all.set(before);
  for (const [i, item] of added.entries()) all[before.length + i] = of(item);
  return all;
}
