import { loadOf } from '../load-of.ts';
import type { CautionTest } from './caution-test.ts';

/**
 * A mainstream school or college already carries far more than its share: its share of pupils with a
 * plan, or on SEN support, is the policy's multiple of the norm for settings of its kind. Pupils in
 * its resourced provision and units do not count, neither as pupils nor as roll.
 */
export const inclusionLoadCaution: CautionTest = ({ brief: { policy }, candidate }) => {
  const load = loadOf(candidate, policy);
  if (load === null || load.heaviest === null) return null;
  const heaviest = load[load.heaviest];
  if (heaviest === null || heaviest.multiple < policy.inclusionLoad.cautionFrom) return null;
  const { share, norm, multiple } = heaviest;
  return { caution: 'inclusion-load', facts: { group: load.heaviest, share, norm, multiple } };
};
