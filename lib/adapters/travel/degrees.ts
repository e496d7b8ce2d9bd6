import { fromGrid, type GridPoint } from '../../geography/index.ts';

/** Longitude first, as routers have it. */
export function degreesOf(point: GridPoint): [longitude: number, latitude: number] {
  const { latitude, longitude } = fromGrid(point);
  return [longitude, latitude];
}

/** Lists of at most `most` each, in order. */
export function inChunks<T>(all: readonly T[], most: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < all.length; at += most) chunks.push(all.slice(at, at + most));
  return chunks;
}
