import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Readable, Result } from '../kernel/index.ts';
import type { Hold } from './hold.ts';

/** Holds of one authority. Each act changes the provider's counter and the authority's record in one transaction. */
export interface HoldsStore {
  /**
   * Refused where nothing is published, nothing is free, or the child holds a place there already. One that is overbooked
   * is refused as `place-free` where a place is free: that one is then to be had without overbooking.
   */
  make(hold: Hold, now: number, beside: Beside): Promise<Result<Hold>>;
  /** Stores what a change made of a hold; refused as `conflict` when somebody else changed it meanwhile. */
  change(hold: Hold, now: number, beside: Beside): Promise<Result<Hold>>;
  get(requestId: string, id: string): Promise<Result<Hold>>;
  /** The request of a hold that is known by its opaque id; null for holds from before this was noted. */
  requestOf(holdId: string): Promise<string | null>;
  /** Of all requests, whatever their state, and what of them cannot be read. */
  all(): Promise<Readable<Hold>>;
  /** Newest first. */
  ofRequest(requestId: string, page: PageRequest): Promise<Page<Hold | NeedsChecking>>;
}

/** Every hold and placement of one authority, over all of its requests; those that are over too. */
export interface StandingHolds {
  all(): Promise<Readable<Hold>>;
}
