import { allocate, dinero, GBP, toSnapshot } from 'dinero.js';

/** Nearer to a whole penny than this is that penny. */
const ROUNDING = 1e-6;
/** A penny's fraction as a whole number, as dinero takes ratios. */
const FINENESS = 1_000_000;

/**
 * Shares in whole pence that add up to the total, by largest remainder: everyone pays the pence below their share,
 * and the pence that are left go one each to the largest fractions, equal ones in the order of names. So none
 * moves by a penny or more, and the order of members does not matter. `total` is in whole pence, shares are in pence;
 * the part of a penny by which they miss it is first taken on by the largest, as are the solver's roundings.
 *
 * dinero's `allocate` by itself takes no negative share and gives what is left to the largest share; over the
 * fractions, which add up to the pence that are left, it is the largest remainder.
 */
export function shareInPence(
  total: number,
  exact: readonly number[],
  names: readonly string[],
): readonly number[] {
  const order = names.map((_, i) => i).sort((a, b) => compare(names[a], names[b]));
  const missed = total - exact.reduce((sum, share) => sum + share, 0);
  const largest = order.reduce(
    (most, i) => (size(exact[i]) > size(exact[most]) ? i : most),
    order[0] ?? 0,
  );
  const shares = exact.map((share, i) => (i === largest ? share + missed : share));
  const lowest = shares.map(penceBelow);
  const left = total - lowest.reduce((sum, pence) => sum + pence, 0);
  const fractions = order.map((i) =>
    Math.max(0, Math.round(((shares[i] ?? 0) - (lowest[i] ?? 0)) * FINENESS)),
  );
  // All shares are whole pence but for rounding, which then has left a penny or two over.
  const ratios = fractions.some((fraction) => fraction > 0) ? fractions : fractions.map(() => 1);
  const pence = [...lowest];
  if (left === 0) return pence;
  allocate(dinero({ amount: left, currency: GBP }), ratios).forEach((part, k) => {
    const i = order[k] ?? 0;
    pence[i] = (pence[i] ?? 0) + toSnapshot(part).amount;
  });
  return pence;
}

function penceBelow(share: number): number {
  const nearest = Math.round(share);
  // Not -0, which is written as 0 and is another value.
  return (Math.abs(share - nearest) < ROUNDING ? nearest : Math.floor(share)) + 0;
}

/** Equal but for rounding counts as equal, whatever the order of members. */
function size(share = 0): number {
  return Math.round(Math.abs(share) * FINENESS);
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
