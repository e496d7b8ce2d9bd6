import type { Random } from './random.ts';

type SampleWeights = (out: Float64Array) => void;

/** What floating point may leave over in a sum of weights. */
const SLACK = 1e-12;

/**
 * Weights drawn uniformly from all that add up to 1, as the given ones do, and lie within `tolerance`
 * of them: w (1 - tolerance) to w (1 + tolerance) each. All but the largest are drawn uniformly in
 * their ranges, the largest takes what they leave, and a draw that puts it outside its own range is
 * thrown away: the largest is a linear function of the others, so equal volumes of those are equal
 * volumes of the whole. Drawing all and dividing by their sum would not do: it crowds the draws
 * towards the middle and can push a weight out of its range.
 * A weight of 0 stays 0. Where nothing can vary (a tolerance of 0, a single weight) the weights stand
 * as they are.
 */
export function weightsWithin(
  weights: readonly number[],
  tolerance: number,
  random: Random,
): SampleWeights {
  const given = Float64Array.from(weights);
  const largest = weights.indexOf(Math.max(...weights));
  const others = Int32Array.from(
    weights.flatMap((weight, c) => (weight > 0 && c !== largest ? [c] : [])),
  );
  if (tolerance === 0 || others.length === 0) return (out) => out.set(given);
  const range = { sum: weights.reduce((a, b) => a + b, 0), largest, others, tolerance };
  return (out) => {
    out.set(given);
    drawWithin(out, given, range, random);
  };
}

interface Range {
  readonly sum: number;
  readonly largest: number;
  readonly others: Int32Array;
  readonly tolerance: number;
}

/** Some half of the draws are kept or more, for seven weights or fewer: none strays further than the largest may. */
function drawWithin(
  out: Float64Array,
  given: Float64Array,
  { sum, largest, others, tolerance }: Range,
  random: Random,
): void {
  const middle = given[largest] ?? 0;
  const margin = middle * tolerance + SLACK;
  let rest = 0;
  do {
    rest = sum;
    for (let k = 0; k < others.length; k += 1) {
      const c = others[k] ?? 0;
      const weight = (given[c] ?? 0) * (1 + tolerance * (2 * random.uniform() - 1));
      out[c] = weight;
      rest -= weight;
    }
  } while (Math.abs(rest - middle) > margin);
  out[largest] = rest;
}

/** Weights drawn uniformly from all that add up to 1: exponential spacings (Devroye 1986, ch. V.2). */
export function weightsAnywhere(random: Random): SampleWeights {
  return (out) => {
    let sum = 0;
    for (let c = 0; c < out.length; c += 1) {
      const spacing = -Math.log(1 - random.uniform());
      out[c] = spacing;
      sum += spacing;
    }
    for (let c = 0; c < out.length; c += 1) out[c] = (out[c] ?? 0) / sum;
  };
}
