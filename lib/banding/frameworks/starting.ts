import type { Band, BandingFramework } from '../framework.ts';
import type { PlaceType } from '../place-type.ts';

type Amounts = Band['tariffs'];
type Words = Band['descriptors'];

/** Top-ups in pounds a year, in the order of the columns of a published table; null is not priced. */
const COLUMNS: readonly PlaceType[] = [
  'mainstream',
  'resourced-provision',
  'sen-unit',
  'special',
  'non-maintained-special',
  'alternative-provision',
  'college',
  'specialist-post-16',
];

function tariffs(...pounds: readonly (number | null)[]): Amounts {
  const amounts: Amounts = {};
  COLUMNS.forEach((type, i) => {
    const amount = pounds[i] ?? null;
    if (amount !== null) amounts[type] = amount * 100;
  });
  return amounts;
}

function fixed(
  level: number,
  name: string,
  reference: number,
  amounts: Amounts,
  descriptors: Words,
): Band {
  return {
    level,
    name,
    descriptors,
    caseByCase: false,
    tariffs: amounts,
    ranges: {},
    referencePence: reference * 100,
  };
}

/** The third tier: between two amounts for each type. */
function caseByCase(
  level: number,
  name: string,
  reference: number,
  low: Amounts,
  high: Amounts,
  descriptors: Words,
): Band {
  const ranges: Band['ranges'] = {};
  for (const type of COLUMNS) {
    const [from, to] = [low[type], high[type]];
    if (from !== undefined && to !== undefined) ranges[type] = { low: from, high: to };
  }
  return {
    level,
    name,
    descriptors,
    caseByCase: true,
    tariffs: {},
    ranges,
    referencePence: reference * 100,
  };
}

const BANDS: readonly Band[] = [
  fixed(1, 'Band 1', 8_000, tariffs(1_600, null, null, null, null, null, 1_600, null), {
    general: 'Some extra help each week, beyond what the setting gives most children.',
    byNeed: { SLCN: 'A speech and language programme that staff carry out each week.' },
  }),
  fixed(2, 'Band 2', 10_000, tariffs(3_100, 4_000, 4_000, null, null, null, 3_100, null), {
    general: 'Extra help on most days, by a small group or one adult for part of a lesson.',
    byNeed: {
      HI: 'Regular visits of a teacher of the deaf, and care with the acoustics of rooms.',
    },
  }),
  fixed(3, 'Band 3', 15_000, tariffs(4_500, 7_000, 7_000, 11_412, 25_000, 8_000, 4_500, 20_000), {
    general: 'Extra help every day, with lessons changed for the child.',
    byNeed: {
      ASD: 'A predictable day, a low-stimulus space and staff trained in autism.',
      SEMH: 'A key adult, and a plan for the times when the child cannot stay in class.',
    },
  }),
  fixed(4, 'Band 4', 24_000, tariffs(6_500, 9_000, 9_000, 13_460, 35_000, 11_000, 6_500, 30_000), {
    general: 'Specialist teaching for much of the day, in a small group.',
    byNeed: { PD: 'Help with moving and personal care, and therapy built into the day.' },
  }),
  fixed(
    5,
    'Band 5',
    30_000,
    tariffs(9_000, 12_000, 12_000, 17_556, 45_000, 15_000, 9_000, 40_000),
    {
      general: 'Specialist teaching all day, with an adult at hand throughout.',
      byNeed: { SLD: 'A curriculum of its own, taught in a small class with several adults.' },
    },
  ),
  caseByCase(
    6,
    'Band 6, case by case',
    45_000,
    tariffs(9_000, 12_000, 12_000, 17_556, 45_000, 15_000, 9_000, 40_000),
    tariffs(20_000, 25_000, 25_000, 35_000, 70_000, 25_000, 20_000, 70_000),
    {
      general: 'Needs that few settings meet, priced for the child.',
      byNeed: { PMLD: 'Nursing, hoists and more than one adult for much of the day.' },
    },
  ),
  caseByCase(
    7,
    'Band 7, case by case',
    64_000,
    tariffs(15_000, 20_000, 20_000, 30_000, 60_000, 20_000, 15_000, 60_000),
    tariffs(40_000, 45_000, 45_000, 80_000, 120_000, 45_000, 40_000, 120_000),
    {
      general: 'Rare and complex needs, planned with health and social care for the child.',
      byNeed: { MSI: 'An intervenor at all times, and staff trained in deafblindness.' },
    },
  ),
];

/**
 * The framework that stands for an authority which has published none. Starting values: only the Devon
 * amounts are published, the others are assumptions between published anchors.
 */
export const STARTING_FRAMEWORK: BandingFramework = {
  id: '00000000000000000000000000',
  authority: '000',
  version: 0,
  title: 'Starting values',
  inForceFrom: '2014-09-01',
  reason:
    'Stands until the authority publishes its own framework. Mainstream top-ups of bands 1 to 3 are Devon’s of ' +
    '2023-24 (£1,600, £3,100, £4,500); special-school top-ups of bands 3 and 5 are the lowest and highest of ' +
    'Devon (£11,412 and £17,556). All other amounts are assumptions: unit and resourced places between £4,000 ' +
    'and £12,000; references between the averages of state special (DfE, £26,000) and independent places ' +
    '(DfE, £64,000 in 2024-25). Bands 6 and 7 are priced case by case.',
  bands: [...BANDS],
  areaFactor: {},
  notionalSenThreshold: 600_000,
  publishedAt: '2026-04-01T00:00:00.000Z',
  publishedBy: 'Rightplace',
};
