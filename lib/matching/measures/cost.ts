import { type CriterionMeasure, single } from './criterion-measure.ts';
import { unknownMeasure } from './measure.ts';

/** Additional cost to the authority: not known until there are prices and bands. */
export const cost: CriterionMeasure = {
  criterion: 'cost',
  measure: (_request, _candidate, policy) =>
    single(unknownMeasure('additional-cost', policy.neutral.cost)),
};
