import { type GridPoint, type KeptWays, pointName } from '../../geography/index.ts';
import type { FindWays } from './find-ways.ts';

/**
 * Side of the square by whose middle a home is routed. The middle is at most 177 m from a home and 96 m on average:
 * below a tenth of a mile, to which lists show distances, and about what a postcode is wide. Squares of 1 km would be
 * shared by more homes, but be wrong by up to 0.4 miles and cross rivers; what saves most is that a child's own
 * further lists are free, which they are with any size.
 */
const CELL_METRES = 250;
/** Pairs that a list may buy; the shortlist of the starting policy has 60. Farther down, a list estimates. */
const MOST_BOUGHT = 100;

/** Ways that cost money: asked for once for each square and setting, and kept. */
export function createFindKeptWays(
  router: string,
  find: FindWays,
  kept: KeptWays,
  tellLost: (error: unknown) => void,
): FindWays {
  return async (home, destinations) => {
    const from = cellOf(home);
    const known = await orLost(kept.find(router, from), new Map(), tellLost);
    const missing = destinations.filter((to) => !known.has(pointName(to)));
    const bought = await find(from, missing.slice(0, MOST_BOUGHT));
    if (bought.size > 0) await orLost(kept.keep(router, from, bought), undefined, tellLost);
    return new Map([...known, ...bought]);
  };
}

/** The middle of the square that a home lies in. */
function cellOf({ easting, northing }: GridPoint): GridPoint {
  const middle = (metres: number) =>
    Math.floor(metres / CELL_METRES) * CELL_METRES + CELL_METRES / 2;
  return { easting: middle(easting), northing: middle(northing) };
}

/** No list fails because something could not be kept. */
async function orLost<T>(work: Promise<T>, instead: T, tell: (error: unknown) => void): Promise<T> {
  try {
    return await work;
  } catch (error) {
    tell(error);
    return instead;
  }
}
