import type { Basis, PenceRange } from '../kernel/index.ts';
import type { CostPolicy } from '../policy/index.ts';
import type { PriceKey } from './place-type.ts';

/** The full price, pence a year, that a place of this kind usually has. */
export interface UsualPrice extends PenceRange {
  readonly source: string;
}

/** The policy's row; where it has none, the span of all its rows for that basis, else of all its rows. */
export function usualPrice(policy: CostPolicy, key: PriceKey, basis: Basis): UsualPrice {
  const rows = policy.priceRanges;
  const row = rows.find((range) => range.category === key && range.basis === basis);
  if (row) return row;
  const ofBasis = rows.filter((range) => range.basis === basis);
  const spanned = ofBasis.length > 0 ? ofBasis : rows;
  return {
    low: Math.min(...spanned.map(({ low }) => low)),
    high: Math.max(...spanned.map(({ high }) => high)),
    source: 'the span of all price ranges of the policy, which has none for this kind of place',
  };
}
