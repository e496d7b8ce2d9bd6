import type { Beside } from '../access/index.ts';
import type { Readable, Result } from '../kernel/index.ts';
import type { AdmissionLimit, LimitAnswer } from './admission-limit.ts';

/** Limits of admission that one provider has published. A return writes them; see `Consequences`. */
export interface LimitsStore {
  /** Every one of a provision, newest first: they are few. */
  ofProvision(provisionId: string): Promise<Readable<AdmissionLimit>>;
}

/** Limits of the settings in one authority's area. */
export interface AreaLimitsStore {
  /** Newest first, those that newer ones have taken the place of among them. */
  all(): Promise<Readable<AdmissionLimit>>;
  get(id: string): Promise<Result<AdmissionLimit>>;
  /** Adds an answer for both to read. */
  answer(
    limit: AdmissionLimit,
    answer: LimitAnswer,
    beside: Beside,
  ): Promise<Result<AdmissionLimit>>;
}
