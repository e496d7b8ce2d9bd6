import type { Beside, StoredEvent } from '../access/index.ts';
import type { NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';
import type { WebhookEndpoint, WebhookSecrets } from './webhook-endpoint.ts';

/** The webhooks of one provider or trust. */
export interface WebhooksStore {
  /** Oldest first; those that were removed too. */
  list(): Promise<readonly (WebhookEndpoint | NeedsChecking)[]>;
  get(id: string): Promise<Result<WebhookEndpoint>>;
  /** Stores a new one, or what a change made of one; refused as `stale` when somebody else changed it meanwhile. */
  put(
    endpoint: WebhookEndpoint,
    beside: Beside,
    secrets?: WebhookSecrets,
  ): Promise<Result<WebhookEndpoint>>;
  /** For whoever signs with them, and for nobody who shows anything. */
  secrets(id: string): Promise<Result<WebhookSecrets>>;
}

/** What is sent to the webhooks of one provider or trust. */
export interface WebhookDeliveriesStore {
  /** False where the message is on its way to that endpoint already. */
  create(delivery: WebhookDelivery, event?: StoredEvent): Promise<boolean>;
  /** False where somebody else changed it meanwhile. */
  change(delivery: WebhookDelivery, event?: StoredEvent): Promise<boolean>;
  get(endpointId: string, messageId: string): Promise<Result<WebhookDelivery>>;
  /** Newest first. */
  list(endpointId: string, page: PageRequest): Promise<Page<WebhookDelivery | NeedsChecking>>;
}
