import OsGridRef, { LatLon } from 'geodesy/osgridref.js';
import * as z from 'zod';
import { $GridPoint, type GridPoint } from './grid-point.ts';

const BOUNDS = { south: 49.8, north: 60.9, west: -8.7, east: 1.9 } as const;
const EXAMPLE = 'for example 53.80022 and -1.66379 for Pudsey';

const $Latitude = z
  .number(`give the latitude as a number of degrees, ${EXAMPLE}`)
  .min(BOUNDS.south, { error: (issue) => outside('latitude', issue.input) })
  .max(BOUNDS.north, { error: (issue) => outside('latitude', issue.input) });

const $Longitude = z
  .number(`give the longitude as a number of degrees, ${EXAMPLE}`)
  .min(BOUNDS.west, { error: (issue) => outside('longitude', issue.input) })
  .max(BOUNDS.east, { error: (issue) => outside('longitude', issue.input) });

const $Degrees = z.object({ latitude: $Latitude, longitude: $Longitude });
export type LatitudeLongitude = z.infer<typeof $Degrees>;

/** A position in Great Britain in decimal degrees, WGS 84, west negative; its grid point is a `$GridPoint`. */
export const $LatitudeLongitude = $Degrees.refine(isOnGrid, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is in the sea off the British National Grid; check the two numbers`,
});

/**
 * The grid point in whole metres, by the seven-parameter Helmert shift of Ordnance Survey's "A guide to coordinate
 * systems in Great Britain". It agrees with OS's own grid of shifts (OSTN15) to about 5 m, which is less than the size
 * of a school site. Throws where the position is off the grid.
 */
export function toGrid({ latitude, longitude }: LatitudeLongitude): GridPoint {
  const { easting, northing } = new LatLon(latitude, longitude).toOsGrid();
  return { easting: Math.round(easting), northing: Math.round(northing) };
}

/** Decimal degrees, WGS 84, to 6 decimals (about 0.1 m), within 5 m of OSTN15. */
export function fromGrid({ easting, northing }: GridPoint): LatitudeLongitude {
  const { lat, lon } = new OsGridRef(easting, northing).toLatLon();
  return { latitude: sixDecimals(lat), longitude: sixDecimals(lon) };
}

/** The bounds are a rectangle of degrees, the grid one of metres: corners of the first are outside the second. */
function isOnGrid(position: LatitudeLongitude): boolean {
  try {
    return $GridPoint.safeParse(toGrid(position)).success;
  } catch {
    return false;
  }
}

function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function outside(what: 'latitude' | 'longitude', value: unknown): string {
  const [least, most] =
    what === 'latitude' ? [BOUNDS.south, BOUNDS.north] : [BOUNDS.west, BOUNDS.east];
  return `${what} ${JSON.stringify(value)} is outside Great Britain; give decimal degrees from ${least} to ${most} (west is negative), ${EXAMPLE}`;
}
