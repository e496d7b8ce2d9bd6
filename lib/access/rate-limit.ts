import { type Problem, problem } from '../kernel/index.ts';

/** So many attempts in a window of time. */
export interface RateLimit {
  readonly most: number;
  readonly windowSeconds: number;
}

/** Counts attempts in the table, so that it holds across all instances of a function. */
export interface RateLimitStore {
  /** Counts one attempt; false where there were too many in this window already. `key` is kept only as its hash. */
  take(key: string, limit: RateLimit, now: number): Promise<boolean>;
}

export function tooManyAttempts({ windowSeconds }: RateLimit): Problem {
  return problem(
    'too-many',
    'too-many-attempts',
    `There were too many attempts. Wait ${Math.ceil(windowSeconds / 60)} minutes and try again.`,
  );
}
