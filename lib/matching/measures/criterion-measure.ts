import type { Criterion } from '../../policy/index.ts';
import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import type { Found } from '../found.ts';
import type { Measure } from './measure.ts';

/** What a criterion is worth for one candidate: 0..1, with the worst and best that unknowns leave open. */
export interface CriterionValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly measures: Measure[];
}

/** One criterion; pure, and blind to every other candidate. */
export interface CriterionMeasure {
  readonly criterion: Criterion;
  readonly measure: (brief: Brief, candidate: Candidate, found: Found) => CriterionValue;
}

/** A criterion with one measure. */
export function single(measure: Measure): CriterionValue {
  return { value: measure.scaled, low: measure.low, high: measure.high, measures: [measure] };
}

/**
 * A criterion of several measures, each with its sub-weight. Parts that the request does not call for
 * are left out by the caller, and the shares of the others grow in proportion.
 */
export function combined(
  parts: readonly { readonly weight: number; readonly measure: Measure }[],
): CriterionValue {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const measures = parts.map(({ weight, measure }) => ({
    ...measure,
    share: total === 0 ? 0 : weight / total,
  }));
  return {
    value: measures.reduce((sum, m) => sum + m.share * m.scaled, 0),
    low: measures.reduce((sum, m) => sum + m.share * m.low, 0),
    high: measures.reduce((sum, m) => sum + m.share * m.high, 0),
    measures,
  };
}
