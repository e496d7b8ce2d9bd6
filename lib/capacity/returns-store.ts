import type { Beside } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Readable, Result } from '../kernel/index.ts';
import type { CapacityReturn } from './capacity-return.ts';
import type { FollowsFrom } from './consequences.ts';
import type { FoundCounter } from './impact-on-holds.ts';
import type { OpenCounter } from './place-counter.ts';
import type { PlaceKey } from './place-key.ts';
import type { PublishedReturn } from './published-return.ts';

/** Capacity returns of one provider, and the live counters that they open. */
export interface ReturnsStore {
  /**
   * Adds a return, opens its counters and closes those it is silent of, with what follows for others, all or nothing.
   * Refused as `conflict` when a newer one is there or others publish at once.
   */
  publish(
    published: CapacityReturn,
    nowSeconds: number,
    beside: Beside,
    followsFrom?: FollowsFrom,
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
  /** Of these provisions; one that has published nothing is missing, one that cannot be read is refused for itself. */
  among(provisionIds: readonly string[]): Promise<ReadonlyMap<string, Result<CapacityReturn>>>;
}

/**
 * Live counters of any providers, by the name of their places; a key of which the newest return says nothing is
 * left out. Of one that needs checking nobody knows how many places are free, so none must be given away.
 */
export interface PlaceCounters {
  read(keys: readonly PlaceKey[]): Promise<ReadonlyMap<string, OpenCounter | NeedsChecking>>;
  /** Every counter of a provision, those of which the newest return says nothing among them. */
  ofProvision(settingKey: string, provisionId: string): Promise<Readable<FoundCounter>>;
  /** The same of every provision of one setting. */
  ofSetting(settingKey: string): Promise<Readable<FoundCounter>>;
}
