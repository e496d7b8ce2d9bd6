import type { Need } from '../../kernel/index.ts';
import { type PolicyPack, scaleValue } from '../../policy/index.ts';
import type { Candidate } from '../candidate.ts';
import { needStanding } from '../need-standing.ts';
import type { Measure } from './measure.ts';

/**
 * How well a provision answers one need; `neutral` is the policy's value where nothing is known of it.
 * The raw value is the standing, or `neighbouring` where another provision of the setting lifts it.
 */
export function needValue(
  measure: 'primary-need' | 'second-need',
  need: Need,
  band: number | null,
  candidate: Candidate,
  policy: PolicyPack,
  neutral: number,
): Measure {
  const { needFit } = policy;
  const standing = needStanding(need, band, candidate, policy);
  const neighbour = candidate.neighbouringNeeds.includes(need) ? needFit.accepted : 0;
  const ordinary =
    band === null ? needFit.mainstreamWithoutBand : scaleValue(needFit.mainstreamByBand, band);
  const byStanding = {
    designated: needFit.designated,
    ordinary,
    'beyond-ordinary': policy.mainstream.alwaysCheck.includes(need)
      ? needFit.mainstreamToCheck
      : ordinary,
    'independent-ordinary': neutral,
    'not-published': neutral,
    'others-listed': needFit.listedOthers,
  };
  const scaled = Math.max(byStanding[standing], neighbour);
  const lifted = neighbour > byStanding[standing];
  const silent = standing === 'not-published' || standing === 'independent-ordinary';
  const settled = standing === 'designated' || standing === 'ordinary';
  return {
    measure,
    value: lifted ? 'neighbouring' : silent ? null : standing,
    unit: null,
    source: !lifted && standing.endsWith('ordinary') ? 'policy' : 'register',
    share: 1,
    scaled,
    low: settled ? scaled : 0,
    high: settled ? scaled : 1,
  };
}
