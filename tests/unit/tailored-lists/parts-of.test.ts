import { describe, expect, it } from 'vitest';
import type { GateOutcome } from '../../../lib/matching/index.ts';
import {
  type CountedEvaluation,
  type ListToCount,
  type Part,
  partsOf,
} from '../../../lib/tailored-lists/index.ts';

type Entries = ListToCount['proposal'];

const PLACE = {
  asOf: '2026-11-01',
  publishedBy: 'provider',
  intent: 'can',
  reason: null,
  published: 2,
  taken: 0,
  free: 2,
  heldForChild: false,
  freshness: 0.8,
} as const;

/** Need fit and capacity make up the score, half and half. */
function evaluation(
  settingKey: string,
  [need, capacity]: readonly [number, number],
  more: Partial<CountedEvaluation> & {
    readonly needAtBest?: number;
    readonly placesAtBest?: number;
  } = {},
): CountedEvaluation {
  const { needAtBest = need, placesAtBest = capacity, ...rest } = more;
  const criterion = (name: 'need-fit' | 'capacity', value: number, high: number) => ({
    criterion: name,
    weight: 0.5,
    value,
    low: value,
    high,
    contribution: 0.5 * value,
    measures: [],
  });
  return {
    settingKey,
    provisionId: `${settingKey}-main`,
    gates: [],
    cautions: [],
    criteria: [
      criterion('need-fit', need, needAtBest),
      criterion('capacity', capacity, placesAtBest),
    ],
    score: 0.5 * need + 0.5 * capacity,
    place: PLACE,
    ...rest,
  };
}

function parts(
  given: Partial<Entries>,
): Readonly<Record<string, Omit<Part, 'settingKey' | 'season'>>> {
  const found = partsOf({
    inputs: {
      request: {
        startDate: '2027-09-01',
        yearGroup: 7,
        primaryNeed: 'HI',
        basis: 'residential-38',
      },
    },
    proposal: {
      recommended: [
        { evaluation: evaluation('990001', [1, 1]), forMix: null },
        { evaluation: evaluation('990002', [0.8, 0.6]), forMix: null },
        // Brought in from below the cut: nobody is measured against it.
        { evaluation: evaluation('990003', [0.1, 0.1]), forMix: 'mainstream' },
      ],
      requested: [],
      notListed: [],
      requestedWithoutProvision: [],
      ...given,
    },
  });
  expect(new Set(found.map(({ season }) => season))).toEqual(new Set([2027]));
  return Object.fromEntries(found.map(({ settingKey, season, ...part }) => [settingKey, part]));
}

const missed = (gates: readonly GateOutcome[], scores: readonly [number, number] = [0.2, 0.2]) =>
  parts({
    notListed: [
      {
        evaluation: evaluation('990009', scores, { gates: [...gates] }),
        reason: { why: 'gate-failed' },
      },
    ],
  })['990009']?.marks;

const below = (
  more: Parameters<typeof evaluation>[2],
  scores: readonly [number, number] = [0.4, 0.5],
) =>
  parts({
    notListed: [
      { evaluation: evaluation('990009', scores, more), reason: { why: 'below-the-cut', rank: 9 } },
    ],
  })['990009'];

describe('what a list says of the settings that it names', () => {
  it('counts those recommended, with what people weigh of them', () => {
    const caution = { caution: 'journey', facts: { minutes: 80, limit: 75, age: 11 } } as const;
    const listed = evaluation('990001', [1, 1], { cautions: [caution] });
    const found = parts({ recommended: [{ evaluation: listed, forMix: null }] });
    expect(found['990001']).toEqual({
      provisionId: '990001-main',
      marks: ['listed', 'caution/journey'],
      lost: {},
    });
  });

  it('counts one that the family asked for once, recommended or not', () => {
    const found = parts({
      requested: [
        { evaluation: evaluation('990001', [1, 1]), alsoRecommended: true, reason: null },
        {
          evaluation: evaluation('990008', [0.1, 0.1]),
          alsoRecommended: false,
          reason: { why: 'apart', rule: 'closed' },
        },
      ],
      requestedWithoutProvision: [{ settingKey: '990007', settingName: 'Seven', apart: null }],
    });
    expect(found['990001']?.marks).toEqual(['listed', 'requested']);
    expect(found['990008']?.marks).toEqual(['apart', 'requested']);
    expect(found['990007']).toEqual({
      provisionId: '-',
      marks: ['no-provision', 'requested'],
      lost: {},
    });
  });

  it.each([
    [
      'a year group',
      [{ gate: 'year-group', outcome: 'fail', reason: 'below-age-range', got: '14 to 19' }],
      ['fail/year-group/below-age-range', 'fail/year-group/below-age-range/7'],
    ],
    [
      'a sex, without saying the child’s',
      [{ gate: 'sex', outcome: 'fail', reason: 'other-sex', got: 'girls' }],
      ['fail/sex/other-sex'],
    ],
    [
      'two features and a basis',
      [
        { gate: 'basis', outcome: 'fail', reason: 'basis-not-offered', got: 'day' },
        {
          gate: 'required-features',
          outcome: 'fail',
          reason: 'must-have-missing',
          got: 'hoist, braille',
        },
      ],
      [
        'fail/basis/basis-not-offered',
        'fail/basis/basis-not-offered/residential-38',
        'fail/required-features/must-have-missing',
        'fail/required-features/must-have-missing/hoist',
        'fail/required-features/must-have-missing/braille',
      ],
    ],
  ] as const)('says what failed: %s', (_, gates, marks) => {
    expect(missed(gates)).toEqual(['failed', ...marks]);
  });

  it('says where a gate was the only thing in the way of a score above the last recommended', () => {
    const gates = [{ gate: 'sex', outcome: 'fail', reason: 'other-sex', got: 'boys' }] as const;
    // The last that was not brought in for the mix has 0.7.
    expect(missed(gates, [0.7, 0.7])).toEqual(['failed', 'fail/sex/other-sex']);
    expect(missed(gates, [0.7, 0.8])).toEqual([
      'failed',
      'fail/sex/other-sex',
      'alone/sex/other-sex',
    ]);
    const open = { gate: 'open', outcome: 'fail', reason: 'closed-by-start', got: '' } as const;
    expect(missed([...gates, open], [0.7, 0.8])).not.toContain('alone/sex/other-sex');
  });

  it.each([
    ['nothing published', { place: null }, 'places/not-published'],
    ['a place free', {}, 'places/free'],
    ['no place free', { place: { ...PLACE, free: 0 } }, 'places/none-free'],
    ['an old return', { place: { ...PLACE, freshness: 0.49 } }, 'places/old'],
    [
      'a year group that it cannot take',
      { place: { ...PLACE, intent: 'cannot' } },
      'places/cannot',
    ],
  ] as const)('says how its places stood: %s', (_, more, mark) => {
    expect(below(more)?.marks).toEqual(['outranked', mark]);
  });

  it('says what it lost by criterion against the last recommended, in ten-thousandths', () => {
    // 0.8 and 0.6 against 0.4 and 0.9, each worth half.
    expect(below({}, [0.4, 0.9])?.lost).toEqual({ 'need-fit': 2000, capacity: -1500 });
  });

  it('says what was not known, and where that could have made the difference', () => {
    const gates: GateOutcome[] = [
      { gate: 'need', outcome: 'unknown', missing: 'need-not-listed', got: 'ASD' },
      { gate: 'sex', outcome: 'unknown', missing: 'sex-not-published', got: null },
    ];
    const notKnown = [
      'unknown/need/need-not-listed',
      'unknown/need/need-not-listed/HI',
      'unknown/sex/sex-not-published',
    ];
    // At best 0.45 + 0.5 x 0.6 = 0.75, above 0.7; with need fit no better than 0.9 it is 0.7.
    expect(below({ gates, needAtBest: 1 })?.marks).toEqual([
      'outranked',
      'places/free',
      ...notKnown,
      'could/need-fit',
    ]);
    expect(below({ gates, needAtBest: 0.9 })?.marks).not.toContain('could/need-fit');
    expect(below({ place: null, placesAtBest: 1 }, [0.5, 0])?.marks).toContain('could/capacity');
  });

  it('says that it gave way to another sector', () => {
    const found = parts({
      notListed: [
        {
          evaluation: evaluation('990009', [0.7, 0.7]),
          reason: { why: 'gave-way-to-mix', rank: 3, to: '990003' },
        },
      ],
    });
    expect(found['990009']?.marks).toEqual(['outranked', 'gave-way', 'places/free']);
  });
});
