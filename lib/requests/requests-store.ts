import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { Case } from './case.ts';
import type { CaseFacts } from './open-case.ts';
import type { PlacementRequest } from './placement-request.ts';

/** Placement requests of one authority; the store is made for that authority and can name no other. */
export interface RequestsStore {
  /** With where it stands from now on. */
  create(
    request: PlacementRequest,
    opened: Case,
    beside: Beside,
  ): Promise<Result<PlacementRequest>>;
  /**
   * With what a work list shows of it anew. Refused as `stale` when the stored revision is not the one before
   * `request.revision`.
   */
  revise(
    request: PlacementRequest,
    facts: CaseFacts,
    beside: Beside,
  ): Promise<Result<PlacementRequest>>;
  get(id: string): Promise<Result<PlacementRequest>>;
  /** Those of the ids that are there, by id; one that cannot be read says so. */
  among(ids: readonly string[]): Promise<ReadonlyMap<string, Result<PlacementRequest>>>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<PlacementRequest | NeedsChecking>>;
  /** Newest first; a revision is never changed. */
  revisions(id: string, page: PageRequest): Promise<Page<PlacementRequest | NeedsChecking>>;
}
