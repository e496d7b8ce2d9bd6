import fc from 'fast-check';
import type { Fee, JointFunding, PlaceCostInput } from '../../../lib/banding/index.ts';
import { BASES, FEATURES } from '../../../lib/kernel/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { CATEGORIES, PROVISION_KINDS } from '../../../lib/register/index.ts';
import { aFee, aFramework, aPlace } from '../../unit/banding/a-place.ts';

const pence = fc.nat(20_000_000);
const factor = fc.integer({ min: 5_000, max: 20_000 }).map((n) => n / 10_000);
const share = fc.nat(10_000).map((n) => n / 10_000);

const fee: fc.Arbitrary<Fee> = fc
  .record({
    basis: fc.constantFrom(...BASES),
    from: fc.constantFrom('2026-09-01', '2027-09-01', '2028-09-01'),
    parts: fc.record({ education: pence, therapy: pence, care: pence, residential: pence }),
    publishedBy: fc.constantFrom('provider' as const, 'simulated' as const),
  })
  .map(aFee);

const jointFunding: fc.Arbitrary<JointFunding> = fc
  .record({ health: share, ofRest: share, careByHealth: share })
  .map(({ health, ofRest, careByHealth }) => ({
    therapy: { health, care: Math.floor((1 - health) * ofRest * 10_000) / 10_000 },
    care: { health: careByHealth },
  }));

const startDate = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10));

const commitments = fc.record({
  placeOtherwiseEmpty: fc.boolean(),
  freeSeat: fc.boolean(),
  prepaidPlace: fc.boolean(),
});

/** Miles by road; few, so that journeys stand near walking distance as well as far away. */
export const arbitraryMiles = fc.oneof(
  fc.double({ min: 0, max: 5, noNaN: true }),
  fc.double({ min: 0, max: 600, noNaN: true }),
);

/** A place of any kind for any child, with and without band, fee, journey, commitments and joint funding. */
export const arbitraryPlace: fc.Arbitrary<PlaceCostInput> = fc
  .record({
    provision: fc.record({
      kind: fc.constantFrom(...PROVISION_KINDS),
      category: fc.constantFrom(...CATEGORIES),
      settingAuthorityCode: fc.constantFrom(null, '383', '878'),
    }),
    request: fc.record({
      band: fc.constantFrom(null, 1, 3, 3, 5, 7, 9),
      basis: fc.constantFrom(...BASES),
      startDate,
      yearGroup: fc.integer({ min: -1, max: 20 }),
      dateOfBirth: fc.constantFrom('2010-05-05', '2017-02-28', '2021-08-31'),
      mustHave: fc.subarray([...FEATURES], { maxLength: 3 }),
    }),
    fees: fc.oneof(fc.constant([]), fc.array(fee, { minLength: 1, maxLength: 4 })),
    framework: factor.map((n) => aFramework({ areaFactor: { '383': n } })),
    policy: fc.constantFrom(ACT_2014.cost, {
      ...ACT_2014.cost,
      priceRanges: ACT_2014.cost.priceRanges.slice(0, 4),
    }),
    commitments,
    jointFunding: fc.option(jointFunding, { nil: undefined }),
    miles: fc.option(arbitraryMiles, { nil: null, freq: 4 }),
  })
  .map(({ jointFunding: agreed, ...place }) =>
    aPlace(agreed === undefined ? place : { ...place, jointFunding: agreed }),
  );
