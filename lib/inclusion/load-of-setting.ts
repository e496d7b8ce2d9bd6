import type { PolicyPack } from '../policy/index.ts';
import type { Category, ProvisionKind } from '../register/index.ts';
import { type InclusionLoad, inclusionLoad } from './load.ts';

type LoadPolicy = PolicyPack['inclusionLoad'];

/** A provision and what the register counts at its setting. */
export interface CountedSetting {
  readonly kind: ProvisionKind;
  readonly category: Category;
  readonly lowAge: number | null;
  readonly highAge: number | null;
  readonly onRoll: number | null;
  readonly pupilsWithPlan: number | null;
  readonly pupilsOnSenSupport: number | null;
  /** Pupils in the setting's resourced provision and units; the register counts them in roll and plans. */
  readonly inDesignatedPlaces: number;
}

/**
 * The load of a mainstream school or college by the register's counts and the policy's norms. Null for every other
 * kind of provision, which exists for pupils with plans, and where the roll is not known.
 */
export function loadOfSetting(setting: CountedSetting, policy: LoadPolicy): InclusionLoad | null {
  if (setting.kind !== 'mainstream' && setting.kind !== 'college') return null;
  const counts = {
    roll: setting.onRoll,
    pupilsWithPlan: setting.pupilsWithPlan,
    pupilsOnSenSupport: setting.pupilsOnSenSupport,
    inDesignatedPlaces: setting.inDesignatedPlaces,
    designatedPlaces: 'counted-in' as const,
  };
  return inclusionLoad(counts, policy.norms[normGroup(setting)], policy.fewestPupils);
}

/** Which norm a setting is held against, by the ages that it teaches. */
function normGroup({ kind, category, lowAge, highAge }: CountedSetting): keyof LoadPolicy['norms'] {
  if (category === 'nursery-school') return 'nursery';
  if (kind === 'college' || (lowAge !== null && lowAge >= 16)) return 'post-16';
  if (highAge !== null && highAge <= 12) return 'primary';
  if (lowAge !== null && lowAge >= 9) return 'secondary';
  return 'all-through';
}
