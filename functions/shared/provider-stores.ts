import { type createTable, createToldStore } from '../../lib/adapters/store/index.ts';
import type { ProviderDeps } from './provider-deps.ts';
import type { QualityDeps } from './quality-deps.ts';

export function providerStores(
  table: ReturnType<typeof createTable>,
): Omit<ProviderDeps, keyof QualityDeps> {
  return {
    told: (owner) => createToldStore(table, owner),
  };
}
