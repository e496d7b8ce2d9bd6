import type { Beside } from '../../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../../kernel/index.ts';
import type { Caseload, CaseloadProgress, CaseloadWork } from './caseload.ts';

export type ToldProgress = CaseloadProgress & { readonly over: boolean };

/** Files of children that an authority brought. */
export interface CaseloadsStore {
  add(caseload: Caseload, beside: Beside): Promise<Result<Caseload>>;
  /**
   * Stores that its work begins, and tells workers. Refused as `stale` when it was changed meanwhile, and as `conflict` while
   * another of the authority is at work, so that no two make a request of the same child.
   */
  begin(caseload: Caseload, beside: Beside): Promise<Result<Caseload>>;
  /** Refused as `stale` when it was changed meanwhile. One that is not at work any more makes room for another. */
  change(caseload: Caseload): Promise<Result<Caseload>>;
  get(id: string): Promise<Result<Caseload>>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Caseload | NeedsChecking>>;
  /** Tells workers of chunks; more than once does no harm. */
  call(caseload: Caseload, chunks: readonly number[], at: string): Promise<void>;
  /** How far each chunk has come; one that nobody has begun is missing. */
  chunks(id: string, work: CaseloadWork): Promise<ReadonlyMap<number, ToldProgress>>;
  tell(id: string, work: CaseloadWork, chunk: number, progress: ToldProgress): Promise<void>;
}
