import type { GridPoint } from './grid-point.ts';

/** One way on the road network, as a router found it. */
export interface Way {
  readonly metres: number;
  readonly seconds: number;
}

/** Port: a router on the road network. */
export interface Router {
  /** Told in logs, and kept beside what it found. */
  readonly name: string;
  /** Whether each way that it finds has its price. */
  readonly billed: boolean;
  /**
   * Ways in the order of the destinations; null where it knows none. Throws where it cannot answer, and stops when
   * the signal says so.
   */
  ways(
    from: GridPoint,
    destinations: readonly GridPoint[],
    signal: AbortSignal,
  ): Promise<readonly (Way | null)[]>;
}

/** Why a router could not answer, in a word that tells nothing of what was asked. */
export class RouterFailure extends Error {
  readonly why: string;

  constructor(why: string) {
    super(`The router could not answer: ${why}.`);
    this.name = 'RouterFailure';
    this.why = why;
  }
}

/** Ways by the name of the point that they lead to: null where there is none, missing where nobody knows. */
export type Ways = ReadonlyMap<string, Way | null>;

/** Port: ways that were paid for, kept for a while. Losing one costs its price again and nothing else. */
export interface KeptWays {
  find(router: string, from: GridPoint): Promise<Ways>;
  keep(router: string, from: GridPoint, ways: Ways): Promise<void>;
}

/** Two settings at one point have one way to it; a setting that moves has another. */
export function pointName({ easting, northing }: GridPoint): string {
  return `${easting}-${northing}`;
}
