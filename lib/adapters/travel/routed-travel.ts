import {
  type Journey,
  METRES_PER_MILE,
  pointName,
  type TravelTimes,
  type Way,
} from '../../geography/index.ts';
import type { FindWays } from './find-ways.ts';

const SECONDS_PER_MINUTE = 60;

/** Journeys by road where a way was found, else as they are estimated; each says which. */
export function createRoutedTravel(find: FindWays, estimate: TravelTimes): TravelTimes {
  return async (home, destinations) => {
    const [ways, estimates] = await Promise.all([
      find(home, destinations),
      estimate(home, destinations),
    ]);
    return estimates.map((estimated, i) => {
      const to = destinations[i];
      const way = to && ways.get(pointName(to));
      return way ? journeyBy(way) : estimated;
    });
  };
}

function journeyBy({ metres, seconds }: Way): Journey {
  return {
    miles: metres / METRES_PER_MILE,
    minutes: seconds / SECONDS_PER_MINUTE,
    source: 'routed',
  };
}
