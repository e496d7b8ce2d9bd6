import { roundScore } from '../score-candidate.ts';
import type { OrderedEntry } from './ordered-entry.ts';
import type { WeightChange } from './robustness.ts';

/** Weights are given to 4 decimals. */
const STEPS = 1e4;
/** Difference of two scores, before rounding to 1e-9, at which they differ after it. */
const CERTAIN = 1.5e-9;
/** Changes that differ by less do so only in floating point. */
const SAME = 1e-9;

/**
 * The smallest change of one weight by which `lower` passes `upper` at the order's own values; null
 * when none within 0..1 does. Of equal changes, that of the criterion published first.
 */
export function nextChange(upper: OrderedEntry, lower: OrderedEntry): WeightChange | null {
  let smallest: WeightChange | null = null;
  for (const at of upper.criteria.keys()) {
    const change = changeOf(at, upper, lower);
    if (change !== null && (smallest === null || sizeOf(change) < sizeOf(smallest) - SAME)) {
      smallest = change;
    }
  }
  return smallest;
}

function sizeOf({ from, to }: WeightChange): number {
  return Math.abs(to - from);
}

/**
 * With weight x on one criterion and the others in proportion, the lead of `lower` over `upper` is
 * `rest + x (own - rest)`: `own` is its lead on the criterion, `rest` its mean lead on the others. It
 * passes from where that turns positive, x = rest / (rest - own), rounded away from the weight as it is.
 */
function changeOf(at: number, upper: OrderedEntry, lower: OrderedEntry): WeightChange | null {
  const changed = upper.criteria[at];
  const others = upper.criteria.reduce((sum, c, i) => (i === at ? sum : sum + c.weight), 0);
  if (changed === undefined || others === 0) return null;
  const leads = upper.criteria.map(({ value }, i) => (lower.criteria[i]?.value ?? 0) - value);
  const own = leads[at] ?? 0;
  const rest =
    upper.criteria.reduce(
      (sum, { weight }, i) => (i === at ? sum : sum + weight * (leads[i] ?? 0)),
      0,
    ) / others;
  const { criterion, weight: from } = changed;
  const away = own > rest ? Math.ceil : Math.floor;
  // Just past the tie first; where the scores still round to the same, as far as surely parts them.
  for (const lead of [0, CERTAIN]) {
    const to = away(((lead - rest) / (own - rest)) * STEPS) / STEPS;
    if (to >= 0 && to <= 1 && passesAt(to, at, upper, lower)) return { criterion, from, to };
  }
  return null;
}

function passesAt(to: number, at: number, upper: OrderedEntry, lower: OrderedEntry): boolean {
  return scoreAt(to, at, lower) > scoreAt(to, at, upper);
}

/** Score of an entry with another weight on one criterion, as the order would have it. */
function scoreAt(to: number, at: number, { criteria }: OrderedEntry): number {
  const others = criteria.reduce((sum, { weight }, i) => (i === at ? sum : sum + weight), 0);
  const factor = (1 - to) / others;
  return roundScore(
    criteria.reduce(
      (sum, { weight, value }, i) => sum + (i === at ? to : weight * factor) * value,
      0,
    ),
  );
}
