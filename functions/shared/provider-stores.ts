import {
  createAreaLimitsStore,
  createLimitsStore,
  type createTable,
  createToldStore,
  createUploadsStore,
} from '../../lib/adapters/store/index.ts';
import type { ProviderDeps } from './provider-deps.ts';

export function providerStores(table: ReturnType<typeof createTable>): ProviderDeps {
  return {
    told: (owner) => createToldStore(table, owner),
    capacityUploads: (owner) => createUploadsStore(table, owner),
    limits: (owner) => createLimitsStore(table, owner),
    areaLimits: (owner) => createAreaLimitsStore(table, owner),
  };
}
