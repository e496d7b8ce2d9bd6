import * as z from 'zod';

/** The dearest place ever seen costs £350,000 a year; far above it is a slip of the keyboard. */
const MOST_POUNDS = 10_000_000;

/**
 * Pounds, with pence or finer where a source has them: rounds come from spreadsheets and published cases,
 * whose unit costs are fractions. Results are rounded to pence once, at the end.
 */
export const $Pounds = z
  .number()
  .min(0, { error: ({ input }) => `is ${input}, and an amount cannot be below £0` })
  .max(MOST_POUNDS, {
    error: ({ input }) =>
      `is ${input}, and an amount cannot be above £10,000,000; give pounds, not pence`,
  });
