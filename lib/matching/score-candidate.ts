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
  const criteria: CriterionScore[] = [];
  const sums = { score: 0, low: 0, high: 0 };
  for (const { criterion, measure } of MEASURE_CATALOGUE) {
    const weight = brief.policy.weights[criterion];
    const { value, low, high, measures } = measure(brief, candidate, found);
    const contribution = weight * value;
    criteria.push({ criterion, weight, value, low, high, contribution, measures });
    sums.score += contribution;
    sums.low += weight * low;
    sums.high += weight * high;
  }
  return {
    criteria,
    score: roundScore(sums.score),
    low: roundScore(sums.low),
    high: roundScore(sums.high),
  };
}
