import fc from 'fast-check';
import { BASES, FEATURES, NEEDS } from '../../../lib/kernel/index.ts';
import { type Candidate, journeysFrom, type MatchInput } from '../../../lib/matching/index.ts';
import { ACT_2014, type PolicyPack } from '../../../lib/policy/index.ts';
import type { PlacementRequest } from '../../../lib/requests/index.ts';
import {
  aBrief,
  aCollege,
  aMainstreamSchool,
  anAlternativeProvision,
  anIndependentSchool,
  anIndependentSpecialSchool,
  aRequest,
  aResourcedProvision,
  aSpecialSchool,
} from '../../support/candidates.ts';

const MAKERS = [
  aMainstreamSchool,
  aResourcedProvision,
  aSpecialSchool,
  anIndependentSpecialSchool,
  anIndependentSchool,
  aCollege,
  anAlternativeProvision,
];

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
// Few values, so that ties and shared needs are common.
const $need = fc.constantFrom(...NEEDS.slice(8));
const $feature = fc.constantFrom(...FEATURES.slice(0, 4));
const $point = fc.record({
  easting: fc.integer({ min: 42, max: 46 }).map((n) => n * 10_000),
  northing: fc.integer({ min: 42, max: 46 }).map((n) => n * 10_000),
});

/** A setting with one or two provisions. */
function arbitrarySetting(key: string): fc.Arbitrary<readonly Candidate[]> {
  const provision = fc.record({
    designatedNeeds: orNull(fc.uniqueArray($need, { maxLength: 3 })),
    lowAge: orNull(fc.constantFrom(4, 7, 11)),
    highAge: orNull(fc.constantFrom(11, 16, 16, 19)),
    sex: orNull(fc.constantFrom('mixed', 'mixed', 'mixed', 'boys', 'girls')),
    bases: orNull(fc.subarray([...BASES], { minLength: 2 })),
    features: orNull(fc.uniqueArray($feature)),
  });
  const setting = fc.record({
    position: orNull($point),
    onRoll: fc.constantFrom(null, 100, 1000),
    pupilsWithPlan: fc.constantFrom(null, 2, 60),
    apart: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('closed' as const, 'proposed' as const) },
    ),
  });
  return fc
    .record({
      maker: fc.constantFrom(...MAKERS),
      setting,
      provision,
      unit: orNull(provision),
      neighbouringNeeds: fc.uniqueArray($need, { maxLength: 1 }),
    })
    .map(({ maker, unit, provision: main, ...given }) => [
      maker(key, { ...given, provision: main }),
      ...(unit === null
        ? []
        : [aResourcedProvision(key, { ...given, provision: { ...unit, id: `${key}-unit` } })]),
    ]);
}

const $settings = fc
  .oneof(
    { weight: 1, arbitrary: fc.nat(3) },
    { weight: 5, arbitrary: fc.integer({ min: 8, max: 14 }) },
  )
  .chain((n) =>
    fc.tuple(...Array.from({ length: n }, (_, i) => arbitrarySetting(String(100_001 + i)))),
  )
  .map((settings) => settings.flat());

const $request: fc.Arbitrary<PlacementRequest> = fc
  .record({
    primaryNeed: $need,
    secondNeed: orNull($need),
    sex: fc.constantFrom('female' as const, 'male' as const),
    yearGroup: fc.constantFrom(6, 7, 7, 11),
    basis: fc.constantFrom(...BASES),
    band: orNull(fc.integer({ min: 1, max: 9 })),
    mustHave: fc.uniqueArray($feature, { maxLength: 1 }),
    niceToHave: fc.uniqueArray($feature, { maxLength: 3 }),
    requestedSettings: fc.uniqueArray(
      fc.integer({ min: 100_001, max: 100_014 }).map((n) => String(n)),
      { maxLength: 4 },
    ),
    mainstreamWanted: fc.boolean(),
    attends: orNull(fc.constant('100001')),
  })
  .map(aRequest);

const $policy: fc.Arbitrary<PolicyPack> = fc
  .record({ size: fc.integer({ min: 3, max: 5 }), nearestMisses: fc.integer({ min: 0, max: 6 }) })
  .map((list) => ({ ...ACT_2014, list: { ...ACT_2014.list, ...list } }));

/** Everything that `match` takes, over a small country with many unknowns, ties and gaps. */
export const arbitraryWorld: fc.Arbitrary<MatchInput> = fc
  .record({ request: $request, candidates: $settings, policy: $policy })
  .map(({ request, candidates, policy }) => ({
    brief: { ...aBrief(request, policy) },
    candidates,
    journeyTo: journeysFrom(request.home.point, policy.travel),
  }));
