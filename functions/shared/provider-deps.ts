import type { Owner, ToldStore } from '../../lib/access/index.ts';

/** Stores of what providers publish and are told. */
export interface ProviderDeps {
  /** What one organisation was told of the acts of others. */
  readonly told: (owner: Owner) => ToldStore;
}
