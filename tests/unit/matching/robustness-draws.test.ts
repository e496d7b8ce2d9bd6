import { describe, expect, it } from 'vitest';
import { Random } from '../../../lib/matching/robustness/random.ts';
import { valuesFrom } from '../../../lib/matching/robustness/sample-values.ts';
import { weightsAnywhere, weightsWithin } from '../../../lib/matching/robustness/sample-weights.ts';

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
