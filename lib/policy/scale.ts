import * as z from 'zod';

/** One corner of a scale: at this measure the value is this, 0 (worst) to 1 (best). */
const $Breakpoint = z.tuple([z.number(), z.number().min(0).max(1)]);

/** More corners nobody could read; ranking looks at them for every row. */
const MOST_BREAKPOINTS = 50;

/**
 * The published map from a raw measure to 0..1: straight lines between breakpoints, flat outside
 * them. Fixed by the policy, never by the candidates, so no setting's value depends on another's.
 */
export const $Scale = z
  .array($Breakpoint)
  .min(2, 'a scale needs at least two breakpoints')
  .max(MOST_BREAKPOINTS, `a scale has at most ${MOST_BREAKPOINTS} breakpoints`)
  .refine((points) => points.every(([x], i) => i === 0 || x > (points[i - 1]?.[0] ?? x)), {
    error: 'the breakpoints of a scale must rise from left to right',
  });
export type Scale = z.infer<typeof $Scale>;

/** Value of a measure on a scale, 0..1. */
export function scaleValue(scale: Scale, measure: number): number {
  const first = scale[0];
  if (first === undefined || measure <= first[0]) return first?.[1] ?? 0;
  let left = first;
  // By index: this runs for every row that a ranking looks at, and an iterator costs more than the sums.
  for (let i = 1; i < scale.length; i += 1) {
    const right = scale[i] ?? left;
    if (measure <= right[0]) {
      const span = right[0] - left[0];
      return span === 0 ? right[1] : left[1] + ((measure - left[0]) / span) * (right[1] - left[1]);
    }
    left = right;
  }
  return left[1];
}
