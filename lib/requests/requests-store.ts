import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { PlacementRequest } from './placement-request.ts';

/** Placement requests of one authority; the store is made for that authority and can name no other. */
export interface RequestsStore {
  create(request: PlacementRequest, beside: Beside): Promise<Result<PlacementRequest>>;
  /** Refused as `stale` when the stored revision is not the one before `request.revision`. */
  revise(request: PlacementRequest, beside: Beside): Promise<Result<PlacementRequest>>;
  get(id: string): Promise<Result<PlacementRequest>>;
  /** Newest first. */
  list(page: PageRequest): Promise<Page<PlacementRequest | NeedsChecking>>;
  /** Newest first; a revision is never changed. */
  revisions(id: string, page: PageRequest): Promise<Page<PlacementRequest | NeedsChecking>>;
}
