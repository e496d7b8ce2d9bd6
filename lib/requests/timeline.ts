import type { AuditEntry } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest } from '../kernel/index.ts';

/** What has been done for each request of one authority. */
export interface TimelineStore {
  /** Newest first. */
  ofRequest(requestId: string, page: PageRequest): Promise<Page<AuditEntry | NeedsChecking>>;
}
