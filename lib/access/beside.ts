import type { IdempotencyClaim } from '../kernel/index.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { StoredEvent } from './stored-event.ts';
import type { Told } from './told.ts';

/** What an act leaves beside the record that it changes, in the same transaction. */
export interface Beside {
  readonly audit: AuditEntry;
  readonly claim: IdempotencyClaim | null;
  /** What workers are to hear of it; nothing where left out. */
  readonly event?: StoredEvent;
  /** What other organisations are told of it, each in its own partition. */
  readonly tells?: readonly Told[];
}
