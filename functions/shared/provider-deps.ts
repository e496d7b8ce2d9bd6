import type { Owner, ToldStore } from '../../lib/access/index.ts';
import type {
  WebhookDeliveriesStore,
  WebhookSender,
  WebhooksStore,
} from '../../lib/webhooks/index.ts';

/** Stores of what providers publish and are told. */
export interface ProviderDeps {
  /** What one organisation was told of the acts of others. */
  readonly told: (owner: Owner) => ToldStore;
  /** Webhooks of one provider or trust, and what is sent to them. */
  readonly webhooks: (owner: Owner) => WebhooksStore;
  readonly webhookDeliveries: (owner: Owner) => WebhookDeliveriesStore;
  readonly webhookSender: WebhookSender;
}
