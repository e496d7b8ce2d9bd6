import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Readable, Result } from '../kernel/index.ts';
import type { Visit } from './visit.ts';

/** Visits to the settings of one provider. Each revision is kept; the newest is copied to what authorities share. */
export interface VisitsStore {
  record(visit: Visit, beside: Beside): Promise<Result<Visit>>;
  /** Stores the next revision; refused as `stale` when somebody else stored one meanwhile. */
  change(visit: Visit, beside: Beside): Promise<Result<Visit>>;
  get(id: string): Promise<Result<Visit>>;
  /** The newest revision of each. */
  all(): Promise<Readable<Visit>>;
  /** Every revision of one, newest first. */
  revisions(id: string, page: PageRequest): Promise<Page<Visit | NeedsChecking>>;
}

/** What authorities share of visits, whosever settings they were to; the one recorded last first. */
export interface SharedVisits {
  list(page: PageRequest): Promise<Page<Visit | NeedsChecking>>;
}
