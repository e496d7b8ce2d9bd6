import { type InclusionLoad, loadOfSetting } from '../inclusion/index.ts';
import type { PolicyPack } from '../policy/index.ts';
import type { Candidate } from './candidate.ts';

/** The inclusion load of a candidate's setting by the register's counts; null for kinds to which it does not apply. */
export function loadOf(candidate: Candidate, policy: PolicyPack): InclusionLoad | null {
  const { provision, setting, pupilsInDesignatedPlaces } = candidate;
  return loadOfSetting(
    {
      kind: provision.kind,
      category: setting.category,
      lowAge: setting.lowAge,
      highAge: setting.highAge,
      onRoll: setting.onRoll,
      pupilsWithPlan: setting.pupilsWithPlan,
      pupilsOnSenSupport: setting.pupilsOnSenSupport,
      inDesignatedPlaces: pupilsInDesignatedPlaces,
    },
    policy.inclusionLoad,
  );
}
