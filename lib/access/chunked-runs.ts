import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { Beside } from './beside.ts';

/** Work on the rows of a file that workers do in chunks, looked after by the sweep. */
export interface ChunkedRun {
  readonly id: string;
  readonly revision: number;
  /** How often its chunks were told of anew, and when next. */
  readonly calls: number;
  readonly callAgainAt: string;
}

/** Runs of one organisation; `W` names their pieces of work, `P` says how far a chunk has come. */
export interface ChunkedRunsStore<R extends ChunkedRun, W extends string, P> {
  add(run: R, beside: Beside): Promise<Result<R>>;
  /**
   * Stores that its work begins, and tells workers. Refused as `stale` when it was changed meanwhile, and as `conflict`
   * while another of the organisation is at work, so that no two do the same.
   */
  begin(run: R, beside: Beside): Promise<Result<R>>;
  /** Refused as `stale` when it was changed meanwhile. One that is not at work any more makes room for another. */
  change(run: R, beside?: Beside): Promise<Result<R>>;
  get(id: string): Promise<Result<R>>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<R | NeedsChecking>>;
  /** Tells workers of chunks; more than once does no harm. */
  call(run: R, chunks: readonly number[], at: string): Promise<void>;
  /** How far each chunk has come; one that nobody has begun is missing. */
  chunks(id: string, work: W): Promise<ReadonlyMap<number, P & { readonly over: boolean }>>;
  tell(id: string, work: W, chunk: number, progress: P & { readonly over: boolean }): Promise<void>;
}
