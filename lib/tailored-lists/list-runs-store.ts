import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { ListRun, ListRunChild, ListRunProgress } from './list-run.ts';

/** Runs of one authority that make lists in bulk. */
export interface ListRunsStore {
  /** Stores the run and tells workers; refused as `conflict` while another of the authority is not over. */
  start(run: ListRun, beside: Beside): Promise<Result<ListRun>>;
  /** Refused as `conflict` when it was changed meanwhile. A run that is over makes room for another. */
  change(run: ListRun, beside: Beside | null): Promise<Result<ListRun>>;
  get(id: string): Promise<Result<ListRun>>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<ListRun | NeedsChecking>>;
  /** Tells workers of chunks; more than once does no harm. */
  call(run: ListRun, chunks: readonly number[], at: string): Promise<void>;
  /** How far each chunk has come; a chunk that nobody has begun is missing. */
  chunks(id: string): Promise<ReadonlyMap<number, ListRunProgress & { readonly over: boolean }>>;
  tell(id: string, chunk: number, progress: ListRunProgress, over: boolean): Promise<void>;
  /** Which of these requests the run is done with. */
  childrenAmong(
    id: string,
    requestIds: readonly string[],
  ): Promise<ReadonlyMap<string, ListRunChild>>;
  children(id: string): Promise<readonly ListRunChild[]>;
  /** For a request of which no list can be made; nothing where the run is done with it already. */
  addChild(id: string, child: ListRunChild): Promise<void>;
}
