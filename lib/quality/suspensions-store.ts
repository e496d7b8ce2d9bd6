import type { Beside } from '../access/index.ts';
import type { Readable, Result } from '../kernel/index.ts';
import type { Suspension } from './suspension.ts';

/** Suspensions of placing in the settings of one provider. Each change is copied to what authorities share. */
export interface SuspensionsStore {
  add(suspension: Suspension, beside: Beside): Promise<Result<Suspension>>;
  /** Refused as `stale` when somebody else changed it meanwhile. */
  change(suspension: Suspension, beside: Beside): Promise<Result<Suspension>>;
  get(id: string): Promise<Result<Suspension>>;
  /** Newest first. */
  all(): Promise<Readable<Suspension>>;
}

/** What authorities share of suspensions: those that stand, are to come, or ended within a year. They are few. */
export interface SharedSuspensions {
  all(): Promise<Readable<Suspension>>;
}
