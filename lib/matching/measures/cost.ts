import type { PolicyPack } from '../../policy/index.ts';
import { scaleValue } from '../../policy/index.ts';
import { type CriterionMeasure, single } from './criterion-measure.ts';
import { bounded, unknownMeasure } from './measure.ts';

/** What an additional cost is worth, with the worst and the best that is possible. */
export interface CostValue {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Additional cost between `low` and `high` pence a year as a multiple of the reference tariff, on the
 * policy's scale. Between bounds the order takes the neutral value, or the bound that is nearest to it.
 */
export function costValue(
  low: number,
  high: number,
  reference: number,
  policy: PolicyPack,
): CostValue {
  return {
    value: costWorth(low, high, reference, policy),
    low: scaleValue(policy.cost.scale, high / reference),
    high: scaleValue(policy.cost.scale, low / reference),
  };
}

/** The value alone, for the many rows that are compared and not shown. */
export function costWorth(
  low: number,
  high: number,
  reference: number,
  { cost, neutral }: PolicyPack,
): number {
  const best = scaleValue(cost.scale, low / reference);
  if (low === high) return best;
  return Math.min(best, Math.max(scaleValue(cost.scale, high / reference), neutral.cost));
}

/** Additional cost to the authority against the reference tariff of the child's band. */
export const cost: CriterionMeasure = {
  criterion: 'cost',
  measure: ({ policy }, _candidate, found) => {
    const { additionalToAuthority, reference, priced, simulated } = found.cost;
    if (reference === null || reference === 0) {
      return single(unknownMeasure('additional-cost', policy.neutral.cost));
    }
    const { low, high } = additionalToAuthority;
    const worth = costValue(low, high, reference, policy);
    const known = { fee: 'published-fee', tariff: 'published-tariff', range: 'range' } as const;
    const source = low < high ? 'range' : simulated ? 'simulated' : known[priced];
    const raw = {
      measure: 'additional-cost' as const,
      value: low === high ? low : null,
      unit: 'pence a year',
      source,
    } as const;
    return single(bounded(raw, worth.value, worth.low, worth.high));
  },
};
