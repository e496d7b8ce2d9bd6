import type { Problem } from './problem.ts';

/** An expected outcome: a value, or the reason why there is none. Bugs and broken infrastructure throw. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refused<E>(problem: E): { readonly ok: false; readonly problem: E } {
  return { ok: false, problem };
}
