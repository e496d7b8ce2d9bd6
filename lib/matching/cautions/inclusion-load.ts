import { type InclusionLoad, notionalHeadroom } from '../../inclusion/index.ts';
import type { Candidate } from '../candidate.ts';
import { loadOf } from '../load-of.ts';
import type { CautionTest } from './caution-test.ts';

/**
 * A mainstream school or college already carries far more than its share: its share of pupils with a
 * plan, or on SEN support, is the policy's multiple of the norm for settings of its kind. Pupils in
 * its resourced provision and units do not count, neither as pupils nor as roll.
 */
export const inclusionLoadCaution: CautionTest = ({ brief: { policy, framework }, candidate }) => {
  const load = loadOf(candidate, policy);
  if (load === null || load.heaviest === null) return null;
  const heaviest = load[load.heaviest];
  if (heaviest === null || heaviest.multiple < policy.inclusionLoad.cautionFrom) return null;
  const { share, norm, multiple } = heaviest;
  const notional = notionalOf(candidate, load, framework.notionalSenThreshold);
  const facts = { group: load.heaviest, share, norm, multiple, notional };
  return { caution: 'inclusion-load', facts };
};

/** The notional SEN budget against what is expected of it; null where budget or pupils are not known. */
function notionalOf({ practice }: Candidate, { plan, support }: InclusionLoad, perPupil: number) {
  const budget = practice?.notionalSenBudget ?? null;
  if (budget === null || plan === null || support === null) return null;
  const { headroom } = notionalHeadroom({
    notionalBudget: budget.pence,
    pupilsWithPlan: plan.pupils,
    pupilsOnSupport: support.pupils,
    perPupil,
  });
  return { budget: budget.pence, headroom, perPupil, simulated: budget.simulated };
}
