import {
  createAreaLimitsStore,
  createLimitsStore,
  createRemindersStore,
  createReturnWatches,
  createSettingTallies,
  createSettlementsStore,
  createStandingHolds,
  type createTable,
  createTalliesStore,
  createToldStore,
  createUploadsStore,
  createWebhookDeliveriesStore,
  createWebhooksStore,
} from '../../lib/adapters/store/index.ts';
import type { ProviderDeps } from './provider-deps.ts';
import type { QualityDeps } from './quality-deps.ts';

/** Stores alone: what sends something is put together with the other clients. */
export function providerStores(
  table: ReturnType<typeof createTable>,
): Omit<ProviderDeps, 'notifier' | 'publicUrl' | 'webhookSender' | keyof QualityDeps> {
  return {
    told: (owner) => createToldStore(table, owner),
    capacityUploads: (owner) => createUploadsStore(table, owner),
    limits: (owner) => createLimitsStore(table, owner),
    areaLimits: (owner) => createAreaLimitsStore(table, owner),
    reminders: (owner) => createRemindersStore(table, owner),
    returnWatches: createReturnWatches(table),
    tallies: (owner) => createTalliesStore(table, owner),
    settingTallies: (owner) => createSettingTallies(table, owner),
    webhooks: (owner) => createWebhooksStore(table, owner),
    webhookDeliveries: (owner) => createWebhookDeliveriesStore(table, owner),
    settlements: (owner) => createSettlementsStore(table, owner),
    standingHolds: (owner) => createStandingHolds(table, owner),
  };
}
