import type { TravelPolicy } from '../policy/index.ts';
import { type GridPoint, METRES_PER_MILE } from './grid-point.ts';

/** One way by road. */
export interface Journey {
  readonly miles: number;
  readonly minutes: number;
  /** Worked out from the straight line, or found by a router on the road network. */
  readonly source: 'estimated' | 'routed';
}

/**
 * Port: journeys from a home to each destination, in the order of the destinations, which is that of how much each
 * matters. It always answers: what no router found is estimated, and says so.
 */
export type TravelTimes = (
  home: GridPoint,
  destinations: readonly GridPoint[],
) => Promise<readonly Journey[]>;

const MINUTES_PER_HOUR = 60;

/**
 * The journey over a straight line of so many metres. Each stretch of the road is driven at its own speed
 * (the first miles in town, the rest on faster roads), so that minutes rise steadily with distance and
 * never jump. Not rounded.
 */
export function estimateJourney(metres: number, { detourFactor, speeds }: TravelPolicy): Journey {
  const miles = estimateRoadMiles(metres, detourFactor);
  let driven = 0;
  let hours = 0;
  for (const [index, { upToMiles, mph }] of speeds.entries()) {
    const isLast = index === speeds.length - 1;
    const end = isLast || upToMiles === null ? miles : Math.min(miles, upToMiles);
    hours += Math.max(0, end - driven) / mph;
    driven = Math.max(driven, end);
  }
  return { miles, minutes: hours * MINUTES_PER_HOUR, source: 'estimated' };
}

/** Road miles over a straight line of so many metres. */
export function estimateRoadMiles(metres: number, detourFactor: number): number {
  return (metres * detourFactor) / METRES_PER_MILE;
}
