/** How far forecasts were out: logarithms of what came over what was forecast, with what was forecast. */
export interface SeenError {
  readonly log: number;
  readonly expected: number;
}

/** A part of what comes stays below `low` and as much above `high`, on the scale of `spreadAt`. */
export interface ErrorSpread {
  /** Variance of the logarithm beyond what chance alone gives to a count. */
  readonly variance: number;
  readonly low: number;
  readonly high: number;
}

/** Part of all cases that an interval is to hold. */
export const HELD = 0.8;

/**
 * A count differs from its expectation by chance (Poisson) and, in a large authority just as in a small, because growth
 * turns out otherwise. What is beyond chance is estimated from the errors seen, and the interval's ends are theirs.
 */
export function spreadOfErrors(errors: readonly SeenError[]): ErrorSpread | null {
  if (errors.length === 0) return null;
  const beyond = errors.map(({ log, expected }) => log ** 2 - 1 / Math.max(1, expected));
  const variance = Math.max(0, beyond.reduce((sum, part) => sum + part, 0) / errors.length);
  const scaled = errors
    .map(({ log, expected }) => log / scaleOf(variance, expected))
    .sort((a, b) => a - b);
  const at = (share: number) =>
    scaled[Math.min(scaled.length - 1, Math.max(0, Math.round(share * (scaled.length - 1))))] ?? 0;
  return { variance, low: at((1 - HELD) / 2), high: at((1 + HELD) / 2) };
}

/** The interval around an expected count, in whole plans and never without what is expected. */
export function intervalAround(
  expected: number,
  { variance, low, high }: ErrorSpread,
  years = 1,
): { readonly low: number; readonly high: number } {
  if (expected <= 0) return { low: 0, high: 0 };
  const scale = scaleOf(variance * years, expected);
  return {
    low: Math.floor(Math.min(expected, expected * Math.exp(low * scale))),
    high: Math.ceil(Math.max(expected, expected * Math.exp(high * scale))),
  };
}

function scaleOf(variance: number, expected: number): number {
  return Math.sqrt(variance + 1 / Math.max(1, expected));
}
