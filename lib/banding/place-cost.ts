import * as z from 'zod';
import { $CalendarDate, $PenceRange } from '../kernel/index.ts';

export const COST_LINE_CODES = [
  'core',
  'notional-sen',
  'unit-place',
  'place',
  'top-up',
  'whole-price',
  'education',
  'therapy',
  'care',
  'residential',
  'transport',
] as const;
const $CostLineCode = z.enum(COST_LINE_CODES);
export type CostLineCode = z.infer<typeof $CostLineCode>;

/**
 * Who pays: education and care are the authority's budgets, health is the integrated care board, and
 * setting is money that the setting has been given already.
 */
export const PAYERS = ['education', 'health', 'care', 'setting'] as const;
const $Payer = z.enum(PAYERS);
export type Payer = z.infer<typeof $Payer>;

/** One part of what a place costs, pence a year. */
export const $CostLine = z.object({
  code: $CostLineCode,
  amount: $PenceRange,
  payer: $Payer,
  /** How it was reckoned, as a piece of a sentence. */
  basis: z.string(),
  source: z.string(),
  /** Spent whether or not the child comes: in the full price, no additional cost. */
  alreadyCommitted: z.boolean(),
  /** A published price, an amount of the policy, a range for a price that is not known, or invented for a demonstration. */
  marked: z.enum(['published', 'policy', 'range', 'simulated']),
});
export type CostLine = z.infer<typeof $CostLine>;

/** What the lines come to, pence. */
const $CostTotals = z.object({
  full: $PenceRange,
  /** Education and care lines that are not committed: s. 39(4)(b)(ii). */
  additionalToAuthority: $PenceRange,
  /** Every line that is not committed, whoever pays: s. 9 Education Act 1996; Haining. */
  additionalToPublicPurse: $PenceRange,
});
export type CostTotals = z.infer<typeof $CostTotals>;

/** From the start date to the next 31 August, both included, by days of that academic year. */
const $FirstPartYear = z.object({
  from: $CalendarDate,
  to: $CalendarDate,
  days: z.int().min(1).max(366),
  daysInYear: z.int().min(365).max(366),
  /** Pence of each line, in the order of `lines`; they add up to `full`. */
  amounts: z.array($PenceRange),
  ...$CostTotals.shape,
});
export type FirstPartYear = z.infer<typeof $FirstPartYear>;

/** What a place costs a full year, by line and by payer, and what of it is additional. */
export const $PlaceCost = z
  .object({
    lines: z.array($CostLine),
    ...$CostTotals.shape,
    /** Adds up to `full`. */
    byPayer: z.record($Payer, $PenceRange),
    /** The reference of the child's band, pence; null while there is no band. */
    reference: z.int().nullable(),
    /** Additional cost to the authority over the reference. */
    multiple: z.object({ low: z.number(), high: z.number() }).nullable(),
    firstPartYear: $FirstPartYear,
  })
  .meta({ id: 'PlaceCost' });
export type PlaceCost = z.infer<typeof $PlaceCost>;
