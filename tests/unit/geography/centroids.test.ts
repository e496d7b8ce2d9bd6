import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Centroids,
  findCentroid,
  meanCentroid,
  mergeCentroids,
} from '../../../lib/geography/centroids.ts';
import { createCentroidCollector } from '../../../lib/geography/collect-centroids.ts';

type Row = readonly [key: number, easting: number, northing: number];

function collect(rows: readonly Row[], onRepeat = (_key: number, _line: number) => {}): Centroids {
  const collector = createCentroidCollector();
  for (const [index, [key, easting, northing]] of rows.entries()) {
    collector.add(key, { easting, northing }, index + 2);
  }
  return collector.finish(onRepeat);
}

const rows = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 999 }), fc.nat(700_000), fc.nat(1_300_000)),
  { maxLength: 700 },
);

describe('collected centroids', () => {
  it('finds every key of the file, and nothing else', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const centroids = collect(given);
        const first = new Map<number, Row>();
        for (const row of given) if (!first.has(row[0])) first.set(row[0], row);
        for (let key = 0; key < 1000; key++) {
          const row = first.get(key);
          const expected = row ? { easting: row[1], northing: row[2] } : null;
          expect(findCentroid(centroids, key)).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the first row of a key and tells the line of each later one', () => {
    const repeats: (readonly [number, number])[] = [];
    const given: Row[] = [
      [5, 10, 20],
      [3, 30, 40],
      [5, 50, 60],
      [5, 70, 80],
    ];
    const centroids = collect(given, (key, line) => repeats.push([key, line]));
    expect([...centroids.keys]).toEqual([3, 5]);
    expect(findCentroid(centroids, 5)).toEqual({ easting: 10, northing: 20 });
    expect(repeats).toEqual([
      [5, 4],
      [5, 5],
    ]);
  });

  it('takes the mean of a range, without its end', () => {
    const centroids = collect([
      [1, 100, 1000],
      [2, 200, 2000],
      [3, 401, 4001],
      [4, 900, 9000],
    ]);
    expect(meanCentroid(centroids, [2, 4])).toEqual({ easting: 301, northing: 3001 });
    expect(meanCentroid(centroids, [5, 9])).toBeNull();
  });
});

describe('mergeCentroids', () => {
  it('has the keys of both, the later point where both have one', () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [earlier, later] = [collect(a), collect(b)];
        const merged = mergeCentroids(earlier, later);
        const keys = new Set([...earlier.keys, ...later.keys]);
        expect([...merged.keys]).toEqual([...keys].sort((x, y) => x - y));
        for (const key of keys) {
          const expected = findCentroid(later, key) ?? findCentroid(earlier, key);
          expect(findCentroid(merged, key)).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });
});
