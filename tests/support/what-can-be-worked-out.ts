import loadHighs from 'highs';
import type { Relation, Shown } from '../../lib/tailored-lists/index.ts';

const highs = await loadHighs();
const INFINITY = Number.POSITIVE_INFINITY;

/**
 * Between what and what a count lies for somebody who sees all that is shown together, knows the relations and has a
 * solver: two integer programs, solved exactly.
 */
export function whatCanBeWorkedOut(
  of: string,
  shown: ReadonlyMap<string, Shown>,
  relations: readonly Relation[],
): { readonly least: number; readonly most: number } {
  const ids = [
    ...new Set([...shown.keys(), ...relations.flatMap(({ left, right }) => [...left, ...right])]),
  ];
  return {
    least: extreme('minimize', of, ids, shown, relations),
    most: extreme('maximize', of, ids, shown, relations),
  };
}

function extreme(
  sense: 'minimize' | 'maximize',
  of: string,
  ids: readonly string[],
  shown: ReadonlyMap<string, Shown>,
  relations: readonly Relation[],
): number {
  const { variableType, objectiveSense, modelStatus } = highs.constants;
  const column = new Map(ids.map((id, i) => [id, i]));
  const bounds = ids.map((id) => boundsOf(shown.get(id)));
  const starts: number[] = [];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { left, right } of relations) {
    starts.push(indices.length);
    for (const [side, sign] of [
      [left, 1],
      [right, -1],
    ] as const) {
      for (const id of side) {
        indices.push(column.get(id) ?? 0);
        values.push(sign);
      }
    }
  }
  starts.push(indices.length);
  const model = highs.createModel({
    numCols: ids.length,
    numRows: relations.length,
    sense: objectiveSense[sense],
    offset: 0,
    colCost: Float64Array.from(ids, (id) => (id === of ? 1 : 0)),
    colLower: Float64Array.from(bounds, ([low]) => low),
    colUpper: Float64Array.from(bounds, ([, high]) => high),
    rowLower: Float64Array.from(relations, () => -INFINITY),
    rowUpper: Float64Array.from(relations, () => 0),
    matrix: {
      format: 'csr',
      numRows: relations.length,
      numCols: ids.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    integrality: ids.map(() => variableType.integer),
  });
  try {
    model.options.set({ output_flag: false });
    const { modelStatus: status } = model.run({});
    if (status === modelStatus.optimal) return Math.round(model.getObjectiveValue());
    // Without a bound upwards; that nothing fits at all would be a fault of the test.
    if (sense === 'maximize' && status !== modelStatus.infeasible) return INFINITY;
    throw new Error(`No counts fit what is shown (${status}).`);
  } finally {
    model.dispose();
  }
}

function boundsOf(shown: Shown | undefined): readonly [number, number] {
  // Large enough to be no bound, small enough for a solver.
  if (shown === undefined || shown.as === 'withheld') return [0, 10_000];
  return shown.as === 'fewer' ? [0, 4] : [shown.count, shown.count + 4];
}
