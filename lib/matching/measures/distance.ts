import { scaleValue } from '../../policy/index.ts';
import { type CriterionMeasure, single } from './criterion-measure.ts';
import { known, unknownMeasure } from './measure.ts';

/** Road miles, one way; a residential place is travelled to seldom and has its own, longer scale. */
export const distance: CriterionMeasure = {
  criterion: 'distance',
  measure: ({ request, policy }, _candidate, { journey }) => {
    if (journey === null) return single(unknownMeasure('road-miles', policy.neutral.distance));
    const scale =
      request.basis === 'day' ? policy.scales.distanceDay : policy.scales.distanceResidential;
    return single(
      known(
        { measure: 'road-miles', value: journey.miles, unit: 'miles', source: journey.source },
        scaleValue(scale, journey.miles),
      ),
    );
  },
};
