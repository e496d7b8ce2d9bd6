import type { Timing } from './timer.ts';

/** What a figure has to be, and whether it is. */
export interface Budget {
  readonly text: string;
  readonly isMet: boolean;
}

/** A measured figure with its budget. */
export interface Line {
  readonly what: string;
  readonly unit: 'µs' | 'ms' | 's' | 'times' | 'calls';
  /** In the unit; null where it was not measured. */
  readonly figure: Timing | null;
  /** Null where none is set. */
  readonly budget: Budget | null;
  readonly note: string;
}

/** The figure itself, where it is a single one. */
export function single(figure: number): Timing {
  return { median: figure, min: figure, max: figure };
}

const MICROSECONDS = 1000;
export function inMicroseconds({ median, min, max }: Timing): Timing {
  return { median: median * MICROSECONDS, min: min * MICROSECONDS, max: max * MICROSECONDS };
}

export function under(limit: number, unit: Line['unit'], figure: number): Budget {
  return { text: `under ${limit.toLocaleString('en-GB')} ${unit}`, isMet: figure < limit };
}

export function atLeast(limit: number, unit: Line['unit'], figure: number): Budget {
  return { text: `at least ${limit} ${unit}`, isMet: figure >= limit };
}
