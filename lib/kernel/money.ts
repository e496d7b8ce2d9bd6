import * as z from 'zod';

/** An amount of money in whole pence, never below nothing. */
export const $Pence = z
  .int('give whole pence, for example 1050000 for £10,500')
  .min(0, 'an amount cannot be below £0')
  .max(100_000_000_00, 'an amount cannot be above £100,000,000');
export type Pence = z.infer<typeof $Pence>;

const PENCE_IN_POUND = 100;

/** "£12,345", or "£12,345.67" where there are pence. */
export function pounds(pence: number): string {
  const digits = pence % PENCE_IN_POUND === 0 ? 0 : 2;
  const sign = pence < 0 ? '-' : '';
  const amount = (Math.abs(pence) / PENCE_IN_POUND).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${sign}£${amount}`;
}

/** Amounts that are not known exactly lie between two bounds, both included; equal where they are known. */
export const $PenceRange = z.object({ low: $Pence, high: $Pence });
export type PenceRange = z.infer<typeof $PenceRange>;
