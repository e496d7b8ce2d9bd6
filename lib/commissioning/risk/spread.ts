import type { Risk } from './risk.ts';

/** Pounds by future. */
export function spreadOf(amounts: readonly number[]): Risk['cost'] {
  return {
    average: toPence(meanOf(amounts)),
    p10: toPence(percentile(amounts, 0.1)),
    p50: toPence(percentile(amounts, 0.5)),
    p90: toPence(percentile(amounts, 0.9)),
  };
}

/** The least of the values that at least this share of them does not pass: always one that was seen. */
export function percentile(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const at = Math.ceil(share * inOrder.length - 1e-9) - 1;
  return inOrder[Math.max(0, at)] ?? 0;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function toPence(pounds: number): number {
  return Math.round(pounds * 100) / 100 + 0;
}
