import type { Need } from '../kernel/index.ts';
import type { PolicyPack } from '../policy/index.ts';
import type { Candidate } from './candidate.ts';

/**
 * How a provision stands to a need, from what the register says:
 * - `designated`: it is designated for it;
 * - `ordinary`: a state-funded school or college is expected to meet it from what it ordinarily offers;
 * - `beyond-ordinary`: the same, but the policy wants it checked for this need or band;
 * - `independent-ordinary`: an ordinary independent school, which publishes nothing of the kind;
 * - `alternative`: alternative provision that publishes no need: an intervention for a time, not a school for a need;
 * - `not-published`: a specialist provision of which the register names no need;
 * - `others-listed`: a specialist provision of which the register names other needs.
 */
export type NeedStanding =
  | 'designated'
  | 'ordinary'
  | 'beyond-ordinary'
  | 'independent-ordinary'
  | 'alternative'
  | 'not-published'
  | 'others-listed';

export function needStanding(
  need: Need,
  band: number | null,
  candidate: Candidate,
  policy: PolicyPack,
): NeedStanding {
  const { kind, designatedNeeds } = candidate.provision;
  if (designatedNeeds?.includes(need)) return 'designated';
  if (kind === 'mainstream' || kind === 'college') {
    if (candidate.setting.category === 'independent-school') return 'independent-ordinary';
    const { alwaysCheck, assumedUpToBand } = policy.mainstream;
    const assumed = !alwaysCheck.includes(need) && (band === null || band <= assumedUpToBand);
    return assumed ? 'ordinary' : 'beyond-ordinary';
  }
  if (designatedNeeds !== null && designatedNeeds.length > 0) return 'others-listed';
  return kind === 'alternative-provision' ? 'alternative' : 'not-published';
}
