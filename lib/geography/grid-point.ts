import * as z from 'zod';

/** A point on the British National Grid (OSGB36, EPSG:27700), in whole metres. */
export const $GridPoint = z.object({
  easting: z.int().min(0).max(700_000),
  northing: z.int().min(0).max(1_300_000),
});
export type GridPoint = z.infer<typeof $GridPoint>;

export const METRES_PER_MILE = 1609.344;

/** Straight-line metres between two grid points: the grid is planar, so this is Pythagoras. */
export function straightLineMetres(a: GridPoint, b: GridPoint): number {
  const dx = a.easting - b.easting;
  const dy = a.northing - b.northing;
  return Math.sqrt(dx * dx + dy * dy);
}
