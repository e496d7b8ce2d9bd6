import type { Owner } from './principal.ts';
import type { StoredEvent } from './stored-event.ts';

/** Something whose time has come, and that somebody must look at: a run whose worker may have died, a deadline. */
export interface DueRecord {
  /** Kind of the record as it is stored, for example `plan-run`. */
  readonly kind: string;
  readonly owner: Owner;
  readonly id: string;
}

/** Events on their way from the table to their queues. For the dispatcher alone: it sees every owner's. */
export interface Outbox {
  /** Events that have not gone out, oldest first; no more than `most`. */
  waiting(most: number): Promise<readonly StoredEvent[]>;
  /** They are in their queues, or worked on. */
  sent(events: readonly StoredEvent[]): Promise<void>;
  /** Records that were due by then, longest first; no more than `most`. */
  due(by: Date, most: number): Promise<readonly DueRecord[]>;
}
