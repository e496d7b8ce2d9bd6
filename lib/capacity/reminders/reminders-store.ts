import type { Beside } from '../../access/index.ts';
import type { NeedsChecking, Result } from '../../kernel/index.ts';
import type { NoChangeLink } from './no-change-link.ts';
import type { ReturnWatch } from './return-watch.ts';

/** What looks after the figures of one provider’s provisions, and the links that its reminders carry. */
export interface RemindersStore {
  /** Null where nothing was published or asked for yet. */
  watch(provisionId: string): Promise<Result<ReturnWatch | null>>;
  /**
   * Stores what became of a watch. Refused as `conflict` where another has changed it meanwhile, or a newer return has
   * taken the place of the one that it watches.
   */
  change(watch: ReturnWatch, beside: Beside | null): Promise<Result<ReturnWatch>>;
  putLink(link: NoChangeLink): Promise<void>;
  /** By the hash of its secret; null where there is none. */
  link(tokenHash: string): Promise<NoChangeLink | null>;
  /** Notes that it was used. */
  useLink(link: NoChangeLink): Promise<void>;
}

/** Watches of any providers’ provisions, for those who look at a whole area. */
export interface ReturnWatches {
  /** By provision id; those that there are not are left out. */
  read(
    provisions: readonly { readonly settingKey: string; readonly id: string }[],
  ): Promise<ReadonlyMap<string, ReturnWatch | NeedsChecking>>;
}
