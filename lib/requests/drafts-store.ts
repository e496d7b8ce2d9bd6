import type { AuditEntry } from '../access/index.ts';
import type { NeedsChecking, Result } from '../kernel/index.ts';
import type { Draft } from './draft.ts';

/** Drafts of one authority. One that is over, sent or thrown away is not found, whether or not it has been tidied away. */
export interface DraftsStore {
  get(id: string): Promise<Result<Draft>>;
  /** Newest first. */
  all(): Promise<readonly (Draft | NeedsChecking)[]>;
  /**
   * Refused as `stale` when the stored revision is not the one before `draft.revision`. Beginning and throwing away are
   * audited; a page of answers more is not.
   */
  put(draft: Draft, audit: AuditEntry | null): Promise<Result<Draft>>;
}
