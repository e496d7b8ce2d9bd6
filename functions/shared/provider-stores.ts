import {
  createAreaLimitsStore,
  createLimitsStore,
  createRemindersStore,
  createReturnWatches,
  createSettingTallies,
  type createTable,
  createTalliesStore,
  createToldStore,
} from '../../lib/adapters/store/index.ts';
import type { ProviderDeps } from './provider-deps.ts';
import type { QualityDeps } from './quality-deps.ts';

export function providerStores(
  table: ReturnType<typeof createTable>,
): Omit<ProviderDeps, 'notifier' | 'publicUrl' | keyof QualityDeps> {
  return {
    told: (owner) => createToldStore(table, owner),
    limits: (owner) => createLimitsStore(table, owner),
    areaLimits: (owner) => createAreaLimitsStore(table, owner),
    reminders: (owner) => createRemindersStore(table, owner),
    returnWatches: createReturnWatches(table),
    tallies: (owner) => createTalliesStore(table, owner),
    settingTallies: (owner) => createSettingTallies(table, owner),
  };
}
