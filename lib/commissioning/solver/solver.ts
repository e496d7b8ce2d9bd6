/** A linear or mixed-integer model as plain data. It is minimised. Rows are compressed (CSR). */
export interface SolverModel {
  readonly columns: {
    readonly names: readonly string[];
    readonly cost: Float64Array;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    /** 1 where the column must be a whole number. */
    readonly integer: Uint8Array;
  };
  readonly rows: {
    readonly names: readonly string[];
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    /** Row `r` holds the entries `starts[r]` to `starts[r + 1]`, the latter not included. */
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
}

/** lower <= sum of the terms <= upper. */
export interface NewRow {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
}

/** New values of columns or rows, by their number; all else stays as it is. */
export interface ModelChanges {
  readonly costs?: readonly (readonly [column: number, cost: number])[];
  readonly columnBounds?: readonly (readonly [column: number, lower: number, upper: number])[];
  readonly rowBounds?: readonly (readonly [row: number, lower: number, upper: number])[];
  /** Rows that come at the end. */
  readonly rows?: readonly NewRow[];
}

export interface SolveOptions {
  /** The clock: no answer comes later than this, whatever the solver does. */
  readonly seconds: number;
  /** Stop once objective and bound are this near to each other, as a share of the objective; 0 proves. */
  readonly gap: number;
  /** The same in the unit of the objective. */
  readonly absoluteGap: number;
  /** What is decided in whole numbers: few tiers, or every single placing. They want different searches. */
  readonly wholeNumbers?: 'tiers' | 'placings';
  /** A solution to begin with: one value for each column. */
  readonly start?: Float64Array;
  /** Stop at the first solution that costs less than this. */
  readonly stopBelow?: number;
  readonly onProgress?: (progress: SolveProgress) => void;
  readonly signal?: AbortSignal;
}

export interface SolveProgress {
  readonly seconds: number;
  /** Best found so far; null before the first. */
  readonly objective: number | null;
  /** No solution can cost less than this; null before one is known. */
  readonly bound: number | null;
}

/** `stopped`: a solution that is not proved, because of the clock, of `stopBelow`, or of a call to stop. */
export type SolverOutcome =
  | (Solution & { readonly status: 'optimal' | 'stopped' })
  | {
      readonly status: 'infeasible' | 'unbounded' | 'clock' | 'crashed';
      readonly seconds: number;
      /** What happened, in the solver's words where it has any. */
      readonly detail: string;
    };

export interface Solution {
  readonly seconds: number;
  readonly objective: number;
  /** From the solver's own search tree, or from duals; minus infinity where it proved nothing. */
  readonly bound: number;
  readonly values: Float64Array;
  /** Of a linear model only: what one more unit of each row's bound would add to the objective. */
  readonly rowDuals: Float64Array | null;
  /** Nodes of the search tree; 0 for a linear model. */
  readonly nodes: number;
}

/** A model that is solved again and again under changes; they add up. */
export interface SolverSession {
  solve(changes: ModelChanges, options: SolveOptions): Promise<SolverOutcome>;
  close(): void;
}

/** Port: a solver of linear and mixed-integer models. It runs apart, so that a crash or a hang ends only it. */
export interface Solver {
  solve(model: SolverModel, options: SolveOptions): Promise<SolverOutcome>;
  open(model: SolverModel): SolverSession;
  close(): Promise<void>;
}

export function isSolution(
  outcome: SolverOutcome,
): outcome is Solution & { readonly status: 'optimal' | 'stopped' } {
  return outcome.status === 'optimal' || outcome.status === 'stopped';
}
