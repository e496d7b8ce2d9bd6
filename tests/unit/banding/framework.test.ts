import { describe, expect, it } from 'vitest';
import {
  $BandingFramework,
  $FrameworkInput,
  frameworkInForce,
  PLACE_TYPES,
  STARTING_FRAMEWORK,
} from '../../../lib/banding/index.ts';
import { BASES } from '../../../lib/kernel/index.ts';
import { $CostPolicy, ACT_2014 } from '../../../lib/policy/index.ts';
import { aFramework } from './a-place.ts';

const BAND = {
  level: 1,
  name: 'Band 1',
  descriptors: { general: 'Some extra help.' },
  caseByCase: false,
  tariffs: { mainstream: 160_000 },
  referencePence: 800_000,
};
const CASE_BY_CASE = {
  ...BAND,
  level: 7,
  caseByCase: true,
  tariffs: {},
  ranges: { special: { low: 3_000_000, high: 8_000_000 } },
};
const INPUT = {
  title: 'Bands',
  inForceFrom: '2027-04-01',
  reason: 'First bands.',
  bands: [BAND, CASE_BY_CASE],
};

describe('a framework as it is sent', () => {
  it('fills what may be left out', () => {
    expect($FrameworkInput.parse(INPUT)).toEqual({
      title: 'Bands',
      inForceFrom: '2027-04-01',
      reason: 'First bands.',
      areaFactor: {},
      notionalSenThreshold: 600_000,
      bands: [
        { ...BAND, descriptors: { general: 'Some extra help.', byNeed: {} }, ranges: {} },
        { ...CASE_BY_CASE, descriptors: { general: 'Some extra help.', byNeed: {} } },
      ],
    });
  });

  it.each([
    ['no band', { bands: [] }, 'bands', 'give at least one band'],
    [
      'a level twice',
      { bands: [BAND, BAND] },
      'bands.1.level',
      'level 1 stands after level 1; give each level once, the lowest first',
    ],
    [
      'levels that fall',
      { bands: [CASE_BY_CASE, BAND] },
      'bands.1.level',
      'level 1 stands after level 7; give each level once, the lowest first',
    ],
    [
      'a range that is upside down',
      { bands: [{ ...CASE_BY_CASE, ranges: { special: { low: 300_000, high: 200_000 } } }] },
      'bands.0.ranges.special.low',
      'the low amount £3,000 is above the high amount £2,000; swap them',
    ],
    [
      'a tariff in a band priced case by case',
      { bands: [{ ...CASE_BY_CASE, tariffs: { special: 1 } }] },
      'bands.0.tariffs',
      'band 7 is priced case by case; give ranges and leave tariffs out',
    ],
    [
      'a range in a band priced by tariff',
      { bands: [{ ...BAND, ranges: { special: { low: 1, high: 2 } } }] },
      'bands.0.ranges',
      'band 1 is priced by tariff; give tariffs and leave ranges out',
    ],
    [
      'a reference of nothing',
      { bands: [{ ...BAND, referencePence: 0 }] },
      'bands.0.referencePence',
      'give what a usual place in this band costs, above £0',
    ],
    [
      'a factor that cannot be meant',
      { areaFactor: { '383': 105 } },
      'areaFactor.383',
      'give a factor of at most 2',
    ],
    [
      'a factor of too many decimals',
      { areaFactor: { '383': 1.03755 } },
      'areaFactor.383',
      '1.03755 has more than four decimals; round it, for example to 1.0375',
    ],
    ['no reason', { reason: ' ' }, 'reason', 'say why this framework is published'],
  ])('is refused for %s', (_name, change, path, message) => {
    const issues = $FrameworkInput.safeParse({ ...INPUT, ...change }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toContainEqual([
      path,
      message,
    ]);
  });

  it.each([
    ['a type of provision that does not exist', { bands: [{ ...BAND, tariffs: { speciel: 1 } }] }],
    ['an amount in parts of a penny', { bands: [{ ...BAND, tariffs: { special: 1.5 } }] }],
    ['an area that is not an authority code', { areaFactor: { Leeds: 1.1 } }],
    ['a misspelt member', { tittle: 'Bands' }],
    ['a level above 9', { bands: [{ ...BAND, level: 10 }] }],
  ])('is refused for %s', (_name, change) => {
    expect($FrameworkInput.safeParse({ ...INPUT, ...change }).success).toBe(false);
  });
});

describe('the framework in force', () => {
  const versions = [
    aFramework({ version: 1, inForceFrom: '2026-04-01' }),
    aFramework({ version: 2, inForceFrom: '2027-04-01' }),
    aFramework({ version: 3, inForceFrom: '2026-04-01' }),
  ];
  it.each([
    ['2026-03-31', null],
    ['2026-04-01', 3],
    ['2027-03-31', 3],
    ['2027-04-01', 2],
    ['2030-01-01', 2],
  ])('on %s is version %s, whatever order they come in', (date, version) => {
    expect(frameworkInForce(versions, date)?.version ?? null).toBe(version);
    expect(frameworkInForce([...versions].reverse(), date)?.version ?? null).toBe(version);
  });
});

describe('the starting framework', () => {
  it('is valid', () => {
    expect($BandingFramework.parse(STARTING_FRAMEWORK)).toEqual(STARTING_FRAMEWORK);
  });

  it('has Devon’s published amounts, and two bands priced case by case', () => {
    expect(
      STARTING_FRAMEWORK.bands.map(({ level, tariffs, caseByCase }) => [
        level,
        tariffs.mainstream,
        tariffs.special,
        caseByCase,
      ]),
    ).toEqual([
      [1, 160_000, undefined, false],
      [2, 310_000, undefined, false],
      [3, 450_000, 1_141_200, false],
      [4, 650_000, 1_346_000, false],
      [5, 900_000, 1_755_600, false],
      [6, undefined, undefined, true],
      [7, undefined, undefined, true],
    ]);
  });

  it('never pays less in a higher band', () => {
    for (const type of PLACE_TYPES) {
      const lows = STARTING_FRAMEWORK.bands
        .map(({ tariffs, ranges }) => tariffs[type] ?? ranges[type]?.low)
        .filter((low) => low !== undefined);
      expect(lows.length).toBeGreaterThan(2);
      expect(lows).toEqual([...lows].sort((a, b) => a - b));
    }
  });
});

describe('the price ranges of the starting policy', () => {
  const kinds = [...PLACE_TYPES, 'independent-special', 'independent-school'];
  it.each(kinds.flatMap((kind) => BASES.map((basis) => [kind, basis])))(
    'has one for %s, %s',
    (kind, basis) => {
      const { priceRanges } = ACT_2014.cost;
      expect(priceRanges.filter((row) => row.category === kind && row.basis === basis)).toEqual([
        expect.objectContaining({ source: expect.stringMatching(/^assumption; /) }),
      ]);
    },
  );

  it.each([
    ['none', [], 'give at least one price range'],
    [
      'two of a kind',
      [
        { category: 'special', basis: 'day' as const, low: 1, high: 2, source: 'x' },
        { category: 'special', basis: 'day' as const, low: 1, high: 3, source: 'x' },
      ],
      'give one price range for each kind of place and basis, not two',
    ],
  ])('are refused when there is %s', (_name, priceRanges, message) => {
    const found = $CostPolicy.safeParse({ ...ACT_2014.cost, priceRanges });
    expect(found.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
