import { type Centroids, createCentroids } from './centroids.ts';
import type { GridPoint } from './grid-point.ts';

/** Points in the order of a file, growing; made into sorted centroids at the end. */
export interface CentroidCollector {
  add(key: number, point: GridPoint, line: number): void;
  /** Of a key that stands twice the first row is kept, and each later one is told to `onRepeat`. */
  finish(onRepeat: (key: number, line: number) => void): Centroids;
}

// Four numbers to a row (key, easting, northing, line): 2.7 million rows as objects would take over 300 MB.
const WIDTH = 4;
const FIRST_ROWS = 256;
/** Sorting numbers `key x 2^27 + row` sorts by key, then by row; keys have 22 bits, so this stays exact. */
const ROW_LIMIT = 2 ** 27;

export function createCentroidCollector(): CentroidCollector {
  let rows = new Uint32Array(FIRST_ROWS * WIDTH);
  let count = 0;
  return {
    add(key, { easting, northing }, line) {
      if ((count + 1) * WIDTH > rows.length) {
        const grown = new Uint32Array(rows.length * 2);
        grown.set(rows);
        rows = grown;
      }
      rows.set([key, easting, northing, line], count * WIDTH);
      count++;
    },
    finish: (onRepeat) => sortRows(rows, count, onRepeat),
  };
}

function sortRows(
  rows: Uint32Array,
  count: number,
  onRepeat: (key: number, line: number) => void,
): Centroids {
  const order = Float64Array.from(
    { length: count },
    (_, row) => (rows[row * WIDTH] ?? 0) * ROW_LIMIT + row,
  ).sort();
  const sorted = createCentroids(count);
  let kept = 0;
  let previous = -1;
  for (const entry of order) {
    const at = (entry % ROW_LIMIT) * WIDTH;
    const key = rows[at] ?? 0;
    if (key === previous) {
      onRepeat(key, rows[at + 3] ?? 0);
      continue;
    }
    sorted.keys[kept] = key;
    sorted.eastings[kept] = rows[at + 1] ?? 0;
    sorted.northings[kept] = rows[at + 2] ?? 0;
    previous = key;
    kept++;
  }
  return {
    keys: sorted.keys.slice(0, kept),
    eastings: sorted.eastings.slice(0, kept),
    northings: sorted.northings.slice(0, kept),
  };
}
