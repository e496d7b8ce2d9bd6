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
  const whole = Math.abs(pence);
  const rest = whole % PENCE_IN_POUND;
  // By hand: the locale's own way takes longer than all else that is said of a setting.
  const amount = String((whole - rest) / PENCE_IN_POUND).replace(/\B(?=(\d{3})+$)/g, ',');
  const after = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${pence < 0 ? '-' : ''}£${amount}${after}`;
}

/** Amounts that are not known exactly lie between two bounds, both included; equal where they are known. */
export const $PenceRange = z.object({ low: $Pence, high: $Pence });
export type PenceRange = z.infer<typeof $PenceRange>;
