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
  const standing =
    measure === 'second-need'
      ? needStanding(need, band, asTaught(candidate, need), policy)
      : needStanding(need, band, candidate, policy);
  const neighbour = candidate.neighbouringNeeds.includes(need) ? needFit.accepted : 0;
  const ordinary =
    band === null ? needFit.mainstreamWithoutBand : scaleValue(needFit.mainstreamByBand, band);
  const byStanding = {
    designated: needFit.designated,
    ordinary,
    'beyond-ordinary': policy.mainstream.alwaysCheck.includes(need)
      ? needFit.mainstreamToCheck
      : ordinary,
    'independent-ordinary': needFit.independentOrdinary,
    // Nearly all of it is for children with social, emotional and mental health needs.
    alternative: need === 'SEMH' ? needFit.alternativeProvision : 0,
    'not-published': neutral,
    'others-listed': needFit.listedOthers,
  };
  const scaled = Math.max(byStanding[standing], neighbour);
  const lifted = neighbour > byStanding[standing];
  const silent = ['not-published', 'independent-ordinary', 'alternative'].includes(standing);
  const byPolicy = standing === 'ordinary' || standing === 'beyond-ordinary';
  const isSaid = (candidate.capacity?.profile?.needs ?? null) !== null;
  const settled = standing === 'designated' || standing === 'ordinary';
  return {
    measure,
    value: lifted ? 'neighbouring' : silent ? null : standing,
    unit: null,
    source: !lifted && byPolicy ? 'policy' : isSaid && !lifted ? 'published-return' : 'register',
    asOf: null,
    share: 1,
    scaled,
    low: settled ? scaled : 0,
    high: settled ? scaled : 1,
  };
}

/**
 * A pupil of a resourced provision or unit is a pupil of the mainstream school as well, so a second
 * need that the provision is not designated for is met, or not, as the school ordinarily meets it.
 */
function asTaught(candidate: Candidate, need: Need): Candidate {
  const { provision } = candidate;
  const inMainstream = provision.kind === 'resourced-provision' || provision.kind === 'sen-unit';
  if (!inMainstream || provision.designatedNeeds?.includes(need)) return candidate;
  return { ...candidate, provision: { ...provision, kind: 'mainstream' } };
}
