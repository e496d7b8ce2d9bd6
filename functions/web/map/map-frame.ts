import { type GridPoint, METRES_PER_MILE } from '../../../lib/geography/index.ts';

/** The square of ground that a map shows, and how it becomes a picture. */
export interface MapFrame {
  /** Units of the picture on each side. */
  readonly size: number;
  readonly west: number;
  readonly south: number;
  /** Metres on each side. */
  readonly side: number;
}

export const MAP_SIZE = 640;
/** Part of the picture that stays free on each side, so that marks and their words are not cut. */
const MARGIN = 0.09;
const LEAST_SIDE = 4 * METRES_PER_MILE;

/** The smallest square that holds all the points, and is not too small to tell anything. */
export function frameAround(points: readonly GridPoint[]): MapFrame {
  const eastings = points.map(({ easting }) => easting);
  const northings = points.map(({ northing }) => northing);
  const [west, east] = [Math.min(...eastings), Math.max(...eastings)];
  const [south, north] = [Math.min(...northings), Math.max(...northings)];
  const side = Math.max(east - west, north - south, LEAST_SIDE) / (1 - 2 * MARGIN);
  return {
    size: MAP_SIZE,
    west: (west + east - side) / 2,
    south: (south + north - side) / 2,
    side,
  };
}

/** Where a point of the grid lies in the picture: x to the right, y down, in whole units. */
export function toPicture(frame: MapFrame, { easting, northing }: GridPoint): [number, number] {
  const scale = frame.size / frame.side;
  return [
    Math.round((easting - frame.west) * scale),
    Math.round(frame.size - (northing - frame.south) * scale),
  ];
}

export function isInFrame(frame: MapFrame, point: GridPoint): boolean {
  const [x, y] = toPicture(frame, point);
  return x >= 0 && y >= 0 && x <= frame.size && y <= frame.size;
}

export const CELL_METRES = 1000;

/** The middle of the square kilometre in which a home lies: a map never shows where exactly a child lives. */
export function homeCell({ easting, northing }: GridPoint): GridPoint {
  const middle = (metres: number) => (Math.floor(metres / CELL_METRES) + 0.5) * CELL_METRES;
  return { easting: middle(easting), northing: middle(northing) };
}

const STEPS_IN_MILES = [1, 2, 5, 10, 20, 50, 100] as const;
const MOST_RINGS = 4;

/** The distances in miles at which rings are drawn round a home, so that the farthest point lies within the last but few. */
export function ringMiles(home: GridPoint, points: readonly GridPoint[]): number[] {
  const far = Math.max(
    0,
    ...points.map(({ easting, northing }) =>
      Math.hypot(easting - home.easting, northing - home.northing),
    ),
  );
  const miles = far / METRES_PER_MILE;
  const step = STEPS_IN_MILES.find((each) => miles / each <= MOST_RINGS) ?? 100;
  const count = Math.max(1, Math.ceil(miles / step));
  return Array.from({ length: count }, (_, i) => (i + 1) * step);
}

const POINTS_OF_THE_COMPASS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;

/** "south-west": in which direction one point lies from another. */
export function directionOf(from: GridPoint, to: GridPoint): string {
  const turn =
    Math.atan2(to.easting - from.easting, to.northing - from.northing) / (2 * Math.PI) + 1;
  const eighth = Math.round(turn * POINTS_OF_THE_COMPASS.length) % POINTS_OF_THE_COMPASS.length;
  return POINTS_OF_THE_COMPASS[eighth] ?? 'north';
}
