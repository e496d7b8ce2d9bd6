import {
  createSettingTallies,
  type createTable,
  createTalliesStore,
  createToldStore,
} from '../../lib/adapters/store/index.ts';
import type { ProviderDeps } from './provider-deps.ts';

export function providerStores(table: ReturnType<typeof createTable>): ProviderDeps {
  return {
    told: (owner) => createToldStore(table, owner),
    tallies: (owner) => createTalliesStore(table, owner),
    settingTallies: (owner) => createSettingTallies(table, owner),
  };
}
