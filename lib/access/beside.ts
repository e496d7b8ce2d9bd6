import type { IdempotencyClaim } from '../kernel/index.ts';
import type { AuditEntry } from './audit-entry.ts';

/** What an act leaves beside the record that it changes, in the same transaction. */
export interface Beside {
  readonly audit: AuditEntry;
  readonly claim: IdempotencyClaim | null;
}
