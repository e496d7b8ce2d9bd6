import type { PolicyPack } from '../../policy/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import type { Candidate } from '../candidate.ts';
import { type CriterionMeasure, combined } from './criterion-measure.ts';
import { known, type Measure, unknownMeasure } from './measure.ts';
import { needValue } from './need-value.ts';

/** The primary need, the second, the nice-to-have features, and peers within two years. */
export const needFit: CriterionMeasure = {
  criterion: 'need-fit',
  measure: (request, candidate, policy) => {
    const { weights } = policy.needFit;
    const { primaryNeed, secondNeed, band } = request;
    const { neutral } = policy;
    const parts = [
      {
        weight: weights.primary,
        measure: needValue('primary-need', primaryNeed, band, candidate, policy, neutral.needFit),
      },
    ];
    if (secondNeed !== null) {
      parts.push({
        weight: weights.second,
        measure: needValue('second-need', secondNeed, band, candidate, policy, neutral.second),
      });
    }
    if (request.niceToHave.length > 0) {
      parts.push({ weight: weights.niceToHave, measure: niceToHave(request, candidate, policy) });
    }
    // No source says yet who the peers would be.
    parts.push({ weight: weights.peers, measure: unknownMeasure('peer-group', neutral.peers) });
    return combined(parts);
  },
};

/** Share of the nice-to-have features that the provision publishes. */
function niceToHave(request: PlacementRequest, candidate: Candidate, policy: PolicyPack): Measure {
  const { features } = candidate.provision;
  if (features === null) return unknownMeasure('nice-to-have', policy.neutral.niceToHave);
  const met = request.niceToHave.filter((feature) => features.includes(feature)).length;
  return known(
    { measure: 'nice-to-have', value: met, unit: 'features', source: 'register' },
    met / request.niceToHave.length,
  );
}
