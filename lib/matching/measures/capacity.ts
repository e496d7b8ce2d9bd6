import { type CriterionMeasure, single } from './criterion-measure.ts';
import { unknownMeasure } from './measure.ts';

/** Free places on the start date: not known until the provider publishes a return. */
export const capacity: CriterionMeasure = {
  criterion: 'capacity',
  measure: (_request, _candidate, policy) =>
    single(unknownMeasure('free-places', policy.neutral.capacity)),
};
