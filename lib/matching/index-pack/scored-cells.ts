import type { YearCells } from './grid-cells.ts';

/**
 * The rows of a year group with the most that the criteria of a row can give it: free places, cost without
 * transport, inclusion, quality and peers. In each cell from high to low, so that a search can stop early.
 */
export interface ScoredCells extends YearCells {
  readonly upper: Float64Array;
  /** The highest of them. */
  readonly highest: number;
}

export function scoredCells(cells: YearCells, upperOf: (row: number) => number): ScoredCells {
  const count = cells.rows.length;
  const upper = new Float64Array(count);
  for (let at = 0; at < count; at += 1) upper[at] = upperOf(cells.rows[at] ?? 0);
  const from = sortedWithinCells(cells.cellStart, upper);
  return {
    ...cells,
    rows: cells.rows.map((_row, at) => cells.rows[from[at] ?? 0] ?? 0),
    easting: cells.easting.map((_metres, at) => cells.easting[from[at] ?? 0] ?? 0),
    northing: cells.northing.map((_metres, at) => cells.northing[from[at] ?? 0] ?? 0),
    rowClass: cells.rowClass.map((_class, at) => cells.rowClass[from[at] ?? 0] ?? 0),
    upper: upper.map((_value, at) => upper[from[at] ?? 0] ?? 0),
    highest: upper.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
  };
}

/** For each position the one that it takes its row from. */
function sortedWithinCells(cellStart: Uint32Array, upper: Float64Array): Uint32Array {
  const order = Uint32Array.from(upper, (_value, at) => at);
  for (let cell = 0; cell + 1 < cellStart.length; cell += 1) {
    const start = cellStart[cell] ?? 0;
    const end = cellStart[cell + 1] ?? 0;
    if (end - start < 2) continue;
    order.subarray(start, end).sort((a, b) => (upper[b] ?? 0) - (upper[a] ?? 0) || a - b);
  }
  return order;
}
