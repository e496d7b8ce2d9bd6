import { describe, expect, it } from 'vitest';
import {
  type Inspection,
  type PracticeAbout,
  practiceParts,
  qualityPart,
  type SettingPractice,
} from '../../../lib/inclusion/index.ts';
import { ACT_2014, type InclusionPolicy } from '../../../lib/policy/index.ts';

const POLICY = ACT_2014.inclusion;
const FILE = { file: 'Some file', simulated: false };
const figure = (value: number, year = '2024/25') => ({
  value,
  of: 'all-pupils' as const,
  year,
  ...FILE,
});

const NOTHING: SettingPractice = {
  settingKey: '100001',
  suspensions: null,
  absence: null,
  reintegration: null,
  inspections: [],
  notionalSenBudget: null,
};
const EVERYTHING: SettingPractice = {
  ...NOTHING,
  suspensions: figure(10),
  absence: figure(5),
  reintegration: figure(30),
  inspections: [older('2023-05-03', 'good', 'outstanding')],
};
const ABOUT: PracticeAbout = {
  category: 'mainstream-school',
  kind: 'mainstream',
  load: 3,
  today: '2026-11-23',
};

function older(
  date: string,
  overall: 'outstanding' | 'good' | 'inadequate' | null,
  behaviour: 'outstanding' | 'good' | null = null,
): Inspection {
  return { framework: 'older', date, overall, behaviour, ...FILE };
}

function card(
  date: string,
  grades: Extract<Inspection, { framework: 'report-card-2025' }>['grades'],
): Inspection {
  return { framework: 'report-card-2025', date, grades, safeguardingMet: true, ...FILE };
}

function withLoad(load: number): InclusionPolicy {
  return { ...POLICY, weights: { ...POLICY.weights, suspensions: 0.3 - load, load } };
}

describe('parts of inclusion practice', () => {
  it('gives each fact with its unit, year, file and place on the scale', () => {
    expect(practiceParts(EVERYTHING, ABOUT, POLICY)).toEqual([
      {
        measure: 'suspensions',
        weight: 0.3,
        value: 10,
        unit: 'a year for each 100 pupils',
        asOf: '2024/25',
        ...FILE,
        // Half way from 5 (0.8) to 15 (0.5).
        scaled: 0.65,
      },
      {
        measure: 'sen-absence',
        weight: 0.3,
        value: 5,
        unit: '% of sessions missed by all pupils',
        asOf: '2024/25',
        ...FILE,
        // Half way from 3 (1) to 7 (0.7).
        scaled: 0.85,
      },
      {
        measure: 'inclusion-inspection',
        weight: 0.3,
        value: 'outstanding',
        unit: 'for behaviour and attitudes',
        asOf: '2023-05-03',
        ...FILE,
        scaled: 1,
      },
    ]);
  });

  it('says that a figure is of pupils with SEN where it is', () => {
    const of = 'pupils-with-sen';
    const practice = {
      ...EVERYTHING,
      suspensions: { ...figure(10), of } as const,
      absence: { ...figure(5), of } as const,
    };
    expect(practiceParts(practice, ABOUT, POLICY).map(({ unit }) => unit)).toEqual([
      'a year for each 100 pupils with SEN',
      '% of sessions missed by pupils with SEN',
      'for behaviour and attitudes',
    ]);
  });

  it.each([
    ['a mainstream school', {}, POLICY, ['suspensions', 'sen-absence', 'inclusion-inspection']],
    [
      'a special school',
      { kind: 'special', category: 'special-school' },
      withLoad(0.1),
      ['suspensions', 'sen-absence', 'inclusion-inspection'],
    ],
    [
      'a unit of a mainstream school',
      { kind: 'sen-unit' },
      withLoad(0.1),
      ['suspensions', 'sen-absence', 'inclusion-inspection'],
    ],
    [
      'alternative provision',
      { kind: 'alternative-provision', category: 'alternative-provision' },
      withLoad(0.1),
      ['suspensions', 'sen-absence', 'inclusion-inspection', 'reintegration'],
    ],
    [
      'a mainstream school, load weighed',
      {},
      withLoad(0.1),
      ['suspensions', 'sen-absence', 'inclusion-inspection', 'inclusion-load'],
    ],
    [
      'a college, load weighed',
      { kind: 'college', category: 'further-education' },
      withLoad(0.1),
      ['suspensions', 'sen-absence', 'inclusion-inspection', 'inclusion-load'],
    ],
  ] as const)('of %s: %j', (_name, about, policy, expected) => {
    const parts = practiceParts(EVERYTHING, { ...ABOUT, ...about }, policy);
    expect(parts.map(({ measure }) => measure)).toEqual(expected);
  });

  it('weighs a known load from the register and leaves an unknown one open', () => {
    const of = (load: number | null) =>
      practiceParts(null, { ...ABOUT, load }, withLoad(0.1)).find(
        ({ measure }) => measure === 'inclusion-load',
      );
    const registered = {
      measure: 'inclusion-load',
      weight: 0.1,
      asOf: null,
      file: null,
      simulated: false,
    };
    // Half way from 2 (0.5) to 4 (0).
    expect(of(3)).toEqual({ ...registered, value: 3, unit: 'times the norm', scaled: 0.25 });
    expect(of(null)).toEqual({ ...registered, value: null, unit: null, scaled: null });
  });

  it('knows nothing where nothing is published', () => {
    for (const practice of [null, NOTHING]) {
      expect(
        practiceParts(practice, ABOUT, POLICY).map(({ value, scaled }) => [value, scaled]),
      ).toEqual([
        [null, null],
        [null, null],
        [null, null],
      ]);
    }
  });

  it.each([
    // 2019/20 ends on 31 August 2020; six years later is 31 August 2026.
    ['2026-08-31', '2019/20', 10],
    ['2026-09-01', '2019/20', null],
    ['2026-09-01', '2020/21', 10],
  ])('on %s a figure of %s counts as %j', (today, year, value) => {
    const practice = { ...NOTHING, suspensions: figure(10, year) };
    expect(practiceParts(practice, { ...ABOUT, today }, POLICY)[0]?.value).toBe(value);
  });
});

describe('the inspection of inclusion', () => {
  const CARD = card('2026-01-12', { inclusion: 'needs-attention', achievement: 'exceptional' });

  it.each([
    ['the report card’s area', [CARD], 'needs attention', 'for inclusion', '2026-01-12', 0.25],
    [
      'the newest of two',
      [CARD, older('2024-05-03', 'outstanding')],
      'needs attention',
      'for inclusion',
      '2026-01-12',
      0.25,
    ],
    [
      'the older behaviour before the overall grade',
      [older('2024-05-03', 'inadequate', 'good')],
      'good',
      'for behaviour and attitudes',
      '2024-05-03',
      0.7,
    ],
    [
      'the older overall grade',
      [older('2024-05-03', 'inadequate')],
      'inadequate',
      'overall',
      '2024-05-03',
      0,
    ],
    [
      'the next where the newest did not grade it',
      [card('2026-01-12', {}), older('2024-05-03', 'good')],
      'good',
      'overall',
      '2024-05-03',
      0.7,
    ],
    [
      'the day on which it is six years old',
      [older('2020-11-23', 'good')],
      'good',
      'overall',
      '2020-11-23',
      0.7,
    ],
    ['nothing a day later', [older('2020-11-22', 'good')], null, null, null, null],
    ['nothing where nothing was graded', [older('2024-05-03', null)], null, null, null, null],
  ] as const)('is %s', (_name, inspections, value, unit, asOf, scaled) => {
    const part = practiceParts({ ...NOTHING, inspections: [...inspections] }, ABOUT, POLICY)[2];
    expect(part).toMatchObject({ measure: 'inclusion-inspection', value, unit, asOf, scaled });
  });
});

describe('the inspection for quality', () => {
  it.each([
    [
      'the mean of the areas other than inclusion',
      [
        card('2026-01-12', {
          inclusion: 'urgent-improvement',
          achievement: 'exceptional',
          'leadership-and-governance': 'expected-standard',
        }),
      ],
      'exceptional in 1, expected standard in 1',
      'of 2 areas',
      0.8,
    ],
    ['the overall grade', [older('2024-05-03', 'good', 'outstanding')], 'good', 'overall', 0.7],
    [
      'nothing of an inspection without overall grade',
      [older('2024-10-03', null, 'outstanding')],
      null,
      null,
      null,
    ],
    [
      'nothing of a report card that graded inclusion only',
      [card('2026-01-12', { inclusion: 'exceptional' })],
      null,
      null,
      null,
    ],
    ['nothing too old', [older('2020-11-22', 'good')], null, null, null],
  ] as const)('is %s', (_name, inspections, value, unit, scaled) => {
    const practice = { ...NOTHING, inspections: [...inspections] };
    expect(qualityPart(practice, '2026-11-23', ACT_2014.quality)).toMatchObject({
      measure: 'inspection',
      weight: 1,
      value,
      unit,
      scaled,
    });
  });

  it('is unknown where nothing is published', () => {
    expect(qualityPart(null, '2026-11-23', ACT_2014.quality)).toMatchObject({ scaled: null });
  });
});
