import {
  type createTable,
  createToldStore,
  createWebhookDeliveriesStore,
  createWebhooksStore,
} from '../../lib/adapters/store/index.ts';
import type { ProviderDeps } from './provider-deps.ts';

/** Stores alone: what sends something is put together with the other clients. */
export function providerStores(
  table: ReturnType<typeof createTable>,
): Omit<ProviderDeps, 'webhookSender'> {
  return {
    told: (owner) => createToldStore(table, owner),
    webhooks: (owner) => createWebhooksStore(table, owner),
    webhookDeliveries: (owner) => createWebhookDeliveriesStore(table, owner),
  };
}
