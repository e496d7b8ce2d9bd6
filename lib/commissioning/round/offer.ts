import * as z from 'zod';
import { $GridPoint } from '../../geography/index.ts';
import { $Basis, $Feature, $Need, $Phase } from '../../kernel/index.ts';
import { $RoundId, nameOfAtMost } from './ids.ts';
import { $Pounds } from './money.ts';

const $Places = z
  .int()
  .min(1, { error: ({ input }) => `is ${input}; give 1 place or more` })
  .max(100_000);

/** Where `from` to `to` places are bought, every one of them costs `price` a year (all-units). */
export const $Tier = z.strictObject({ from: $Places, to: $Places, price: $Pounds });
export type Tier = z.infer<typeof $Tier>;

/** One line of an offer: the places of a provision on one basis, for the bands, needs and phases that it takes. */
export const $OfferLine = z.strictObject({
  id: $RoundId,
  /** The provision in the register whose places these are. */
  provision: z.string().max(80).optional(),
  basis: $Basis,
  /** Whom the line takes; everybody where left out. */
  bands: z.array(z.int().min(1).max(9)).min(1).optional(),
  needs: z.array($Need).min(1).optional(),
  phases: z.array($Phase).min(1).optional(),
  /** Where the places are, if not where the offer is. */
  location: $GridPoint.optional(),
  /** In rising order. The lowest tier's `from` is the minimum block: fewer cannot be bought. */
  tiers: z.array($Tier).min(1, 'give at least one price tier').max(20),
});
export type OfferLine = z.infer<typeof $OfferLine>;

/** Something of an offer that its children share, such as therapy hours or one-to-one staff. */
export const $SharedResource = z.strictObject({
  id: $RoundId,
  limit: z.number().min(0).max(1_000_000_000),
});

export const $Offer = z.strictObject({
  id: $RoundId,
  provider: $RoundId,
  name: nameOfAtMost(120).optional(),
  location: $GridPoint.optional(),
  /** Paid for each year of the contract if any place is bought, in pounds. */
  fixedCost: $Pounds.default(0),
  /** Most places over all lines together; as many as the tiers allow where left out. */
  capacity: $Places.optional(),
  /** Years of the contract; costs of a plan are of one year. */
  years: z.int().min(1).max(20).default(1),
  features: z.array($Feature).max(17).default([]),
  resources: z.array($SharedResource).max(20).default([]),
  lines: z.array($OfferLine).min(1, 'give at least one line').max(50),
});
export type Offer = z.infer<typeof $Offer>;
