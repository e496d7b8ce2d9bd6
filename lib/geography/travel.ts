import * as z from 'zod';
import { type GridPoint, METRES_PER_MILE } from './grid-point.ts';

/** One way by road. */
export interface Journey {
  readonly miles: number;
  readonly minutes: number;
  /** Worked out from the straight line, or found by a router on the road network. */
  readonly source: 'estimated' | 'routed';
}

/** Port: journeys from a home to each destination, in the order of the destinations. */
export type TravelTimes = (
  home: GridPoint,
  destinations: readonly GridPoint[],
) => Promise<readonly Journey[]>;

/**
 * How a journey is estimated where no router is configured: assumptions that the authority publishes with
 * its policy, with no source but its own experience. That the straight line is a fair stand-in is known
 * (r² over 0.9 with road distance; Boscoe, Henry and Zdeb 2012, doi:10.1080/00330124.2011.583586); its
 * exceptions are estuaries and other barriers, so a journey always says "estimated". An authority can
 * measure its own factor from routed distances, as in danolner.github.io/2015/07/routeFactor.
 */
export const $TravelAssumptions = z.object({
  /** Road distance over straight-line distance. */
  detourFactor: z
    .number()
    .min(1, 'a road is never shorter than the straight line; give a factor of 1 or more')
    .max(3, 'give a detour factor of at most 3'),
  /** Speeds of the successive stretches of a journey; the last one goes on to the end. */
  speeds: z
    .array(
      z.object({
        upToMiles: z.number().positive('give a number of miles above 0').nullable(),
        mph: z
          .number()
          .positive('give a speed above 0 miles an hour')
          .max(70, 'the national speed limit is 70 miles an hour'),
      }),
    )
    .min(1, 'give at least one speed')
    .refine(isInOrder, {
      error:
        'order the speeds by upToMiles, each above the one before, and give only the last null',
    }),
});
export type TravelAssumptions = z.infer<typeof $TravelAssumptions>;

const MINUTES_PER_HOUR = 60;

/**
 * The journey over a straight line of so many metres. Each stretch of the road is driven at its own speed
 * (the first miles in town, the rest on faster roads), so that minutes rise steadily with distance and
 * never jump. Not rounded.
 */
export function estimateJourney(
  metres: number,
  { detourFactor, speeds }: TravelAssumptions,
): Journey {
  const miles = (metres * detourFactor) / METRES_PER_MILE;
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

function isInOrder(speeds: readonly { readonly upToMiles: number | null }[]): boolean {
  const ends = speeds.map(({ upToMiles }) => upToMiles);
  if (ends.pop() !== null) return false;
  return ends.every((end, index) => end !== null && end > (ends[index - 1] ?? 0));
}
