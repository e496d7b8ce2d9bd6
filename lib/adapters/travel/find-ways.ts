import {
  type GridPoint,
  pointName,
  type Router,
  RouterFailure,
  type Way,
  type Ways,
} from '../../geography/index.ts';
import { createBreaker } from './breaker.ts';

/** Finds ways by road, and never fails: what was not found is not there. */
export type FindWays = (from: GridPoint, destinations: readonly GridPoint[]) => Promise<Ways>;

/** Told when a list has to do with estimates: by which router, why in a word, and how many settings. Never where. */
export type TellEstimated = (facts: {
  readonly router: string;
  readonly why: string;
  readonly settings: number;
}) => void;

/** What a list may wait for its journeys, all tries together; the rest of a list takes less. */
const PATIENCE_MS = 1_500;

/** Asks a router while it answers, and in time. All ways of one call are found or none, so that a list compares like with like. */
export function createFindWays(
  router: Router,
  { now, tell }: { readonly now: () => number; readonly tell: TellEstimated },
): FindWays {
  const breaker = createBreaker(now);
  return async (from, destinations) => {
    const points = [...new Map(destinations.map((point) => [pointName(point), point])).values()];
    if (points.length === 0) return new Map();
    const estimated = (why: string): Ways => {
      tell({ router: router.name, why, settings: points.length });
      return new Map();
    };
    if (!breaker.mayCall()) return estimated('left alone after failures');
    try {
      const ways = await router.ways(from, points, AbortSignal.timeout(PATIENCE_MS));
      breaker.succeeded();
      return byPoint(points, ways);
    } catch (error) {
      breaker.failed();
      return estimated(whyOf(error));
    }
  };
}

function byPoint(points: readonly GridPoint[], ways: readonly (Way | null)[]): Ways {
  return new Map(points.map((point, i) => [pointName(point), ways[i] ?? null]));
}

/** Only what we worded ourselves, or the kind of error: a message may hold an address with the child's home in it. */
function whyOf(error: unknown): string {
  if (error instanceof RouterFailure) return error.why;
  return error instanceof Error ? error.name : 'unknown';
}
