import {
  estimateJourney,
  straightLineMetres,
  type TravelAssumptions,
  type TravelTimes,
} from '../../geography/index.ts';

/** Journeys by straight line and detour factor, where no router is configured; each says "estimated". */
export function createEstimatedTravel(assumptions: TravelAssumptions): TravelTimes {
  return async (home, destinations) =>
    destinations.map((to) => estimateJourney(straightLineMetres(home, to), assumptions));
}
