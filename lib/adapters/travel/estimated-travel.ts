import { estimateJourney, straightLineMetres, type TravelTimes } from '../../geography/index.ts';
import type { TravelPolicy } from '../../policy/index.ts';

/** Journeys by straight line and detour factor, where no router is configured; each says "estimated". */
export function createEstimatedTravel(assumptions: TravelPolicy): TravelTimes {
  return async (home, destinations) =>
    destinations.map((to) => estimateJourney(straightLineMetres(home, to), assumptions));
}
