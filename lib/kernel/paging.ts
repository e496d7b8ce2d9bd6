import type { Problem } from './problem.ts';

/** One page of a list. `after` is where the next page begins, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly after: string | null;
}

export interface PageRequest {
  readonly after: string | null;
  readonly limit: number;
}

/** An item that no longer parses: shown as it is keyed, never dropped. */
export interface NeedsChecking {
  readonly needsChecking: string;
}

/** Everything that could be read, and why each other thing could not. */
export interface Readable<T> {
  readonly items: readonly T[];
  readonly needChecking: readonly Unreadable[];
}

/** Why a thing could not be read, and its key among the others. */
export interface Unreadable extends Problem {
  readonly key: string;
}
