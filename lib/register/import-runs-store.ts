import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { ImportRun } from './import-run.ts';

/** Imports of national files. */
export interface ImportRunsStore {
  add(run: ImportRun, beside: Beside): Promise<Result<ImportRun>>;
  /** Refused as `conflict` when it was changed meanwhile. */
  change(run: ImportRun, beside: Beside | null): Promise<Result<ImportRun>>;
  get(id: string): Promise<Result<ImportRun>>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<ImportRun | NeedsChecking>>;
}
