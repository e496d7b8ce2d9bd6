import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';
import type { CriterionScore } from './evaluation.ts';
import type { Found } from './found.ts';
import { MEASURE_CATALOGUE } from './measures/catalogue.ts';

export interface Score {
  readonly criteria: CriterionScore[];
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

const ROUNDING = 1e9;

/** To 1e-9, so that the order does not hang on the last bit of a sum. */
export function roundScore(value: number): number {
  return Math.round(value * ROUNDING) / ROUNDING;
}

/** `score = sum of weight x value` over the criteria; `low` and `high` with every unknown at 0 and at 1. */
export function scoreCandidate(brief: Brief, candidate: Candidate, found: Found): Score {
  const criteria = MEASURE_CATALOGUE.map(({ criterion, measure }): CriterionScore => {
    const weight = brief.policy.weights[criterion];
    const { value, low, high, measures } = measure(brief, candidate, found);
    return { criterion, weight, value, low, high, contribution: weight * value, measures };
  });
  return {
    criteria,
    score: roundScore(criteria.reduce((sum, c) => sum + c.contribution, 0)),
    low: roundScore(criteria.reduce((sum, c) => sum + c.weight * c.low, 0)),
    high: roundScore(criteria.reduce((sum, c) => sum + c.weight * c.high, 0)),
  };
}
