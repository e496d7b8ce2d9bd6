import { type CriterionMeasure, single } from './criterion-measure.ts';
import { unknownMeasure } from './measure.ts';

/** Inclusion practice: not known to the register. The load is a caution, so an inclusive school is not marked down for being one. */
export const inclusion: CriterionMeasure = {
  criterion: 'inclusion',
  measure: (_request, _candidate, policy) =>
    single(unknownMeasure('inclusion-practice', policy.neutral.inclusion)),
};
