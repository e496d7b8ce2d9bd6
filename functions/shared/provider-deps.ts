import type { Owner, ToldStore } from '../../lib/access/index.ts';
import type { SettingTallies, TalliesStore } from '../../lib/tailored-lists/index.ts';

/** Stores of what providers publish and are told. */
export interface ProviderDeps {
  /** What one organisation was told of the acts of others. */
  readonly told: (owner: Owner) => ToldStore;
  /** What one authority counts of its lists for the settings that they name; for workers alone. */
  readonly tallies: (owner: Owner) => TalliesStore;
  /** How lists stand to one setting: exact, to be shown by the rule of small counts alone. */
  readonly settingTallies: (owner: Owner) => SettingTallies;
}
