import type { Beside } from '../../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Readable, Result } from '../../kernel/index.ts';
import type { PlanRun } from './plan-run.ts';

/** Runs of a consortium that may wait or be worked on at once. */
export const MOST_RUNS_AT_ONCE = 3;

/** Runs of one consortium. */
export interface PlanRunsStore {
  /** Gives the run its slot, stores it and tells planners; refused as `conflict` where no slot is free. */
  start(run: Omit<PlanRun, 'slot'>, beside: Beside): Promise<Result<PlanRun>>;
  /**
   * Stores what a change made of a run; refused as `conflict` when it was changed meanwhile. A run that is over
   * gives its slot back; of one that waits again planners are told.
   */
  change(run: PlanRun, beside: Beside | null): Promise<Result<PlanRun>>;
  get(id: string): Promise<Result<PlanRun>>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<PlanRun | NeedsChecking>>;
  /** Those that are not over. */
  open(): Promise<Readable<PlanRun>>;
}
