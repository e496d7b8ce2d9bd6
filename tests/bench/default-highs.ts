import loadHighs from 'highs';
import type { SolverModel } from '../../lib/commissioning/index.ts';
import type { PeerPlan } from './plan-peers.ts';

/** HiGHS as it comes: the same WebAssembly and the same model, every option at its default but for the clock. */
export async function solveByDefault(
  { columns, rows }: SolverModel,
  seconds: number,
): Promise<PeerPlan> {
  const highs = await loadHighs();
  const { variableType, objectiveSense, modelStatus } = highs.constants;
  const model = highs.createModel({
    numCols: columns.cost.length,
    numRows: rows.lower.length,
    sense: objectiveSense.minimize,
    offset: 0,
    colCost: columns.cost,
    colLower: columns.lower,
    colUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: {
      format: 'csr',
      numRows: rows.lower.length,
      numCols: columns.cost.length,
      starts: rows.starts,
      indices: rows.indices,
      values: rows.values,
    },
    integrality: Array.from(columns.integer, (whole) =>
      whole === 1 ? variableType.integer : variableType.continuous,
    ),
  });
  try {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0 });
    const began = performance.now();
    const { modelStatus: status } = model.run({});
    const took = (performance.now() - began) / 1000;
    const hasPlan = model.info.get('primal_solution_status') === 2;
    return {
      cost: hasPlan ? model.getObjectiveValue() : null,
      bound: Number(model.info.get('mip_dual_bound')),
      proved: status === modelStatus.optimal,
      seconds: took,
    };
  } finally {
    model.dispose();
  }
}
