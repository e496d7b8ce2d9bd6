import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Readable, Result } from '../kernel/index.ts';
import type { CapacityReturn } from './capacity-return.ts';
import type { OpenCounter, PlaceCounter } from './place-counter.ts';
import type { PlaceKey } from './place-key.ts';
import type { PublishedReturn } from './published-return.ts';

/** Capacity returns of one provider, and the live counters that they open. */
export interface ReturnsStore {
  /** Adds a return, opens its counters and closes those it is silent of, all or nothing. Refused as `conflict` when a newer one is there or others publish at once. */
  publish(
    published: CapacityReturn,
    nowSeconds: number,
    beside: Beside,
  ): Promise<Result<PublishedReturn>>;
  /** Null while none is published. */
  current(provisionId: string): Promise<Result<CapacityReturn | null>>;
  get(provisionId: string, id: string): Promise<Result<PublishedReturn>>;
  /** Newest first. */
  ofProvision(
    provisionId: string,
    page: PageRequest,
  ): Promise<Page<CapacityReturn | NeedsChecking>>;
}

/** The newest return of every provision, without who published it. */
export interface PublishedReturns {
  all(): Promise<Readable<CapacityReturn>>;
}

/**
 * Live counters of any providers, by the name of their places; a key of which the newest return says nothing is
 * left out. Of one that needs checking nobody knows how many places are free, so none must be given away.
 */
export interface PlaceCounters {
  read(keys: readonly PlaceKey[]): Promise<ReadonlyMap<string, OpenCounter | NeedsChecking>>;
  /** Every counter of one provider, those too of which its newest return says nothing. */
  ofSetting(settingKey: string): Promise<{
    readonly counted: readonly { readonly place: PlaceKey; readonly counter: PlaceCounter }[];
    readonly needChecking: readonly NeedsChecking[];
  }>;
}
