import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { CapacityReturn } from './capacity-return.ts';
import type { PlaceCounter } from './place-counter.ts';
import type { PlaceKey } from './place-key.ts';

/** A return as stored, with the holds and placements that stood when it was published. */
export interface PublishedReturn {
  readonly published: CapacityReturn;
  readonly standing: readonly { readonly place: PlaceKey; readonly holds: number }[];
}

/** Capacity returns of one provider, and the live counters that they open. */
export interface ReturnsStore {
  /** Adds a return and opens its counters, all or nothing. Refused as `stale` when others publish at once. */
  publish(
    published: CapacityReturn,
    nowSeconds: number,
    beside: Beside,
  ): Promise<Result<PublishedReturn>>;
  /** Null while none is published. */
  current(provisionId: string): Promise<Result<CapacityReturn | null>>;
  get(provisionId: string, id: string): Promise<Result<CapacityReturn>>;
  /** Newest first. */
  ofProvision(
    provisionId: string,
    page: PageRequest,
  ): Promise<Page<CapacityReturn | NeedsChecking>>;
}

/** The newest return of every provision, without who published it. */
export interface PublishedReturns {
  all(): Promise<Result<readonly CapacityReturn[]>>;
}

/** Live counters of any providers; a key without one is left out. */
export interface PlaceCounters {
  read(keys: readonly PlaceKey[]): Promise<ReadonlyMap<string, PlaceCounter>>;
}
