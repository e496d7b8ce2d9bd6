import fc from 'fast-check';
import { BASES, FEATURES, NEEDS } from '../../lib/kernel/index.ts';
import {
  $Sex,
  APART_RULES,
  CATEGORIES,
  type Category,
  PROVISION_KINDS,
  type Provision,
  type Setting,
} from '../../lib/register/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';

/** Few places on purpose, so that distances, and with them scores, are often equal; the last are far away. */
const EASTINGS = [428_000, 430_000, 431_500, 440_000, 455_000, 530_000, 180_000];
const NORTHINGS = [434_000, 436_000, 452_000, 181_000, 44_000];

const position = fc.record({
  easting: fc.constantFrom(...EASTINGS),
  northing: fc.constantFrom(...NORTHINGS),
});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 });
const someNeeds = fc.subarray([...NEEDS], { minLength: 1, maxLength: 3 });

const provision: fc.Arbitrary<Omit<Provision, 'id'>> = fc.record({
  kind: fc.constantFrom(...PROVISION_KINDS),
  designatedNeeds: maybe(someNeeds),
  lowAge: maybe(fc.constantFrom(2, 4, 5, 11, 16)),
  highAge: maybe(fc.constantFrom(11, 16, 18, 19, 99)),
  sex: maybe(
    $Sex.options.length > 0 ? fc.constantFrom(...$Sex.options) : fc.constant('mixed' as const),
  ),
  bases: maybe(fc.subarray([...BASES], { minLength: 1 })),
  features: maybe(fc.subarray([...FEATURES].slice(0, 4))),
  places: maybe(fc.nat(200)),
  onRoll: maybe(fc.nat(200)),
});

function settingOf(
  key: string,
  category: Category,
  strands: readonly Omit<Provision, 'id'>[],
  facts: Pick<
    Setting,
    | 'apart'
    | 'openDate'
    | 'closeDate'
    | 'position'
    | 'onRoll'
    | 'pupilsWithPlan'
    | 'pupilsOnSenSupport'
  >,
): Setting {
  const names = ['main', 'resourced', 'unit'];
  return {
    ...facts,
    key,
    urn: key,
    ukprn: null,
    name: `Setting ${key}`,
    authorityCode: '990',
    authorityName: 'Harrowdale',
    establishmentNumber: null,
    typeCode: 1,
    typeName: category,
    category,
    legalRoute: 's38-request',
    dutyToAdmit: true,
    closeReason: null,
    predecessorLaestab: null,
    lowAge: 4,
    highAge: 18,
    sex: 'mixed',
    capacity: null,
    street: null,
    locality: null,
    town: 'Harrowdale',
    postcode: null,
    website: null,
    trust: null,
    trustCode: null,
    provisions: strands.map((strand, i) => ({ ...strand, id: `${key}-${names[i]}` })),
  };
}

const facts = fc.record({
  apart: fc.option(fc.constantFrom(...APART_RULES), { nil: null, freq: 9 }).map((rule) => rule),
  openDate: fc.constantFrom(null, null, '2010-09-01', '2028-01-01'),
  closeDate: fc.constantFrom(null, null, null, '2027-09-01', '2030-08-31'),
  position: maybe(position),
  onRoll: maybe(fc.nat(1500)),
  pupilsWithPlan: maybe(fc.nat(200)),
  pupilsOnSenSupport: maybe(fc.nat(300)),
});

/** Keys of both lengths, so that the order by code point differs from the order by number. */
const KEYS = [...Array(60).keys()].map((i) =>
  i % 7 === 0 ? String(10_000_000 + i) : String(100_000 + i),
);

export const randomSettings: fc.Arbitrary<Setting[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...CATEGORIES),
      fc.array(provision, { minLength: 0, maxLength: 3 }),
      facts.map((f) => ({ ...f, apart: f.apart })),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((worlds) =>
    worlds.map(([category, strands, f], i) => settingOf(KEYS[i] ?? '199999', category, strands, f)),
  );

const keys = fc.uniqueArray(fc.constantFrom(...KEYS, '999999'), { maxLength: 4 });

export const randomRequest: fc.Arbitrary<PlacementRequest> = fc.record({
  id: fc.constant('01JCZ0000000000000000000AA'),
  authority: fc.constant('990'),
  reference: fc.constant('T-1'),
  dateOfBirth: fc.constant('2016-03-14'),
  sex: fc.constantFrom('female' as const, 'male' as const),
  primaryNeed: fc.constantFrom(...NEEDS),
  secondNeed: maybe(fc.constantFrom(...NEEDS)),
  startDate: fc.constant('2027-09-01'),
  phase: fc.constant('secondary' as const),
  taughtInYearGroup: fc.constant(null),
  basis: fc.constantFrom(...BASES),
  band: maybe(fc.integer({ min: 1, max: 9 })),
  mustHave: fc.subarray([...FEATURES].slice(0, 3), { maxLength: 2 }),
  niceToHave: fc.subarray([...FEATURES].slice(2, 5), { maxLength: 2 }),
  requestedSettings: keys,
  mainstreamWanted: fc.boolean(),
  attends: maybe(fc.constantFrom(...KEYS)),
  siblingsAt: keys,
  home: fc.record({
    point: position,
    precision: fc.constant('point' as const),
    postcode: fc.constant(null),
  }),
  yearGroup: fc.constantFrom(-1, 0, 3, 7, 11, 12, 19),
  revision: fc.constant(1),
  revisedAt: fc.constant('2026-11-23T10:00:00.000Z'),
  revisedBy: fc.constant('somebody'),
});
