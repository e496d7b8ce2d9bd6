import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Result } from '../kernel/index.ts';
import type { Case, CaseChange, Officer } from './case.ts';

/** From whom to whom; null is nobody. */
export interface Given {
  readonly from: Officer | null;
  readonly to: Officer | null;
}

/** Where the requests of one authority stand. */
export interface CasesStore {
  get(requestId: string): Promise<Result<Case>>;
  /** All of the authority, in no order. */
  all(): Promise<readonly (Case | NeedsChecking)[]>;
  /** Changes where a request stands without changing another record. Refused as `not-found` where there is none. */
  change(requestId: string, change: CaseChange, beside: Beside): Promise<Result<true>>;
  /** Gives a request to somebody, or to nobody. Refused as `stale` where it is not `from`’s any more. */
  assign(requestId: string, given: Given, beside: Beside): Promise<Result<true>>;
  /** Closes a request as made in error; refused as `conflict` when anybody has done anything with it since it was made. */
  closeUntouched(requestId: string, beside: Beside): Promise<Result<true>>;
}
