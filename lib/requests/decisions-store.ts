import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { Case, CaseChange } from './case.ts';
import type { Decision } from './decision.ts';

/** What people of one authority decided for its requests. */
export interface DecisionsStore {
  /**
   * Keeps a decision and moves its request. Refused as `stale` where the request does not stand any more where `seen`
   * says.
   */
  record(
    decision: Decision,
    seen: Pick<Case, 'step' | 'latestList'>,
    change: CaseChange,
    beside: Beside,
  ): Promise<Result<Decision>>;
  get(requestId: string, id: string): Promise<Result<Decision>>;
  /** Newest first. */
  ofRequest(requestId: string, page: PageRequest): Promise<Page<Decision | NeedsChecking>>;
}
