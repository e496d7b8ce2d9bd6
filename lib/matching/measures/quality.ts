import { type CriterionMeasure, single } from './criterion-measure.ts';
import { unknownMeasure } from './measure.ts';

/** Inspection and quality assurance: not in the register since GIAS dropped the Ofsted columns in April 2025. */
export const quality: CriterionMeasure = {
  criterion: 'quality',
  measure: (_request, _candidate, policy) =>
    single(unknownMeasure('quality-record', policy.neutral.quality)),
};
