import * as z from 'zod';

const TEN_THOUSANDTHS = 10_000;

function hasFourDecimals(factor: number): boolean {
  return Math.abs(factor * TEN_THOUSANDTHS - Math.round(factor * TEN_THOUSANDTHS)) < 1e-6;
}

/** A factor or share of at most four decimals, so that its product with pence is exact. */
export const $Factor = z.number().refine(hasFourDecimals, {
  error: (issue) => `${issue.input} has more than four decimals; round it, for example to 1.0375`,
});

/** Whole pence times a factor, half a penny rounded up; reckoned in whole numbers, so never off by one. */
export function multiplyPence(pence: number, factor: number): number {
  const product = pence * Math.round(factor * TEN_THOUSANDTHS);
  return Math.floor((product + TEN_THOUSANDTHS / 2) / TEN_THOUSANDTHS);
}

/** The whole pence within a share of an amount; what is left over stays with whoever pays the rest. */
export function shareOfPence(pence: number, share: number): number {
  return Math.floor((pence * Math.round(share * TEN_THOUSANDTHS)) / TEN_THOUSANDTHS);
}
