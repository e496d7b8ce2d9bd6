import * as z from 'zod';
import { $AuthorityCode } from '../../kernel/index.ts';
import { $RoundId } from '../round/ids.ts';

/** Pounds a year, rounded to pence. */
const $Amount = z.number();
/** An average number of children or places over the futures. */
const $Average = z.number();
/** A share of the futures, 0 to 1. */
const $Share = z.number().min(0).max(1);

/** What one future in ten stays below, half of them, and nine in ten. */
const $Spread = z.strictObject({
  average: $Amount,
  p10: $Amount,
  p50: $Amount,
  p90: $Amount,
});

const $AuthorityRisk = z.strictObject({
  code: $AuthorityCode,
  /** As the plan has it, for the demand as it is stated. */
  stated: $Amount,
  cost: $Spread,
  /** Null where no budget is given; else the share of the futures in which the cost is above it. */
  overBudget: $Share.nullable(),
  onSpot: $Average,
  unplaced: $Average,
});

const $BlockRisk = z.strictObject({
  offer: $RoundId,
  line: $RoundId,
  places: z.int().min(1),
  /** Of the places, and of the contract where it hangs on them alone. */
  cost: $Amount,
  /** Places that stand empty even in the fullest term. */
  voids: z.strictObject({ average: $Average, p90: z.int(), cost: $Amount }),
  /** Futures in which every place is taken. */
  full: $Share,
  /** What is saved on average against the same plan without these places; below 0 they cost more than they save. */
  saves: $Amount,
  /** Futures in which they save something, or spare a child from having no place. */
  pays: $Share,
  /** Children on average who without these places would have none, or not the one that was decided. */
  spares: $Average,
});

/** What a plan comes to where demand is not as it is stated. */
export const $Risk = z.strictObject({
  format: z.literal('rightplace-risk/1'),
  name: z.string(),
  futures: z.strictObject({ drawn: z.int().min(1), seed: z.int().min(0) }),
  /** Cost of the plan for the demand as it is stated. */
  stated: $Amount,
  cost: $Spread,
  children: z.strictObject({ stated: z.int(), average: $Average, p10: z.int(), p90: z.int() }),
  onSpot: z.strictObject({ stated: z.int(), average: $Average, p90: z.int(), cost: $Amount }),
  unplaced: z.strictObject({ stated: z.int(), average: $Average, p90: z.int() }),
  voids: z.strictObject({ average: $Average, p90: z.int(), cost: $Amount }),
  authorities: z.array($AuthorityRisk),
  blocks: z.array($BlockRisk),
});
export type Risk = z.infer<typeof $Risk>;
