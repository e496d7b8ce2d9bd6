import {
  type Band,
  type BandingFramework,
  type Fee,
  NOTHING_COMMITTED,
  type PlaceCostInput,
} from '../../../lib/banding/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';

function aBand(level: number, change: Partial<Band> = {}): Band {
  return {
    level,
    name: `Band ${level}`,
    descriptors: { general: 'Some extra help.', byNeed: {} },
    caseByCase: false,
    tariffs: {},
    ranges: {},
    referencePence: 2_000_000,
    ...change,
  };
}

/** Devon's published top-ups of 2023-24, with a case-by-case band and an area factor added. */
export function aFramework(change: Partial<BandingFramework> = {}): BandingFramework {
  return {
    id: '01JCZ0000000000000000000FA',
    authority: '878',
    version: 3,
    title: 'Devon bands',
    inForceFrom: '2023-04-01',
    reason: 'New bands for the year.',
    bands: [
      aBand(1, { tariffs: { mainstream: 160_000 }, referencePence: 800_000 }),
      aBand(2, { tariffs: { mainstream: 310_000 } }),
      aBand(3, {
        tariffs: {
          mainstream: 450_000,
          'sen-unit': 700_000,
          'resourced-provision': 650_000,
          special: 1_141_200,
          'non-maintained-special': 2_500_000,
          'alternative-provision': 800_000,
          college: 320_000,
          'specialist-post-16': 1_900_000,
        },
      }),
      aBand(5, { tariffs: { special: 1_755_600 } }),
      aBand(7, {
        caseByCase: true,
        ranges: { special: { low: 3_000_000, high: 8_000_000 } },
        referencePence: 6_400_000,
      }),
    ],
    areaFactor: { '383': 1.05 },
    notionalSenThreshold: 600_000,
    publishedAt: '2023-03-01T09:00:00.000Z',
    publishedBy: 'A manager',
    ...change,
  };
}

export function aFee(change: Partial<Fee> = {}): Fee {
  return {
    id: '01JCZ0000000000000000000FE',
    settingKey: '100001',
    provisionId: '100001-main',
    basis: 'day',
    from: '2026-09-01',
    parts: { education: 5_000_000, therapy: 600_000, care: 0, residential: 0 },
    publishedAt: '2026-06-01T09:00:00.000Z',
    publishedBy: 'provider',
    person: 'A bursar',
    ...change,
  };
}

type Change = Omit<Partial<PlaceCostInput>, 'provision' | 'request' | 'commitments'> & {
  readonly [K in 'provision' | 'request' | 'commitments']?: Partial<PlaceCostInput[K]>;
};

/** A child of 11 in band 3 at a special school next door, starting Year 7 in September 2027. */
export function aPlace({
  provision,
  request,
  commitments,
  ...change
}: Change = {}): PlaceCostInput {
  return {
    provision: {
      kind: 'special',
      category: 'special-school',
      settingAuthorityCode: '878',
      ...provision,
    },
    request: {
      band: 3,
      basis: 'day',
      startDate: '2027-09-01',
      yearGroup: 7,
      dateOfBirth: '2016-03-14',
      mustHave: [],
      ...request,
    },
    fees: [],
    framework: aFramework(),
    policy: ACT_2014.cost,
    commitments: { ...NOTHING_COMMITTED, ...commitments },
    miles: 0,
    ...change,
  };
}
