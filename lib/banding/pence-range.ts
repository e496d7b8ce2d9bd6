import type { PenceRange } from '../kernel/index.ts';

export const NOTHING: PenceRange = { low: 0, high: 0 };

/** An amount that is known exactly. */
export function exactly(pence: number): PenceRange {
  return { low: pence, high: pence };
}

export function sumOf(amounts: Iterable<PenceRange>): PenceRange {
  let low = 0;
  let high = 0;
  for (const amount of amounts) {
    low += amount.low;
    high += amount.high;
  }
  return { low, high };
}

/** What is missing from `known` up to `whole`, at either end, never below nothing. */
export function restOf(whole: PenceRange, known: PenceRange): PenceRange {
  const low = Math.max(0, whole.low - known.low);
  return { low, high: Math.max(low, whole.high - known.high) };
}
