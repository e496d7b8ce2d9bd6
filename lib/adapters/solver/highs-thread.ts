// Entry file of the solver's thread: HiGHS blocks whoever calls it, and can crash or hang. Node runs it as it
// stands, so it imports types only from our own files.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs, { type Highs, type Model } from 'highs';
import type { SolverOutcome } from '../../commissioning/index.ts';
import type { SolveOrder, ThreadNews } from './thread-messages.ts';

/**
 * Measured on models of tiered blocks: with these sub-MIP heuristics off HiGHS proves the optimum 10 to 30 times
 * sooner (they took three quarters of its time), and restarts gain nothing. Presolve finds little in models made of
 * few rows and many columns, and its work is lost between runs of a session.
 */
const FOR_TIERS = {
  presolve: 'off',
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_heuristic_run_root_reduced_cost: false,
  mip_allow_restart: false,
};

/** Where every child is a whole number of its own the same heuristics find what the tree would not in time. */
const FOR_PLACINGS = {
  presolve: 'on',
  mip_heuristic_run_rins: true,
  mip_heuristic_run_rens: true,
  mip_heuristic_run_root_reduced_cost: true,
  mip_allow_restart: true,
};

/** Option values must be finite. */
const NO_TARGET = -Number.MAX_VALUE;
const HAS_SOLUTION = 2;

const highs = await loadHighs({ wasmModule: workerData.wasmModule });
let model: Model | null = null;

parentPort?.on('message', (order: SolveOrder) => {
  tell({ kind: 'done', id: order.id, outcome: carryOut(order) });
  if (!order.keep) release();
});

function tell(news: ThreadNews): void {
  parentPort?.postMessage(news);
}

function release(): void {
  model?.dispose();
  model = null;
}

function carryOut(order: SolveOrder): SolverOutcome {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  try {
    const ready = order.model ? load(highs, order.model) : model;
    if (ready === null) throw new Error('the thread has no model');
    change(ready, order.changes);
    return run(ready, order, seconds);
  } catch (error) {
    release();
    const detail = error instanceof Error ? error.message : String(error);
    return { status: 'crashed', seconds: seconds(), detail };
  }
}

function load(
  { createModel, constants }: Highs,
  { columns, rows }: NonNullable<SolveOrder['model']>,
) {
  release();
  const { variableType, objectiveSense } = constants;
  model = createModel({
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
    ...(columns.integer.some((whole) => whole === 1) && {
      integrality: Array.from(columns.integer, (whole) =>
        whole === 1 ? variableType.integer : variableType.continuous,
      ),
    }),
  });
  return model;
}

function change(
  ready: Model,
  { costs = [], columnBounds = [], rowBounds = [], rows = [] }: SolveOrder['changes'],
) {
  for (const [column, cost] of costs) ready.changeColCost(column, cost);
  for (const [column, lower, upper] of columnBounds) ready.changeColBounds(column, lower, upper);
  for (const [row, lower, upper] of rowBounds) ready.changeRowBounds(row, lower, upper);
  for (const { lower, upper, terms } of rows) {
    const indices = Int32Array.from(terms, ([column]) => column);
    const values = Float64Array.from(terms, ([, coefficient]) => coefficient);
    ready.addRow(lower, upper, { indices, values });
  }
}

function run(ready: Model, { id, options }: SolveOrder, seconds: () => number): SolverOutcome {
  const { modelStatus: STATUS, callbackType } = highs.constants;
  ready.options.set({
    output_flag: false,
    random_seed: 0,
    ...(options.wholeNumbers === 'placings' ? FOR_PLACINGS : FOR_TIERS),
    time_limit: options.seconds,
    mip_rel_gap: options.gap,
    mip_abs_gap: options.absoluteGap,
    objective_target: options.stopBelow ?? NO_TARGET,
  });
  ready.zeroAllClocks();
  if (options.start) ready.setSolution({ colValue: options.start });
  let told = -Infinity;
  const { modelStatus } = ready.run({
    [callbackType.mipImprovingSolution]: ({ data }) => {
      const { objective_function_value: objective, mip_solution: values } = data;
      if (objective !== undefined && values) tell({ kind: 'found', id, objective, values });
    },
    [callbackType.mipInterrupt]: ({ data: { mip_dual_bound: bound } }) => {
      if (bound === undefined || !(bound > told)) return;
      told = bound;
      tell({ kind: 'bound', id, bound });
    },
  });
  const isMip = ready.info.get('mip_node_count') >= 0;
  const proved = modelStatus === STATUS.optimal;
  // Scaled back, an optimum can lie a hair outside its rows; those who use it check it themselves.
  if (proved || ready.info.get('primal_solution_status') === HAS_SOLUTION) {
    const objective = ready.getObjectiveValue();
    const { colValue: values, rowDual } = ready.getSolution();
    return {
      status: proved ? 'optimal' : 'stopped',
      seconds: seconds(),
      objective,
      bound: isMip ? Number(ready.info.get('mip_dual_bound')) : proved ? objective : -Infinity,
      values,
      rowDuals: isMip ? null : rowDual,
      nodes: isMip ? Number(ready.info.get('mip_node_count')) : 0,
    };
  }
  const detail = `HiGHS ended with model status ${modelStatus}`;
  const none = { seconds: seconds(), detail };
  if (modelStatus === STATUS.infeasible) return { status: 'infeasible', ...none };
  if (modelStatus === STATUS.unbounded) return { status: 'unbounded', ...none };
  if (modelStatus === STATUS.timeLimit) return { status: 'clock', ...none };
  return { status: 'crashed', ...none };
}
