import type { GridPoint } from './grid-point.ts';

/** Points by key, in columns of equal length; keys ascend and none stands twice. Metres on the grid. */
export interface Centroids {
  readonly keys: Uint32Array;
  readonly eastings: Uint32Array;
  readonly northings: Uint32Array;
}

export function createCentroids(length: number): Centroids {
  return {
    keys: new Uint32Array(length),
    eastings: new Uint32Array(length),
    northings: new Uint32Array(length),
  };
}

export function findCentroid(centroids: Centroids, key: number): GridPoint | null {
  const at = lowerBound(centroids.keys, key);
  return centroids.keys[at] === key ? pointAt(centroids, at) : null;
}

/** Mean of the points with keys in `from <= key < to`, in whole metres; null when there is none. */
export function meanCentroid(
  centroids: Centroids,
  [from, to]: readonly [from: number, to: number],
): GridPoint | null {
  const start = lowerBound(centroids.keys, from);
  const end = lowerBound(centroids.keys, to);
  if (start === end) return null;
  const mean = (column: Uint32Array) =>
    Math.round(column.subarray(start, end).reduce((sum, value) => sum + value, 0) / (end - start));
  return { easting: mean(centroids.eastings), northing: mean(centroids.northings) };
}

/** All points of both; where both have a key, the later one's point stands. */
export function mergeCentroids(earlier: Centroids, later: Centroids): Centroids {
  const all = createCentroids(earlier.keys.length + later.keys.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < earlier.keys.length || j < later.keys.length) {
    const a = earlier.keys[i] ?? Number.POSITIVE_INFINITY;
    const b = later.keys[j] ?? Number.POSITIVE_INFINITY;
    if (b <= a) copyPoint(later, j, all, count);
    else copyPoint(earlier, i, all, count);
    if (a <= b) i++;
    if (b <= a) j++;
    count++;
  }
  return {
    keys: all.keys.slice(0, count),
    eastings: all.eastings.slice(0, count),
    northings: all.northings.slice(0, count),
  };
}

function copyPoint(from: Centroids, at: number, to: Centroids, place: number): void {
  to.keys[place] = from.keys[at] ?? 0;
  to.eastings[place] = from.eastings[at] ?? 0;
  to.northings[place] = from.northings[at] ?? 0;
}

function pointAt({ eastings, northings }: Centroids, at: number): GridPoint {
  return { easting: eastings[at] ?? 0, northing: northings[at] ?? 0 };
}

/** Index of the first key that is not below `key`; the length when all are. */
function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
