import * as z from 'zod';
import { $AuthorityCode } from '../../kernel/index.ts';
import { $RoundId } from '../round/ids.ts';
import { $Round } from '../round/round.ts';

/** Pounds a year, rounded to pence. */
const $Amount = z.number();
const $Children = z.int().min(0);

/** What is bought of a line: so many places, all at the price of their tier. */
export const $Purchase = z.strictObject({
  offer: $RoundId,
  line: $RoundId,
  /** The tier, counted from 1. */
  tier: z.int().min(1),
  places: z.int().min(1),
  price: $Amount,
  cost: $Amount,
  /** Children placed in the fullest term. */
  placed: $Children,
  /** Places that stand empty even in the fullest term. */
  voids: $Children,
});

/** Where children of a cell go: to a line, or to a place bought by itself on the spot market. */
export const $Placing = z.strictObject({
  cell: $RoundId,
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('line'), offer: $RoundId, line: $RoundId }),
    z.strictObject({ kind: z.literal('spot') }),
  ]),
  count: z.int().min(1),
  /** For all of them together: on the spot market the price, at a line what comes beyond the place's price. */
  cost: $Amount,
  minutes: z.number().nullable(),
});

/** Children for whom there is no place, and why. */
export const $Unplaced = z.strictObject({
  cell: $RoundId,
  count: z.int().min(1),
  sentence: z.string(),
});

/** Something asked for that could not be had, and what stood against it. */
export const $UnmetWish = z.strictObject({
  /** JSON Pointer to the wish in the round. */
  pointer: z.string(),
  /** Children short of the wish. */
  short: z.int().min(1),
  sentence: z.string(),
});

/** What is bought, who goes where: all that costs follow from. */
export const $Proposal = z.strictObject({
  purchases: z.array($Purchase),
  /** Offers of which anything is bought. */
  contracts: z.array(z.strictObject({ offer: $RoundId, fixedCost: $Amount })),
  allocation: z.array($Placing),
  unplaced: z.array($Unplaced),
  unmetWishes: z.array($UnmetWish),
  /** Places, contracts, spot market and what comes beyond, in pounds a year. */
  cost: $Amount,
});
export type Proposal = z.infer<typeof $Proposal>;
export type Purchase = z.infer<typeof $Purchase>;
export type Placing = z.infer<typeof $Placing>;

export const $Stage = z.strictObject({
  name: z.enum(['greedy', 'goals', 'bound', 'narrow', 'proof', 'places']),
  seconds: z.number(),
  objective: $Amount.nullable(),
  bound: $Amount.nullable(),
});

export type Stage = z.infer<typeof $Stage>;

/** What another way of placing the same children would cost. */
const $Alternative = z.strictObject({
  cost: $Amount,
  unplaced: $Children,
  /** What the plan saves against it in a year; null where it places other children, so that costs say nothing. */
  saving: $Amount.nullable(),
});

export const $Verification = z.strictObject({
  passed: z.boolean(),
  checks: z.array(
    z.strictObject({ rule: z.string(), passed: z.boolean(), faults: z.array(z.string()) }),
  ),
});
export type Verification = z.infer<typeof $Verification>;

/**
 * `proved`: nothing can be cheaper. `within-gap`: as near as was asked. `clock`: time ran out. `greedy`: no optimiser.
 * `for-futures`: chosen for what it costs on average over drawn futures, not for the demand as it is stated.
 */
export const $PlanStatus = z.enum(['proved', 'within-gap', 'clock', 'greedy', 'for-futures']);

/** On average over the futures, each as likely as the next. */
const $Average = z.strictObject({
  cost: $Amount,
  /** Children without a place. */
  unplaced: z.number(),
  /** Children short of wishes. */
  short: z.number(),
});

/** What is known of a plan that was chosen for drawn futures. */
export const $PlanFutures = z.strictObject({
  asked: z.int().min(1),
  /** Fewer than asked where the model would be too large. */
  drawn: z.int().min(1),
  /** The same seed draws the same. */
  seed: z.int().min(0),
  average: $Average,
  /** The plan that is best for the demand as it is stated, over the same futures. */
  statedPlan: $Average,
  /** What a child without a place counts as, and a wish not met twice, in pounds. */
  missPrice: $Amount,
  /** Average cost with misses at that price; nothing costs less than `bound` over these futures. */
  objective: $Amount,
  bound: $Amount.nullable(),
  /** (objective - bound) / average cost. */
  gap: z.number().nullable(),
});

/** The optimiser's proposal for a round. It carries the round, so that it can be checked by itself. */
export const $Plan = z.strictObject({
  format: z.literal('rightplace-plan/1'),
  round: $Round,
  status: $PlanStatus,
  /** Why another plan stands in than was asked for, in words; null where none does. */
  because: z.string().nullable(),
  proposal: $Proposal,
  /** No plan that leaves as few children without a place can cost less; null where nothing is proved. */
  bound: $Amount.nullable(),
  /** (cost - bound) / cost, from the bound and never taken on trust; null without a bound. */
  gap: z.number().nullable(),
  /** Null where the plan was chosen for the demand as it is stated. */
  futures: $PlanFutures.nullable().default(null),
  seconds: z.number(),
  stages: z.array($Stage),
  comparison: z.strictObject({
    /** The best block bought next, again and again. */
    greedy: $Alternative,
    /** Each child in turn where it is cheapest for this child: what officers do today. */
    oneAtATime: $Alternative,
    /** Every place bought by itself. */
    spot: $Alternative,
  }),
  verification: $Verification,
  /** What each authority's children cost where they go, before any sharing; see share-costs. */
  authorities: z.array(
    z.strictObject({ code: $AuthorityCode, children: $Children, unplaced: $Children }),
  ),
});
export type Plan = z.infer<typeof $Plan>;
