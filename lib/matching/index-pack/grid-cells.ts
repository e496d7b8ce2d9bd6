import type { GridPoint } from '../../geography/index.ts';
import { type Columns, NO_POSITION } from './pack-columns.ts';
import { type RowGates, yearFails } from './row-gates.ts';

/** A grid of square cells over the whole of the British National Grid. */
interface Grid {
  /** Side of a cell, metres. */
  readonly cell: number;
  readonly across: number;
  readonly up: number;
}

const GRID_EAST = 700_000;
const GRID_NORTH = 1_300_000;

function gridOf(cell: number): Grid {
  return { cell, across: Math.floor(GRID_EAST / cell) + 1, up: Math.floor(GRID_NORTH / cell) + 1 };
}

/** Schools of all kinds stand close together, so their search ends after a few small cells. */
export const FINE = gridOf(8_000);
/** Provisions designated for one need stand far apart, and are looked for far away. */
export const COARSE = gridOf(20_000);

/** The rows that admit a year group and offer a basis (or may), sorted by the cell of the grid in which they stand. */
export interface YearCells {
  readonly grid: Grid;
  readonly cellStart: Uint32Array;
  readonly rows: Uint32Array;
  /** Copies in the order of `rows`, so that a cell is read in one run. */
  readonly easting: Int32Array;
  readonly northing: Int32Array;
  readonly rowClass: Uint16Array;
  /** Rows whose setting has no position. */
  readonly nowhere: Uint32Array;
}

/** By counting sort: rows of a cell stay in the order of the columns. */
export function yearCells(
  columns: Columns,
  gates: RowGates,
  grid: Grid,
  isIn: (rowClass: number) => boolean,
): YearCells {
  const nowhere: number[] = [];
  const admitted: number[] = [];
  const cellStart = new Uint32Array(grid.across * grid.up + 1);
  for (let row = 0; row < columns.easting.length; row += 1) {
    if (yearFails(columns, row, gates) === 1 || !isIn(columns.rowClass[row] ?? 0)) continue;
    if (gates.basisFails[columns.admission[row] ?? 0] === 1) continue;
    if ((columns.easting[row] ?? 0) === NO_POSITION) nowhere.push(row);
    else {
      const cell = cellOf(columns, row, grid);
      cellStart[cell + 1] = (cellStart[cell + 1] ?? 0) + 1;
      admitted.push(row);
    }
  }
  for (let i = 1; i < cellStart.length; i += 1) {
    cellStart[i] = (cellStart[i] ?? 0) + (cellStart[i - 1] ?? 0);
  }
  const next = cellStart.slice();
  const rows = new Uint32Array(admitted.length);
  for (const row of admitted) {
    const cell = cellOf(columns, row, grid);
    const at = next[cell] ?? 0;
    rows[at] = row;
    next[cell] = at + 1;
  }
  const easting = new Int32Array(rows.length);
  const northing = new Int32Array(rows.length);
  const rowClass = new Uint16Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    easting[at] = columns.easting[row] ?? 0;
    northing[at] = columns.northing[row] ?? 0;
    rowClass[at] = columns.rowClass[row] ?? 0;
  }
  return { grid, cellStart, rows, easting, northing, rowClass, nowhere: Uint32Array.from(nowhere) };
}

function cellOf(columns: Columns, row: number, { cell, across }: Grid): number {
  const easting = columns.easting[row] ?? 0;
  const northing = columns.northing[row] ?? 0;
  return Math.floor(northing / cell) * across + Math.floor(easting / cell);
}

/** Metres from the home to the nearest point of a cell, 0 within it. */
export function metresToCell(
  { cell }: Grid,
  { easting, northing }: GridPoint,
  x: number,
  y: number,
): number {
  const dx = Math.max(0, x * cell - easting, easting - (x + 1) * cell);
  const dy = Math.max(0, y * cell - northing, northing - (y + 1) * cell);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Metres within which nothing of this ring of squares or a further one can stand: the way out of the block of the rings before it. */
export function nearestOfRing(side: number, home: GridPoint, ring: number): number {
  if (ring === 0) return 0;
  const left = (Math.floor(home.easting / side) - ring + 1) * side;
  const bottom = (Math.floor(home.northing / side) - ring + 1) * side;
  const within = (2 * ring - 1) * side;
  return Math.min(
    home.easting - left,
    left + within - home.easting,
    home.northing - bottom,
    bottom + within - home.northing,
  );
}
