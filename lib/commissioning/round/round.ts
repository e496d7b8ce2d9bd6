import * as z from 'zod';
import { $AuthorityCode, $Basis, $Need, $Phase } from '../../kernel/index.ts';
import { $Cell } from './cell.ts';
import { $RoundId, nameOfAtMost } from './ids.ts';
import { $Pounds } from './money.ts';
import { $Offer } from './offer.ts';

/** Most rows that each list of a round may have. */
export const MOST_ROWS = {
  authorities: 160,
  terms: 40,
  cells: 20_000,
  offers: 2_000,
  spotMarket: 500,
  journeyLimits: 50,
  transport: 10,
  existing: 20_000,
  fixed: 20_000,
  forbidden: 1_000_000,
  pairs: 1_000_000,
  entitlements: 1_000_000,
} as const;

const $Count = z.int().min(1).max(100_000);

/** A cell at a line of an offer; any line of the offer where none is given. */
const $Pair = z.strictObject({ cell: $RoundId, offer: $RoundId, line: $RoundId.optional() });

/**
 * A round of joint commissioning as a file: what authorities need, what providers offer, and the rules. All
 * amounts are pounds a year.
 */
export const $Round = z.strictObject({
  format: z.literal('rightplace-round/1'),
  name: nameOfAtMost(200),
  authorities: z
    .array(
      z.strictObject({
        code: $AuthorityCode,
        name: nameOfAtMost(80),
        /** Compared with the authority's share of the cost and reported; a plan never keeps to it. */
        budget: z.number().min(0).max(1_000_000_000).optional(),
      }),
    )
    .min(1, 'give at least one authority')
    .max(MOST_ROWS.authorities),
  /** Equal parts of the contract's time, in order; a place bought is bought for all of them. */
  terms: z.array(nameOfAtMost(40)).min(1).max(MOST_ROWS.terms).default(['whole time']),
  cells: z.array($Cell).min(1, 'give at least one cell').max(MOST_ROWS.cells),
  offers: z.array($Offer).max(MOST_ROWS.offers).default([]),
  /** Price of a place bought by itself; the first rule that fits a cell counts. */
  spotMarket: z
    .array(
      z.strictObject({
        needs: z.array($Need).min(1).optional(),
        phases: z.array($Phase).min(1).optional(),
        bands: z.array(z.int().min(1).max(9)).min(1).optional(),
        bases: z.array($Basis).min(1).optional(),
        price: $Pounds,
      }),
    )
    .max(MOST_ROWS.spotMarket)
    .default([]),
  /** The longest journey, estimated one way; the first rule that fits a cell counts. */
  journeyLimits: z
    .array(
      z.strictObject({
        phases: z.array($Phase).min(1).optional(),
        bases: z.array($Basis).min(1).optional(),
        minutes: z.number().min(1).max(1_440),
      }),
    )
    .max(MOST_ROWS.journeyLimits)
    .default([]),
  /** What transport costs a child in a year, by miles of road one way; the first rule that fits counts. */
  transport: z
    .array(
      z.strictObject({
        bases: z.array($Basis).min(1).optional(),
        poundsPerMile: $Pounds,
        atMost: $Pounds.optional(),
      }),
    )
    .max(MOST_ROWS.transport)
    .default([]),
  /** The most children that may go to one provider, as a share of all children of the round. */
  providerShareCap: z
    .number()
    .gt(0, { error: ({ input }) => `must be a share above 0, not ${input}` })
    .max(1)
    .optional(),
  /** Children who are placed already and stay, whatever the journey or the features. */
  existing: z
    .array($Pair.extend({ count: $Count }))
    .max(MOST_ROWS.existing)
    .default([]),
  /** Pairs that people have decided: at least so many children of the cell go there. */
  fixed: z
    .array($Pair.extend({ count: $Count.default(1) }))
    .max(MOST_ROWS.fixed)
    .default([]),
  forbidden: z.array($Pair).max(MOST_ROWS.forbidden).default([]),
  /** What is known better than the rules say: cost of a child beyond the place's price, minutes, use of resources. */
  pairs: z
    .array(
      $Pair.extend({
        cost: $Pounds.optional(),
        minutes: z.number().min(0).max(1_440).optional(),
        uses: z.record($RoundId, z.number().min(0).max(1_000_000)).optional(),
      }),
    )
    .max(MOST_ROWS.pairs)
    .default([]),
  /** Places of an offer that an authority alone may count on; in proportion to demand for offers with none given. */
  entitlements: z
    .array(
      z.strictObject({
        offer: $RoundId,
        authority: $AuthorityCode,
        places: z.number().min(0).max(100_000),
      }),
    )
    .max(MOST_ROWS.entitlements)
    .default([]),
});
export type Round = z.infer<typeof $Round>;
