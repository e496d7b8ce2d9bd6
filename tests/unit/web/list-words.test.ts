import { describe, expect, it } from 'vitest';
import { barsOf } from '../../../functions/web/pages/list/card/bars.ts';
import { changesInWords, moveInWords } from '../../../functions/web/pages/list/rank-changes.tsx';
import { triedWeights } from '../../../functions/web/pages/list/tried-weights.ts';
import { factWords } from '../../../functions/web/words/measure-words.ts';
import { loadWords, wholePounds } from '../../../functions/web/words/setting-words.ts';
import type { CriterionScore } from '../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';

const PART: CriterionScore = {
  criterion: 'need-fit',
  weight: 0.3,
  value: 0.5,
  low: 0.25,
  high: 1,
  contribution: 0.15,
  measures: [],
};

describe('bars by criterion', () => {
  it('show the value, and what is not known beyond its lowest', () => {
    expect(barsOf([PART])).toEqual([
      {
        name: 'Need fit',
        weight: '30%',
        value: 100,
        low: 50,
        high: 200,
        inWords: '0.50, between 0.25 and 1.00',
      },
    ]);
  });

  it('leave out a criterion that does not count', () => {
    expect(barsOf([{ ...PART, weight: 0 }])).toEqual([]);
  });

  it('say weights to a tenth of one per cent', () => {
    expect(barsOf([{ ...PART, weight: 0.1125, low: 0.5, high: 0.5 }])).toMatchObject([
      { weight: '11.3%', inWords: '0.50' },
    ]);
  });
});

describe('words of a setting', () => {
  const measure = { share: 1, scaled: 1, low: 1, high: 1, asOf: null, source: 'register' } as const;
  it.each([
    [{ measure: 'road-miles', value: 4.678, unit: 'miles' }, '4.7 miles'],
    [{ measure: 'road-miles', value: 1, unit: 'miles' }, '1 mile'],
    [{ measure: 'free-places', value: 2, unit: 'places' }, '2 places'],
    [{ measure: 'additional-cost', value: 2_016_755, unit: 'pence a year' }, '£20,168 a year'],
    [
      { measure: 'sen-absence', value: 13.9, unit: '% of sessions missed' },
      '13.9% of sessions missed',
    ],
    [{ measure: 'primary-need', value: 'listed-others', unit: null }, 'listed others'],
    [{ measure: 'inspection', value: null, unit: null }, 'not known'],
  ] as const)('say the fact %j as %s', (raw, words) => {
    expect(factWords({ ...measure, ...raw })).toBe(words);
  });

  it.each([
    [{ low: 1_234_550, high: 1_234_550 }, '£12,346'],
    [{ low: 1_000_000, high: 2_000_049 }, '£10,000 to £20,000'],
    [{ low: 100, high: 149 }, '£1'],
  ])('say the money %j as %s', (range, words) => {
    expect(wholePounds(range)).toBe(words);
  });

  const group = (multiple: number) => ({
    pupils: 40,
    share: 0.031 * multiple,
    norm: 0.031,
    multiple,
  });
  it.each([
    [2.8, 'Heavy: 8.7% of its pupils have a plan, 2.8 times the usual share'],
    [1.5, 'Above usual: 4.7% of its pupils have a plan, 1.5 times the usual share'],
    [1, 'About usual: 3.1% of its pupils have a plan, 1.0 times the usual share'],
    [0.5, 'Light: 1.6% of its pupils have a plan, 0.5 times the usual share'],
  ])('say a load of %d times the norm', (multiple, words) => {
    const load = {
      roll: 1000,
      plan: group(multiple),
      support: null,
      heaviest: 'plan' as const,
      multiple,
    };
    expect(loadWords(load, 2)).toBe(words);
  });
});

describe('weights that are tried', () => {
  const tried = (typed: Readonly<Record<string, string>>) =>
    triedWeights(ACT_2014.weights, (criterion) => typed[criterion] ?? null);

  it('are none where nothing differs from the published ones', () => {
    expect(tried({})).toMatchObject({ given: null, errors: { list: [] } });
    expect(tried({}).typed['need-fit']).toBe('30');
    expect(tried({}).typed.capacity).toBe('15');
  });

  it('are those that were changed, where all do not add up to 100', () => {
    expect(tried({ distance: '40' }).given).toEqual({ distance: 0.4 });
  });

  it('are all of them, where they add up to 100', () => {
    expect(tried({ distance: '30', 'need-fit': '20' }).given).toEqual({
      'need-fit': 0.2,
      distance: 0.3,
      capacity: 0.15,
      cost: 0.1,
      inclusion: 0.1,
      quality: 0.1,
      continuity: 0.05,
    });
  });

  it.each(['', 'ten', '-5', '101'])('are refused at their field: %j', (typed) => {
    const { given, errors } = tried({ distance: typed });
    expect(given).toBeNull();
    expect(errors.list).toEqual([
      { field: 'distance', text: 'Distance must be a number from 0 to 100' },
    ]);
  });
});

describe('what changed between two orders', () => {
  const ranks = [
    { settingKey: '100001', settingName: 'Ash', before: 2, after: 1 },
    { settingKey: '100002', settingName: 'Beech', before: 7, after: 2 },
    { settingKey: '100003', settingName: 'Cedar', before: 1, after: 8 },
  ];

  it('is said in a sentence', () => {
    const changes = { ranks, entered: ['100002'], left: ['100003'] };
    expect(changesInWords(changes)).toBe('Beech comes in and Cedar goes out.');
    expect(changesInWords({ ranks, entered: [], left: [] })).toBe(
      'The same settings are recommended, in another order.',
    );
  });

  it('is said of each setting', () => {
    expect(ranks.map((rank) => moveInWords(rank, ['100002'], ['100003']))).toEqual([
      'up 1',
      'comes in',
      'goes out',
    ]);
  });
});
