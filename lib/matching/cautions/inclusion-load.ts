import type { PolicyPack } from '../../policy/index.ts';
import type { Candidate } from '../candidate.ts';
import type { CautionTest } from './caution-test.ts';

type NormGroup = keyof PolicyPack['inclusionLoad']['norms'];

/**
 * A mainstream school or college already carries far more than its share: its share of pupils with a
 * plan, or on SEN support, is the policy's multiple of the norm for settings of its kind. Pupils in
 * its resourced provision and units do not count, neither as pupils nor as roll.
 */
export const inclusionLoadCaution: CautionTest = ({ candidate, policy }) => {
  const { kind } = candidate.provision;
  const { onRoll, pupilsWithPlan, pupilsOnSenSupport } = candidate.setting;
  if (kind !== 'mainstream' && kind !== 'college') return null;
  const apart = candidate.pupilsInDesignatedPlaces;
  const roll = (onRoll ?? 0) - apart;
  if (roll <= 0) return null;
  const { norms, cautionFrom, fewestPupils } = policy.inclusionLoad;
  const norm = norms[normGroup(candidate)];
  const loads = [
    { group: 'plan' as const, pupils: (pupilsWithPlan ?? 0) - apart, norm: norm.withPlan },
    { group: 'support' as const, pupils: pupilsOnSenSupport ?? 0, norm: norm.onSupport },
  ].map((load) => ({
    ...load,
    share: load.pupils / roll,
    multiple: load.pupils / roll / load.norm,
  }));
  const heaviest = loads
    .filter((load) => load.pupils >= fewestPupils && load.multiple >= cautionFrom)
    .sort((a, b) => b.multiple - a.multiple)[0];
  if (heaviest === undefined) return null;
  const { group, share, multiple } = heaviest;
  return {
    caution: 'inclusion-load',
    facts: { group, share, norm: heaviest.norm, multiple },
  };
};

/** Which norm a setting is held against, by the ages that it teaches. */
function normGroup({ provision, setting: { category, lowAge, highAge } }: Candidate): NormGroup {
  if (category === 'nursery-school') return 'nursery';
  if (provision.kind === 'college' || (lowAge !== null && lowAge >= 16)) return 'post-16';
  if (highAge !== null && highAge <= 12) return 'primary';
  if (lowAge !== null && lowAge >= 9) return 'secondary';
  return 'all-through';
}
