import type { Notifier, Owner, ToldStore } from '../../lib/access/index.ts';
import type {
  RemindersStore,
  ReturnWatches,
  SettlementsStore,
  StandingHolds,
} from '../../lib/capacity/index.ts';

/** Stores of what providers publish and are told. */
export interface ProviderDeps {
  /** What one organisation was told of the acts of others. */
  readonly told: (owner: Owner) => ToldStore;
  /** What looks after the figures of one provider. */
  readonly reminders: (owner: Owner) => RemindersStore;
  readonly returnWatches: ReturnWatches;
  /** Every hold of one authority. */
  readonly standingHolds: (owner: Owner) => StandingHolds;
  /** What one authority found of figures that disagree. */
  readonly settlements: (owner: Owner) => SettlementsStore;
  readonly notifier: Notifier;
  /** Under which the pages are reached, for links in messages. */
  readonly publicUrl: () => string;
}
