import type {
  ModelChanges,
  SolveOptions,
  SolverModel,
  SolverOutcome,
} from '../../commissioning/index.ts';

/** A model without its names, which only people need. */
export interface BareModel {
  readonly columns: Omit<SolverModel['columns'], 'names'>;
  readonly rows: Omit<SolverModel['rows'], 'names'>;
}

export interface SolveOrder {
  readonly id: number;
  /** Null where the thread has the model already, from the order before. */
  readonly model: BareModel | null;
  readonly changes: ModelChanges;
  readonly options: Omit<SolveOptions, 'onProgress' | 'signal'>;
  /** Another order under changes may follow. */
  readonly keep: boolean;
}

/** What the thread tells while it solves, and at the end. */
export type ThreadNews =
  | { readonly kind: 'bound'; readonly id: number; readonly bound: number }
  | {
      readonly kind: 'found';
      readonly id: number;
      readonly objective: number;
      readonly values: Float64Array;
    }
  | { readonly kind: 'done'; readonly id: number; readonly outcome: SolverOutcome };
