import { describe, expect, it } from 'vitest';
import {
  type InclusionLoad,
  inclusionLoad,
  notionalHeadroom,
} from '../../../lib/inclusion/index.ts';
import { pounds } from '../../../lib/kernel/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';

/**
 * The sector's published case of a "magnet school": sixteen secondary schools of one area with admission number (PAN),
 * EHC plans, and designated places, which stand apart from the plans ("77+40"). Association of School and
 * College Leaders, response to the SEND and AP Green Paper, 2022.
 */
const SCHOOLS = [
  ['A', 120, 6, 0],
  ['B', 210, 18, 0],
  ['C', 180, 37, 0],
  ['D', 180, 10, 0],
  ['E', 240, 20, 25],
  ['F', 150, 9, 0],
  ['G', 180, 12, 0],
  ['H', 240, 26, 0],
  ['I', 124, 18, 0],
  ['J', 135, 5, 0],
  ['K', 270, 39, 27],
  ['L', 240, 9, 16],
  ['M', 210, 21, 16],
  ['N', 270, 77, 40],
  ['O', 240, 15, 4],
  ['P', 240, 7, 0],
] as const;

/** PAN is the intake of one year and the plans are those of years 7 to 11. */
const YEAR_GROUPS = 5;
const TODAY = ACT_2014.inclusionLoad.norms.secondary;
/**
 * State-funded secondary schools in January 2022, the census before the case was published: DfE, "Special
 * educational needs in England", 2021/22 (2.0% in January 2021, when all schools together had 3.7%; 4.0% in 2022).
 */
const JANUARY_2022 = { withPlan: 0.022, onSupport: 0.119 };

type School = (typeof SCHOOLS)[number];

function loadOf([, pan, plans, designated]: School, norm: typeof JANUARY_2022): InclusionLoad {
  const load = inclusionLoad(
    {
      roll: pan * YEAR_GROUPS,
      pupilsWithPlan: plans,
      pupilsOnSenSupport: null,
      inDesignatedPlaces: designated,
      designatedPlaces: 'counted-apart',
    },
    norm,
  );
  if (load === null) throw new Error('the roll is known');
  return load;
}

function rowOf(school: School): string {
  const [name, pan, plans, designated] = school;
  const load = loadOf(school, TODAY);
  const cells = [
    String(pan).padStart(4),
    String(plans).padStart(3),
    String(designated).padStart(3),
    String(load.roll).padStart(5),
    ((load.plan?.share ?? 0) * 100).toFixed(2).padStart(6),
    (load.multiple ?? 0).toFixed(2).padStart(5),
    (loadOf(school, JANUARY_2022).multiple ?? 0).toFixed(2).padStart(5),
  ];
  return `${name} ${cells.join(' ')}`;
}

describe('the magnet school among sixteen', () => {
  it('has the published column totals: 329 plans and 128 designated places', () => {
    expect(SCHOOLS.reduce((sum, [, , plans]) => sum + plans, 0)).toBe(329);
    expect(SCHOOLS.reduce((sum, [, , , designated]) => sum + designated, 0)).toBe(128);
  });

  it('gives each school its roll, share of plans in per cent, and multiples of 3.1% and 2.2%', () => {
    expect(SCHOOLS.map(rowOf).join('\n')).toBe(
      `
A  120   6   0   600   1.00  0.32  0.45
B  210  18   0  1050   1.71  0.55  0.78
C  180  37   0   900   4.11  1.33  1.87
D  180  10   0   900   1.11  0.36  0.51
E  240  20  25  1200   1.67  0.54  0.76
F  150   9   0   750   1.20  0.39  0.55
G  180  12   0   900   1.33  0.43  0.61
H  240  26   0  1200   2.17  0.70  0.98
I  124  18   0   620   2.90  0.94  1.32
J  135   5   0   675   0.74  0.24  0.34
K  270  39  27  1350   2.89  0.93  1.31
L  240   9  16  1200   0.75  0.24  0.34
M  210  21  16  1050   2.00  0.65  0.91
N  270  77  40  1350   5.70  1.84  2.59
O  240  15   4  1200   1.25  0.40  0.57
P  240   7   0  1200   0.58  0.19  0.27
`.trim(),
    );
  });

  it('sets N, and only N, apart from the group by the rule for outliers, whatever the norm', () => {
    // Tukey's fence: upper quartile + 1.5 x the distance between quartiles. By hand from the shares above, in per
    // cent: quartiles 1.0556 and 2.5278, fence 2.5278 + 1.5 x 1.4722 = 4.7361. Multiples are shares ÷ one
    // norm, so the same school stands out under every norm.
    const beyond = SCHOOLS.filter(
      (school) => (loadOf(school, TODAY).plan?.share ?? 0) > 0.047361,
    ).map(([name]) => name);
    expect(beyond).toEqual(['N']);
  });

  it.each([
    // Counts of 2022 against the norm of 2024/25 fall short: plans in secondary schools have risen by two fifths since.
    ['today’s norm of 3.1%', [], TODAY],
    // So counts are held against the norm of their own year, and then the load singles out N.
    ['the norm of their own year, 2.2%', ['N'], JANUARY_2022],
  ] as const)('reaches the caution, twice the norm, under %s: %j', (_name, expected, norm) => {
    const cautioned = SCHOOLS.filter(
      (school) => (loadOf(school, norm).multiple ?? 0) >= ACT_2014.inclusionLoad.cautionFrom,
    ).map(([name]) => name);
    expect(cautioned).toEqual(expected);
  });

  it('is far over the caution in the year that was admitted last: 12% of N’s Year 7, under today’s norm', () => {
    // 12% of an intake of 270 is 32.4; 32 pupils are just under it.
    const load = inclusionLoad(
      {
        roll: 270,
        pupilsWithPlan: 32,
        pupilsOnSenSupport: null,
        inDesignatedPlaces: 0,
        designatedPlaces: 'counted-apart',
      },
      TODAY,
    );
    expect(load?.plan?.share).toBeCloseTo(0.1185, 4);
    expect(load?.multiple).toBeCloseTo(3.82, 2);
  });

  it('leaves N a shortfall of £1,595,457 of its notional SEN budget, to the pound', () => {
    const found = notionalHeadroom({
      notionalBudget: 70_854_300,
      pupilsWithPlan: 77,
      pupilsOnSupport: 307,
    });
    expect(found).toEqual({
      committed: 46_200_000,
      left: 24_654_300,
      need: 184_200_000,
      headroom: -159_545_700,
    });
    expect(
      `
plans             ${pounds(found.committed)}
left              ${pounds(found.left)}
SEN support       ${pounds(found.need)}
headroom          ${pounds(found.headroom)}
`,
    ).toBe(`
plans             £462,000
left              £246,543
SEN support       £1,842,000
headroom          -£1,595,457
`);
  });
});

describe('notional SEN budget', () => {
  it.each([
    ['enough', 10_000_000, 5, 5, { committed: 3e6, left: 7e6, need: 3e6, headroom: 4e6 }],
    [
      'plans take more than all',
      1_000_000,
      2,
      1,
      { committed: 1.2e6, left: -2e5, need: 6e5, headroom: -8e5 },
    ],
    ['nobody', 500_000, 0, 0, { committed: 0, left: 5e5, need: 0, headroom: 5e5 }],
  ])('%s', (_name, notionalBudget, pupilsWithPlan, pupilsOnSupport, expected) => {
    expect(notionalHeadroom({ notionalBudget, pupilsWithPlan, pupilsOnSupport })).toEqual(expected);
  });

  it('takes another amount for each pupil', () => {
    expect(
      notionalHeadroom({
        notionalBudget: 1_000,
        pupilsWithPlan: 2,
        pupilsOnSupport: 3,
        perPupil: 100,
      }),
    ).toEqual({ committed: 200, left: 800, need: 300, headroom: 500 });
  });
});
