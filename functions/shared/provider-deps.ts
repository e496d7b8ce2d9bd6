import type { Owner, ToldStore } from '../../lib/access/index.ts';
import type { AreaLimitsStore, LimitsStore, UploadsStore } from '../../lib/capacity/index.ts';

/** Stores of what providers publish and are told. */
export interface ProviderDeps {
  /** What one organisation was told of the acts of others. */
  readonly told: (owner: Owner) => ToldStore;
  /** Files of returns that one organisation brought. */
  readonly capacityUploads: (owner: Owner) => UploadsStore;
  /** Limits of admission that one provider has published. */
  readonly limits: (owner: Owner) => LimitsStore;
  /** Limits of the settings in one authority’s area. */
  readonly areaLimits: (owner: Owner) => AreaLimitsStore;
}
