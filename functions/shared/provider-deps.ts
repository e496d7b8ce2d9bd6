import type { Notifier, Owner, ToldStore } from '../../lib/access/index.ts';
import type {
  AreaLimitsStore,
  LimitsStore,
  RemindersStore,
  ReturnWatches,
  SettlementsStore,
  StandingHolds,
  UploadsStore,
} from '../../lib/capacity/index.ts';
import type { SettingTallies, TalliesStore } from '../../lib/tailored-lists/index.ts';
import type {
  WebhookDeliveriesStore,
  WebhookSender,
  WebhooksStore,
} from '../../lib/webhooks/index.ts';
import type { QualityDeps } from './quality-deps.ts';

/** Stores of what providers publish and are told. */
export interface ProviderDeps extends QualityDeps {
  /** What one organisation was told of the acts of others. */
  readonly told: (owner: Owner) => ToldStore;
  /** Files of returns that one organisation brought. */
  readonly capacityUploads: (owner: Owner) => UploadsStore;
  /** Limits of admission that one provider has published. */
  readonly limits: (owner: Owner) => LimitsStore;
  /** Limits of the settings in one authority’s area. */
  readonly areaLimits: (owner: Owner) => AreaLimitsStore;
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
  /** What one authority counts of its lists for the settings that they name; for workers alone. */
  readonly tallies: (owner: Owner) => TalliesStore;
  /** How lists stand to one setting: exact, to be shown by the rule of small counts alone. */
  readonly settingTallies: (owner: Owner) => SettingTallies;
  /** Webhooks of one provider or trust, and what is sent to them. */
  readonly webhooks: (owner: Owner) => WebhooksStore;
  readonly webhookDeliveries: (owner: Owner) => WebhookDeliveriesStore;
  readonly webhookSender: WebhookSender;
}
