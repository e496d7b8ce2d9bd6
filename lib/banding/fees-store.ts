import type { Beside } from '../access/index.ts';
import type {
  CalendarDate,
  NeedsChecking,
  Page,
  PageRequest,
  Readable,
  Result,
} from '../kernel/index.ts';
import type { Fee } from './fee.ts';

/** Fees of one provider; a fee is added and never changed. */
export interface FeesStore {
  /** All or none. Refused as `conflict` when an id is taken, as `too-large` above 45 fees at once. */
  publish(fees: readonly Fee[], beside: Beside): Promise<Result<readonly Fee[]>>;
  /** Last published first. */
  ofProvision(provisionId: string, page: PageRequest): Promise<Page<Fee | NeedsChecking>>;
  /** Every fee of all provisions, last published first, and what of them cannot be read. */
  all(): Promise<Readable<Fee>>;
  /** What can price a place from the day on; see `currentFees`. Refused as `needs-checking` when a fee cannot be read. */
  current(date: CalendarDate): Promise<Result<readonly Fee[]>>;
}

/** Fees of every provider, without who published them. */
export interface PublishedFees {
  all(): Promise<Readable<Fee>>;
}
