import proj4 from 'proj4';
import * as z from 'zod';
import { $GridPoint, type GridPoint } from './grid-point.ts';

/**
 * British National Grid, EPSG:27700, with the seven-parameter Helmert shift of Ordnance Survey's "A guide
 * to coordinate systems in Great Britain". It agrees with OS's own grid of shifts (OSTN15) to about 5 m,
 * which is less than the size of a school site.
 */
const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

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

/** The grid point in whole metres, within 5 m of OSTN15. */
export function toGrid({ latitude, longitude }: LatitudeLongitude): GridPoint {
  const [easting = Number.NaN, northing = Number.NaN] = toNationalGrid().forward([
    longitude,
    latitude,
  ]);
  return { easting: Math.round(easting), northing: Math.round(northing) };
}

/** Decimal degrees, WGS 84, to 6 decimals (about 0.1 m), within 5 m of OSTN15. */
export function fromGrid({ easting, northing }: GridPoint): LatitudeLongitude {
  const [longitude = Number.NaN, latitude = Number.NaN] = toNationalGrid().inverse([
    easting,
    northing,
  ]);
  return { latitude: sixDecimals(latitude), longitude: sixDecimals(longitude) };
}

/** The bounds are a rectangle of degrees, the grid one of metres: corners of the first are outside the second. */
function isOnGrid(position: LatitudeLongitude): boolean {
  return $GridPoint.safeParse(toGrid(position)).success;
}

let converter: proj4.Converter | null = null;

/** Built once, when first used: building one for each point is fifteen times slower. */
function toNationalGrid(): proj4.Converter {
  converter ??= proj4('WGS84', NATIONAL_GRID);
  return converter;
}

function sixDecimals(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function outside(what: 'latitude' | 'longitude', value: unknown): string {
  const [least, most] =
    what === 'latitude' ? [BOUNDS.south, BOUNDS.north] : [BOUNDS.west, BOUNDS.east];
  return `${what} ${JSON.stringify(value)} is outside Great Britain; give decimal degrees from ${least} to ${most} (west is negative), ${EXAMPLE}`;
}
