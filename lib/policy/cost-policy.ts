import * as z from 'zod';
import { $Basis, $Feature, $Pence } from '../kernel/index.ts';
import { $Scale } from './scale.ts';

const $Features = z.array($Feature).max($Feature.options.length, 'give each feature once');

const $Source = z.string().min(1).max(500, 'name the source in at most 500 characters');

/** National amounts of one financial year, pence a year, with where they are published. */
const $Funding = z.object({
  year: z.string().regex(/^\d{4}-\d{2}$/, 'write a financial year as 2026-27'),
  source: $Source,
  /** Core per-pupil funding of a mainstream place. */
  core: z.object({ primary: $Pence, secondary: $Pence, post16: $Pence }),
  /** An occupied place in a resourced provision or SEN unit, and a college place, above core. */
  unitPlace: $Pence,
  /** A place in a special or non-maintained special school, or a specialist college. */
  specialPlace: $Pence,
  /** A place in alternative provision. */
  alternativePlace: $Pence,
});

/** How home-to-school transport is reckoned where nothing better is known. */
const $Transport = z.object({
  source: $Source,
  /** Day places: there and back on so many days. */
  schoolDays: z.int().min(1).max(260),
  /** Residential places: there and back so many times a year. */
  termTrips: z.int().min(0).max(60),
  pencePerMile: z.object({ taxi: $Pence, adapted: $Pence }),
  /** A year's passenger assistant for the journeys of one child. */
  passengerAssistantPerYear: $Pence,
  /** Oldest age at which a passenger assistant is reckoned for a child without one of the features. */
  assistantUpToAge: z.int().min(0).max(25),
  /** No transport is reckoned within walking distance, by age under 8 and from 8. */
  walkingMiles: z
    .object({ under8: z.number().min(0), from8: z.number().min(0) })
    .refine(({ under8, from8 }) => under8 <= from8, {
      error: 'the walking distance under 8 must not be above the one from 8',
    }),
  /** Must-haves that call for an adapted vehicle, and those that call for a passenger assistant at any age. */
  adaptedFor: $Features,
  assistantFor: $Features,
  /** A journey that is not known costs from nothing to one of so many miles. */
  farthestMiles: z.object({ day: z.number().min(0), residential: z.number().min(0) }),
});

/**
 * What a place of one kind usually costs, for settings that have published no price; full price, pence a
 * year. `category` is a type of provision of the banding frameworks, or the category of an independent setting.
 */
const $PriceRange = z
  .object({
    category: z.string(),
    basis: $Basis,
    low: $Pence,
    high: $Pence,
    source: $Source,
  })
  .refine(({ low, high }) => low <= high, {
    error: 'the low price must not be above the high one',
  });

export const $CostPolicy = z.object({
  /** From additional cost as a multiple of the reference tariff of the child's band to value. */
  scale: $Scale.refine((points) => points.every(([, v], i) => v <= (points[i - 1]?.[1] ?? 1)), {
    error: 'a dearer place must never be worth more than a cheaper one',
  }),
  funding: $Funding,
  transport: $Transport,
  priceRanges: z
    .array($PriceRange)
    .min(1, 'give at least one price range')
    .max(200, 'give at most 200 price ranges')
    .refine(isEachOnce, {
      error: 'give one price range for each kind of place and basis, not two',
    }),
});
export type CostPolicy = z.infer<typeof $CostPolicy>;

function isEachOnce(ranges: readonly z.infer<typeof $PriceRange>[]): boolean {
  return (
    new Set(ranges.map(({ category, basis }) => `${category} ${basis}`)).size === ranges.length
  );
}
