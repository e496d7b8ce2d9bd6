import { describe, expect, it } from 'vitest';
import { acceptability } from '../../../lib/matching/robustness/acceptability.ts';
import { nextChange } from '../../../lib/matching/robustness/next-change.ts';
import type { OrderedEntry } from '../../../lib/matching/robustness/ordered-entry.ts';
import { Random } from '../../../lib/matching/robustness/random.ts';
import { $Robustness } from '../../../lib/matching/robustness/robustness.ts';
import { robustnessOf } from '../../../lib/matching/robustness/robustness-of.ts';
import { weightsAnywhere } from '../../../lib/matching/robustness/sample-weights.ts';
import { CRITERIA } from '../../../lib/policy/index.ts';

type Value = number | readonly [low: number, value: number, high: number];

/** An entry with one value for each weight, on the criteria in their order of publishing. */
function entry(settingKey: string, weights: readonly number[], ...values: Value[]): OrderedEntry {
  return {
    settingKey,
    criteria: CRITERIA.slice(0, weights.length).map((criterion, c) => {
      const given = values[c] ?? 0;
      const [low, value, high] = typeof given === 'number' ? [given, given, given] : given;
      return { criterion, weight: weights[c] ?? 0, value, low, high };
    }),
  };
}

const policy = (robustness: { tolerance: number; draws: number; among: number }) => ({
  robustness,
});

describe('acceptability', () => {
  it('is the share of the simplex on which an alternative is best, with its centre', () => {
    // The first is best where 0.75 w > 0.5 (1 - w), that is w > 0.4.
    const { rankAcceptability, centralWeights } = acceptability({
      alternatives: 3,
      criteria: 2,
      draws: 100_000,
      sampleWeights: weightsAnywhere(new Random('simplex')),
      sampleValues: (out) => out.set([1, 0.25, 0, 0, 0.5, 0]),
    });
    expect(rankAcceptability[0]?.[0]).toBeCloseTo(0.6, 2);
    expect(rankAcceptability[1]?.[0]).toBeCloseTo(0.4, 2);
    expect(rankAcceptability[2]).toEqual([0, 0, 1]);
    expect(centralWeights[0]?.[0]).toBeCloseTo(0.7, 2);
    expect(centralWeights[1]?.[0]).toBeCloseTo(0.2, 2);
    expect(centralWeights[2]).toBeNull();
  });

  it.each([
    [
      3,
      [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
    ],
    [
      2,
      [
        [0, 1],
        [0, 0],
        [1, 0],
      ],
    ],
  ])('breaks a tie, to 1e-9 as in the order of a list, by number: %i ranks', (ranks, shares) => {
    const { rankAcceptability } = acceptability({
      alternatives: 3,
      criteria: 1,
      draws: 10,
      ranks,
      sampleWeights: (out) => out.fill(1),
      sampleValues: (out) => out.set([0.4999999996, 0.5, 0.500000001]),
    });
    expect(rankAcceptability).toEqual(shares);
  });
});

describe('the robustness of an order', () => {
  const weights = [0.5, 0.3, 0.2];
  const entries = [
    entry('100001', weights, 0.9, 0.5, [0, 0.5, 1]),
    entry('100002', weights, 0.5, 0.9, 0.6),
    entry('100003', weights, 0.6, 0.6, [0, 0.5, 1]),
    entry('100004', weights, 0.2, 0.2, 0.2),
  ];
  const half = policy({ tolerance: 0.5, draws: 1000, among: 30 });

  it('is the same for the same seed and another for another', () => {
    const bytes = (seed: string) =>
      JSON.stringify([...robustnessOf(entries, half, { seed, size: 2 })]);
    expect(bytes('list-1')).toBe(bytes('list-1'));
    expect(bytes('list-1')).not.toBe(bytes('list-2'));
  });

  it('keeps its schema, and adds up: one first and as many in the list as it holds', () => {
    const found = [...robustnessOf(entries, half, { seed: 'list-1', size: 2 }).values()];
    expect($Robustness.array().parse(found)).toEqual(found);
    expect(found.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 9);
    expect(found.reduce((sum, { inList }) => sum + inList, 0)).toBeCloseTo(2, 9);
    expect(found[3]).toMatchObject({ first: 0, inList: 0 });
  });

  it('tries only the best `among`', () => {
    const two = policy({ tolerance: 0.5, draws: 100, among: 2 });
    const found = robustnessOf(entries, two, { seed: 'list-1', size: 1 });
    expect([...found.keys()]).toEqual(['100001', '100002']);
  });

  it('is not sure of a place in the list for having tried nothing below the cut', () => {
    const two = policy({ tolerance: 0.5, draws: 100, among: 2 });
    const found = robustnessOf(entries, two, { seed: 'list-1', size: 2 });
    expect([...found.keys()]).toEqual(['100001', '100002', '100003', '100004']);
  });

  it('draws an unknown value uniformly from its range', () => {
    const found = robustnessOf(
      [entry('100001', [1], 0.7), entry('100002', [1], [0.2, 0.5, 1])],
      policy({ tolerance: 0.5, draws: 20_000, among: 30 }),
      { seed: 'list-1', size: 1 },
    );
    // From 0.7 to 1 of 0.2 to 1: 0.375.
    expect(found.get('100002')?.first).toBeCloseTo(0.375, 2);
  });

  it.each([
    [1, 0.9999],
    [0, 0.0001],
  ])('does not round to %i what is not quite so', (_whole, share) => {
    const found = robustnessOf(
      [entry('100001', [1], 0.5), entry('100002', [1], [0, 0.2, 0.50001])],
      policy({ tolerance: 0.5, draws: 100_000, among: 30 }),
      { seed: 'list-1', size: 1 },
    );
    expect([...found.values()].map(({ first }) => first)).toContain(share);
  });

  it('gives nothing for nothing', () => {
    expect(robustnessOf([], half, { seed: 'list-1', size: 6 }).size).toBe(0);
  });

  it('names whom an entry passes, and of the first who passes it', () => {
    const found = robustnessOf(entries, half, { seed: 'list-1', size: 2 });
    // Leads of the second over the first: -0.4, 0.4, 0.1. On the second criterion
    // the mean lead on the others is -0.18 / 0.7, so it passes from 0.2571 / 0.6571 = 0.3913.
    // On the first: 0.14 / 0.5 = 0.28, from 0.28 / 0.68 = 0.4118, which is the smaller change.
    const change = { criterion: 'need-fit', from: 0.5, to: 0.4117 };
    expect(found.get('100001')?.nextChange).toEqual({ ...change, passedBy: '100002' });
    expect(found.get('100002')?.nextChange).toEqual({ ...change, passes: '100001' });
    expect(found.get('100004')?.nextChange).toBeNull();
  });
});

describe('the next change', () => {
  it.each<[string, OrderedEntry, OrderedEntry, ReturnType<typeof nextChange>]>([
    [
      'is of equal changes the one published first',
      entry('100001', [0.8, 0.2], 0.6, 0.2),
      entry('100002', [0.8, 0.2], 0.4, 0.7),
      // 0.5 x > 0.2 (1 - x) from x = 0.28572; on the other criterion down to 0.71428: the same change.
      { criterion: 'need-fit', from: 0.8, to: 0.7142 },
    ],
    [
      'goes past the tie, which the order given keeps',
      entry('100001', [0.8, 0.2], 0.5, 0),
      entry('100002', [0.8, 0.2], 0, 0.5),
      { criterion: 'need-fit', from: 0.8, to: 0.4999 },
    ],
    [
      'goes the least step from a tie',
      entry('100001', [0.5, 0.5], 0.5, 0.1),
      entry('100002', [0.5, 0.5], 0.1, 0.5),
      { criterion: 'need-fit', from: 0.5, to: 0.4999 },
    ],
    [
      'raises a weight from 0',
      entry('100001', [0.5, 0.5, 0], 0.5, 0.5, 0),
      entry('100002', [0.5, 0.5, 0], 0.4, 0.4, 0.9),
      // 0.9 x > 0.1 (1 - x).
      { criterion: 'capacity', from: 0, to: 0.1001 },
    ],
    [
      'is none against one that leads everywhere',
      entry('100001', [0.5, 0.5], 0.5, 0.5),
      entry('100002', [0.5, 0.5], 0.5, 0.4),
      null,
    ],
    [
      'is none against its like',
      entry('100001', [0.3, 0.7], 0.35, 0.15),
      entry('100002', [0.3, 0.7], 0.35, 0.15),
      null,
    ],
    [
      'is none where no other weight can take up the rest',
      entry('100001', [1], 0.5),
      entry('100002', [1], 0.4),
      null,
    ],
  ])('%s', (_rule, upper, lower, change) => {
    expect(nextChange(upper, lower)).toEqual(change);
  });
});
