import { describe, expect, it } from 'vitest';
import {
  type Fee,
  feeHistories,
  feeTotal,
  percentChange,
  upliftFee,
} from '../../../lib/banding/index.ts';
import { aFee } from './a-place.ts';

const parts = (education: number, therapy = 0, care = 0, residential = 0): Fee['parts'] => ({
  education,
  therapy,
  care,
  residential,
});

describe('a fee raised by a percentage', () => {
  it.each([
    ['by nothing', parts(5_200_000, 800_000), 0, [5_200_000, 800_000, 0, 0]],
    ['by whole pence', parts(5_200_000, 800_000), 3, [5_356_000, 824_000, 0, 0]],
    ['by two decimals', parts(5_200_000, 800_000), 4.25, [5_421_000, 834_000, 0, 0]],
    // 1.03 each: 4.12 in all is 4, and no remainder is larger than another.
    ['where four parts of 1p leave 12 hundredths', parts(1, 1, 1, 1), 3, [1, 1, 1, 1]],
    // 103.5 + 51.75 + 25.875 + 0 = 181.125: the penny short goes to the largest remainder, care.
    ['where a penny is short', parts(100, 50, 25), 3.5, [103, 52, 26, 0]],
    // 1.5 each: 6 in all, two pennies short, to the first two of four equal remainders.
    ['where remainders are equal', parts(1, 1, 1, 1), 50, [2, 2, 1, 1]],
    ['half a penny up in the whole', parts(1), 50, [2, 0, 0, 0]],
    ['down', parts(5_200_000, 800_001), -2.5, [5_070_000, 780_001, 0, 0]],
    ['at the largest amounts', parts(9_999_999_999, 1), 99.99, [19_998_999_998, 2, 0, 0]],
  ])('%s', (_name, before, percent, expected) => {
    expect(Object.values(upliftFee(before, percent))).toEqual(expected);
  });

  it.each([
    [6_000_000, 6_250_000, 4.2],
    [6_000_000, 5_750_000, -4.2],
    [8_000, 8_004, 0.1],
    [8_000, 7_996, -0.1],
    [6_000_000, 6_000_000, 0],
    [0, 100, null],
  ])('from %i to %i is %s per cent', (before, after, percent) => {
    expect(percentChange(before, after)).toBe(percent);
  });
});

describe('the history of a fee', () => {
  const id = (n: number) => `01JCZ0000000000000000000F${n}`;
  const whole = (pence: number) => ({ parts: parts(pence) });
  /** Published in the order of their numbers; 4 takes the place of 3. */
  const FEES: readonly Fee[] = [
    aFee({ id: id(1), from: '2024-09-01', ...whole(5_000_000) }),
    aFee({ id: id(2), from: '2025-09-01', ...whole(5_200_000) }),
    aFee({ id: id(3), from: '2026-09-01', ...whole(6_000_000) }),
    aFee({ id: id(4), from: '2026-09-01', ...whole(5_460_000) }),
    aFee({ id: id(5), from: '2025-09-01', basis: 'residential-38', ...whole(9_000_000) }),
  ];

  it('has the latest first, each against what was charged before, and hides nothing', () => {
    const [day, residential] = feeHistories(FEES.toReversed(), '2026-01-15');
    expect(
      day?.steps.map(({ fee, standing, total, uplift }) => [fee.id, standing, total, uplift]),
    ).toEqual([
      [id(4), 'later', 5_460_000, { from: 5_200_000, pence: 260_000, percent: 5 }],
      [id(3), 'superseded', 6_000_000, { from: 5_200_000, pence: 800_000, percent: 15.4 }],
      [id(2), 'in-force', 5_200_000, { from: 5_000_000, pence: 200_000, percent: 4 }],
      [id(1), 'past', 5_000_000, null],
    ]);
    expect(residential?.basis).toBe('residential-38');
    expect(day?.steps[0]?.fee).not.toHaveProperty('person');
  });

  it.each([
    ['2024-08-31', ['later', 'superseded', 'later', 'later']],
    ['2026-09-01', ['in-force', 'superseded', 'past', 'past']],
  ])('stands on %s as %s', (today, standings) => {
    const [day] = feeHistories(FEES, today);
    expect(day?.steps.map(({ standing }) => standing)).toEqual(standings);
  });

  it('comes to its parts', () => {
    expect(feeTotal(parts(1, 20, 300, 4_000))).toBe(4_321);
  });
});
