import { describe, expect, it } from 'vitest';
import { acceptability } from '../../../lib/matching/robustness/acceptability.ts';
import { nextChange } from '../../../lib/matching/robustness/next-change.ts';
import type { OrderedEntry } from '../../../lib/matching/robustness/ordered-entry.ts';
import { Random } from '../../../lib/matching/robustness/random.ts';
import { $Robustness } from '../../../lib/matching/robustness/robustness.ts';
import { robustnessOf } from '../../../lib/matching/robustness/robustness-of.ts';
import { valuesFrom } from '../../../lib/matching/robustness/sample-values.ts';
import { weightsAnywhere, weightsWithin } from '../../../lib/matching/robustness/sample-weights.ts';
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

describe('the generator', () => {
  // Words of sfc32 for these seeds, from an implementation of it in Python.
  it.each([
    ['', [482290450, 1935356783, 3096887721, 756192939]],
    ['list-1', [901998256, 2021851085, 4202402198, 2263794200]],
    ['0f3a', [1099148122, 1064051437, 3904529500, 4185037804]],
  ])('gives for the seed "%s" the same numbers everywhere', (seed, words) => {
    const one = new Random(seed);
    const filled = new Float64Array(words.length);
    new Random(seed).fill(filled);
    expect(words.map(() => one.uniform() * 2 ** 32)).toEqual(words);
    expect(Array.from(filled, (share) => share * 2 ** 32)).toEqual(words);
  });

  it('goes on after filling where calling would have gone on', () => {
    const filling = new Random('seed');
    const calling = new Random('seed');
    filling.fill(new Float64Array(3));
    for (let i = 0; i < 3; i += 1) calling.uniform();
    expect(filling.uniform()).toBe(calling.uniform());
  });

  it('draws normals with mean 0, deviation 1 and the tails of a normal', () => {
    const random = new Random('normal');
    const drawn = Array.from({ length: 40_000 }, () => random.normal());
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    // 4.55% lie beyond two deviations.
    const beyond = drawn.filter((x) => Math.abs(x) > 2).length / drawn.length;
    expect(Math.abs(beyond - 0.0455)).toBeLessThan(0.005);
  });
});

describe('weights', () => {
  const moments = (sample: (out: Float64Array) => void, criteria: number) => {
    const draws = 40_000;
    const out = new Float64Array(criteria);
    const sums = out.map(() => 0);
    const squares = out.map(() => 0);
    for (let draw = 0; draw < draws; draw += 1) {
      sample(out);
      out.forEach((weight, c) => {
        sums[c] = (sums[c] ?? 0) + weight;
        squares[c] = (squares[c] ?? 0) + weight * weight;
      });
    }
    return Array.from(sums, (sum, c) => ({
      mean: sum / draws,
      variance: (squares[c] ?? 0) / draws - (sum / draws) ** 2,
    }));
  };

  it('are uniform within the tolerance: over three equal ones, a hexagon with variance 5/18 of the margin squared', () => {
    const found = moments(weightsWithin([1 / 3, 1 / 3, 1 / 3], 0.5, new Random('hexagon')), 3);
    expect(found.length).toBe(3);
    for (const { mean, variance } of found) {
      expect(Math.abs(mean - 0.33333)).toBeLessThan(0.002);
      // (1/6)^2 x 5/18; dividing draws by their sum would give a fifth less.
      expect(Math.abs(variance / 0.007716 - 1)).toBeLessThan(0.03);
    }
  });

  it('are uniform on the whole simplex: mean 1/3, variance 1/18', () => {
    const found = moments(weightsAnywhere(new Random('simplex')), 3);
    expect(found.length).toBe(3);
    for (const { mean, variance } of found) {
      expect(Math.abs(mean - 0.33333)).toBeLessThan(0.005);
      expect(Math.abs(variance / 0.055556 - 1)).toBeLessThan(0.03);
    }
  });

  it.each([
    ['a tolerance of 0', [0.3, 0.7], 0],
    ['a single weight', [0, 1, 0], 0.5],
    ['no weight', [], 0.5],
  ])('stand as they are with %s', (_case, weights, tolerance) => {
    const out = new Float64Array(weights.length);
    weightsWithin(weights, tolerance, new Random('any'))(out);
    expect(Array.from(out)).toEqual(weights);
  });
});

describe('measures', () => {
  it('are drawn from their distributions and mapped in a straight line, beyond the scale too', () => {
    const out = new Float64Array(4);
    const means = new Float64Array(4);
    const sample = valuesFrom(
      [
        {
          scale: { worst: 10, best: 0 },
          measures: [
            { kind: 'fixed', at: 12 },
            { kind: 'uniform', low: 2, high: 4 },
            { kind: 'normal', mean: 5, deviation: 2 },
            { kind: 'lognormal', mean: 0, deviation: 0.5 },
          ],
        },
      ],
      new Random('measures'),
    );
    for (let draw = 0; draw < 20_000; draw += 1) {
      sample(out);
      out.forEach((value, i) => {
        means[i] = (means[i] ?? 0) + value / 20_000;
      });
    }
    // Mean of the lognormal: exp(0.5^2 / 2) = 1.1331, worth 0.8867.
    const [fixed, uniform, normal, lognormal] = means;
    expect(fixed).toBeCloseTo(-0.2, 6);
    expect(uniform).toBeCloseTo(0.7, 2);
    expect(normal).toBeCloseTo(0.5, 2);
    expect(lognormal).toBeCloseTo(0.8867, 2);
  });
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

  it('breaks a tie, to 1e-9 as in the order of a list, by number', () => {
    const { rankAcceptability } = acceptability({
      alternatives: 3,
      criteria: 1,
      draws: 10,
      sampleWeights: (out) => out.fill(1),
      sampleValues: (out) => out.set([0.5, 0.5000000004, 0.500000001]),
    });
    expect(rankAcceptability).toEqual([
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ]);
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
    const found = robustnessOf(entries, two, { seed: 'list-1', size: 2 });
    expect([...found.keys()]).toEqual(['100001', '100002']);
    expect([...found.values()].map(({ inList }) => inList)).toEqual([1, 1]);
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
