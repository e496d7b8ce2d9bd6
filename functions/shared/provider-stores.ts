import {
  createRemindersStore,
  createReturnWatches,
  createSettlementsStore,
  createStandingHolds,
  type createTable,
  createToldStore,
} from '../../lib/adapters/store/index.ts';
import type { ProviderDeps } from './provider-deps.ts';

export function providerStores(
  table: ReturnType<typeof createTable>,
): Omit<ProviderDeps, 'notifier' | 'publicUrl'> {
  return {
    told: (owner) => createToldStore(table, owner),
    reminders: (owner) => createRemindersStore(table, owner),
    returnWatches: createReturnWatches(table),
    settlements: (owner) => createSettlementsStore(table, owner),
    standingHolds: (owner) => createStandingHolds(table, owner),
  };
}
