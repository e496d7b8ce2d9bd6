import type { YearCells } from './grid-cells.ts';
import {
  FIELDS,
  type FillRecord,
  INCLUSION,
  LOW,
  PEERS,
  PLACE,
  QUALITY,
  UPPER,
} from './row-record.ts';

/** Cells along the side of a block. */
export const BLOCK = 2;

/**
 * The rows of a year group with their records, in each cell from the row whose own criteria give the most to
 * the one whose give the least, so that a search can stop early; and with the most of each block of cells, so that
 * it can pass over most of the country.
 */
export interface ScoredCells extends YearCells {
  /** `FIELDS` numbers a row. */
  readonly records: Float64Array;
  readonly blocksAcross: number;
  readonly blocksUp: number;
  /** The highest UPPER of the rows of a block. */
  readonly blockHighest: Float64Array;
  /** The most that a row of the block has but for its cost, and the lowest of their costs without transport. */
  readonly blockRest: Float64Array;
  readonly blockFixed: Float64Array;
  /** The same of all rows. */
  readonly highest: number;
  readonly highestRest: number;
  readonly lowestFixed: number;
}

/** `peersWeight` is what the value of the peer group counts in a score. */
export function scoredCells(cells: YearCells, fill: FillRecord, peersWeight: number): ScoredCells {
  const count = cells.rows.length;
  const unsorted = new Float64Array(count * FIELDS);
  for (let at = 0; at < count; at += 1) fill(cells.rows[at] ?? 0, unsorted, at * FIELDS);
  const from = sortedWithinCells(cells.cellStart, unsorted);
  const records = new Float64Array(count * FIELDS);
  for (let at = 0; at < count; at += 1) {
    const source = (from[at] ?? 0) * FIELDS;
    records.set(unsorted.subarray(source, source + FIELDS), at * FIELDS);
  }
  return {
    ...cells,
    rows: cells.rows.map((_row, at) => cells.rows[from[at] ?? 0] ?? 0),
    easting: cells.easting.map((_metres, at) => cells.easting[from[at] ?? 0] ?? 0),
    northing: cells.northing.map((_metres, at) => cells.northing[from[at] ?? 0] ?? 0),
    rowClass: cells.rowClass.map((_class, at) => cells.rowClass[from[at] ?? 0] ?? 0),
    records,
    ...blocksOf(cells, records, peersWeight),
  };
}

/** For each position the one that it takes its row from. */
function sortedWithinCells(cellStart: Uint32Array, records: Float64Array): Uint32Array {
  const upper = (at: number): number => records[at * FIELDS + UPPER] ?? 0;
  const order = Uint32Array.from({ length: records.length / FIELDS }, (_none, at) => at);
  for (let cell = 0; cell + 1 < cellStart.length; cell += 1) {
    const start = cellStart[cell] ?? 0;
    const end = cellStart[cell + 1] ?? 0;
    if (end - start < 2) continue;
    order.subarray(start, end).sort((a, b) => upper(b) - upper(a) || a - b);
  }
  return order;
}

function blocksOf({ grid, cellStart }: YearCells, records: Float64Array, peersWeight: number) {
  const blocksAcross = Math.ceil(grid.across / BLOCK);
  const blocksUp = Math.ceil(grid.up / BLOCK);
  const blocks = blocksAcross * blocksUp;
  const blockHighest = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
  const blockRest = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
  const blockFixed = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
  for (let cell = 0; cell + 1 < cellStart.length; cell += 1) {
    const line = Math.floor(Math.floor(cell / grid.across) / BLOCK);
    const block = line * blocksAcross + Math.floor((cell % grid.across) / BLOCK);
    const end = (cellStart[cell + 1] ?? 0) * FIELDS;
    for (let at = (cellStart[cell] ?? 0) * FIELDS; at < end; at += FIELDS) {
      const rest =
        (records[at + PLACE] ?? 0) +
        (records[at + INCLUSION] ?? 0) +
        (records[at + QUALITY] ?? 0) +
        peersWeight * (records[at + PEERS] ?? 0);
      blockHighest[block] = Math.max(blockHighest[block] ?? 0, records[at + UPPER] ?? 0);
      blockRest[block] = Math.max(blockRest[block] ?? 0, rest);
      blockFixed[block] = Math.min(blockFixed[block] ?? 0, records[at + LOW] ?? 0);
    }
  }
  return {
    blocksAcross,
    blocksUp,
    blockHighest,
    blockRest,
    blockFixed,
    highest: blockHighest.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    highestRest: blockRest.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
    lowestFixed: blockFixed.reduce(
      (least, pence) => Math.min(least, pence),
      Number.POSITIVE_INFINITY,
    ),
  };
}
