import type { PenceRange } from '../../kernel/index.ts';
import type { YearCells } from './grid-cells.ts';

/** Cells along the side of a block. */
export const BLOCK = 4;

/**
 * The rows of a year group with the most that the criteria of a row can give it: free places, cost without
 * transport, inclusion, quality and peers. In each cell from high to low, so that a search can stop early, and
 * with the highest of each block of cells, so that it can pass over most of the country.
 */
export interface ScoredCells extends YearCells {
  readonly upper: Float64Array;
  /** The highest of them. */
  readonly highest: number;
  /** Additional cost without transport, pence a year. */
  readonly fixedLow: Float64Array;
  readonly fixedHigh: Float64Array;
  readonly blocksAcross: number;
  readonly blocksUp: number;
  readonly blockHighest: Float64Array;
  /** The most that a row of the block has but for its cost, and the lowest of their costs without transport. */
  readonly blockRest: Float64Array;
  readonly blockFixed: Float64Array;
  /** The same of all rows. */
  readonly highestRest: number;
  readonly lowestFixed: number;
}

/** What is worked out for each row. */
export interface RowScore {
  readonly upper: number;
  /** The same but for cost. */
  readonly rest: number;
  readonly fixed: PenceRange;
}

export function scoredCells(cells: YearCells, scoreOf: (row: number) => RowScore): ScoredCells {
  const count = cells.rows.length;
  const upper = new Float64Array(count);
  const rest = new Float64Array(count);
  const fixedLow = new Float64Array(count);
  const fixedHigh = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const score = scoreOf(cells.rows[at] ?? 0);
    upper[at] = score.upper;
    rest[at] = score.rest;
    fixedLow[at] = score.fixed.low;
    fixedHigh[at] = score.fixed.high;
  }
  const from = sortedWithinCells(cells.cellStart, upper);
  const sorted = {
    ...cells,
    rows: cells.rows.map((_row, at) => cells.rows[from[at] ?? 0] ?? 0),
    easting: cells.easting.map((_metres, at) => cells.easting[from[at] ?? 0] ?? 0),
    northing: cells.northing.map((_metres, at) => cells.northing[from[at] ?? 0] ?? 0),
    rowClass: cells.rowClass.map((_class, at) => cells.rowClass[from[at] ?? 0] ?? 0),
    upper: upper.map((_value, at) => upper[from[at] ?? 0] ?? 0),
    fixedLow: fixedLow.map((_pence, at) => fixedLow[from[at] ?? 0] ?? 0),
    fixedHigh: fixedHigh.map((_pence, at) => fixedHigh[from[at] ?? 0] ?? 0),
  };
  return { ...sorted, ...blocksOf(cells, { upper, rest, fixedLow }) };
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

interface Scores {
  readonly upper: Float64Array;
  readonly rest: Float64Array;
  readonly fixedLow: Float64Array;
}

function blocksOf({ grid, cellStart }: YearCells, { upper, rest, fixedLow }: Scores) {
  const blocksAcross = Math.ceil(grid.across / BLOCK);
  const blocks = blocksAcross * Math.ceil(grid.up / BLOCK);
  const blockHighest = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
  const blockRest = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY);
  const blockFixed = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY);
  for (let cell = 0; cell + 1 < cellStart.length; cell += 1) {
    const line = Math.floor(Math.floor(cell / grid.across) / BLOCK);
    const block = line * blocksAcross + Math.floor((cell % grid.across) / BLOCK);
    const end = cellStart[cell + 1] ?? 0;
    for (let at = cellStart[cell] ?? 0; at < end; at += 1) {
      blockHighest[block] = Math.max(blockHighest[block] ?? 0, upper[at] ?? 0);
      blockRest[block] = Math.max(blockRest[block] ?? 0, rest[at] ?? 0);
      blockFixed[block] = Math.min(blockFixed[block] ?? 0, fixedLow[at] ?? 0);
    }
  }
  return {
    blocksAcross,
    blocksUp: Math.ceil(grid.up / BLOCK),
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
