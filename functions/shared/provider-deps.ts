import type { Owner, ToldStore } from '../../lib/access/index.ts';
import type { QualityDeps } from './quality-deps.ts';

/** Stores of what providers publish and are told. */
export interface ProviderDeps extends QualityDeps {
  /** What one organisation was told of the acts of others. */
  readonly told: (owner: Owner) => ToldStore;
}
