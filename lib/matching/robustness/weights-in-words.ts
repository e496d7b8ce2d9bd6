import type { WeightChange } from './robustness.ts';

const HUNDREDTHS = 100;
const SMALL = 0.01;
/** In floating point, 0.28 is a little more than 28 hundredths, and 0.29 a little less than 29. */
const SLACK = 1e-9;

/**
 * The two weights of a change, as "0.20" and "0.26": the second rounded away from the first, so that
 * the change still does what it is said to do. A change below a hundredth keeps the decimals that tell the two apart.
 */
export function weightsInWords({ from, to }: WeightChange): readonly [string, string] {
  if (Math.abs(to - from) < SMALL) {
    const decimals = from.toFixed(4) === to.toFixed(4) ? 6 : 4;
    return [from.toFixed(decimals), to.toFixed(decimals)];
  }
  const rounded =
    to > from
      ? Math.ceil(to * HUNDREDTHS - SLACK) / HUNDREDTHS
      : Math.floor(to * HUNDREDTHS + SLACK) / HUNDREDTHS;
  return [from.toFixed(2), rounded.toFixed(2)];
}
