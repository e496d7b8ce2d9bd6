import { CRITERION_NAMES, type CriterionScore } from '../../../../../lib/matching/index.ts';
import { sentence } from '../../../words/sentence.ts';

/** A bar for one criterion: how good the setting is by it, and how much that counts. */
export interface Bar {
  readonly name: string;
  /** "30%": its weight. */
  readonly weight: string;
  /** Length of the value, of what is not known beyond its lowest, in units of the picture. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** "0.80", or "0.50, between 0 and 1". */
  readonly inWords: string;
}

export const BAR_LENGTH = 200;

/** The bars of a setting, of every criterion that counts. */
export function barsOf(criteria: readonly CriterionScore[]): Bar[] {
  return criteria
    .filter(({ weight }) => weight > 0)
    .map(({ criterion, weight, value, low, high }) => ({
      name: sentence(CRITERION_NAMES[criterion]),
      weight: `${Math.round(weight * 1000) / 10}%`,
      value: Math.round(value * BAR_LENGTH),
      low: Math.round(low * BAR_LENGTH),
      high: Math.round(high * BAR_LENGTH),
      inWords:
        low < high
          ? `${value.toFixed(2)}, between ${low.toFixed(2)} and ${high.toFixed(2)}`
          : value.toFixed(2),
    }));
}
