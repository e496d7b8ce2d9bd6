import type { Evaluation } from './evaluation.ts';

type Ordered = Pick<Evaluation, 'score' | 'miles' | 'settingKey' | 'provisionId'>;

/**
 * The total order of evaluations: score from high to low, then miles from near to far with unknown
 * last, then setting key and provision id in code-point order (so `10012345` comes before `100200`).
 */
export function order(a: Ordered, b: Ordered): number {
  return (
    b.score - a.score ||
    nearerFirst(a.miles, b.miles) ||
    byCodePoint(a.settingKey, b.settingKey) ||
    byCodePoint(a.provisionId, b.provisionId)
  );
}

/** Nearer first, unknown last. */
export function nearerFirst(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
