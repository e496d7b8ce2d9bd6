import type { ClassSet } from './class-scores.ts';
import { metresToCell, nearestOfRing } from './grid-cells.ts';
import type { Columns } from './pack-columns.ts';
import { costBound, distanceBound, milesBetween, type Query, scoreFrom, scoreOf } from './query.ts';
import { otherFails } from './row-gates.ts';
import { ADMISSION, FIELDS, UPPER } from './row-record.ts';
import { BLOCK, type ScoredCells } from './scored-cells.ts';
import { type TopRow, TopRows } from './top-rows.ts';

/** More than a score can lose in rounding: what is within it is looked at exactly. */
const MARGIN = 1e-8;

/** Rows of one kind, and which of their classes count. */
export interface Pool {
  readonly cells: ScoredCells;
  readonly among: ClassSet;
}

/** A search of one pool. */
interface Search extends Pool {
  readonly columns: Columns;
  readonly query: Query;
  readonly top: TopRows;
}

/**
 * The best `count` suitable settings in exact order, among the pools' rows. Each pool is searched from near
 * to far, by blocks of cells, cells and rows: what cannot reach the worst of the best even where its own
 * criteria give the most is passed over. The pool with the best classes comes first.
 */
export function bestRows(
  columns: Columns,
  query: Query,
  count: number,
  pools: readonly Pool[],
): readonly TopRow[] {
  const top = new TopRows(columns, count);
  for (const entry of query.tied) {
    const rowClass = columns.rowClass[entry.row] ?? 0;
    if (pools.some(({ among }) => among.has[rowClass] === 1)) top.offer(entry);
  }
  for (const { cells, among } of pools) {
    // No class is in the set, so no row can be.
    if (among.highest === Number.NEGATIVE_INFINITY) continue;
    const search = { cells, among, columns, query, top };
    searchNowhere(search);
    searchRings(search);
  }
  return top.list;
}

/** Rows without a position. */
function searchNowhere({ cells, among, columns, query, top }: Search): void {
  for (const row of cells.nowhere) {
    if (among.has[columns.rowClass[row] ?? 0] !== 1 || isOut(columns, query, row)) continue;
    const miles = Number.POSITIVE_INFINITY;
    const score = scoreOf(query, columns, row, miles);
    const setting = columns.setting[row] ?? 0;
    if (score >= top.bar) top.offer({ row, setting, miles, score });
  }
}

function searchRings(search: Search): void {
  const { cells, among, query, top } = search;
  const { blocksAcross, blocksUp, blockHighest, blockRest, blockFixed } = cells;
  const { point } = query.brief.request.home;
  const side = cells.grid.cell * BLOCK;
  const column = Math.floor(point.easting / side);
  const line = Math.floor(point.northing / side);
  for (let ring = 0; ring <= Math.max(blocksAcross, blocksUp); ring += 1) {
    const metres = nearestOfRing(side, point, ring);
    // More than this no row of the ring or beyond has but for what is its own.
    const atMost = among.highest + distanceBound(query, metres) + MARGIN;
    if (atMost + cells.highest < top.bar) break;
    const forCost = costBound(query, metres, cells.lowestFixed);
    if (atMost + cells.highestRest + forCost < top.bar) break;
    const bottom = Math.max(0, line - ring);
    const last = Math.min(blocksUp - 1, line + ring);
    for (let y = bottom; y <= last; y += 1) {
      // The top and bottom of a ring are whole lines, of the lines between only the ends belong to it.
      const step = Math.abs(y - line) === ring ? 1 : Math.max(1, 2 * ring);
      for (let x = column - ring; x <= column + ring; x += step) {
        if (x < 0 || x >= blocksAcross) continue;
        const block = y * blocksAcross + x;
        if (atMost + (blockHighest[block] ?? 0) < top.bar) continue;
        const rest = blockRest[block] ?? 0;
        if (atMost + rest + forCost < top.bar) continue;
        searchBlock(search, x * BLOCK, y * BLOCK, rest, blockFixed[block] ?? 0);
      }
    }
  }
}

/** The cells of the block that begins at this column and line of the grid. */
function searchBlock(
  search: Search,
  column: number,
  line: number,
  rest: number,
  fixed: number,
): void {
  const { cells, among, query, top } = search;
  const { grid, cellStart, records } = cells;
  const { point } = query.brief.request.home;
  const right = Math.min(grid.across, column + BLOCK);
  const over = Math.min(grid.up, line + BLOCK);
  for (let y = line; y < over; y += 1) {
    for (let x = column; x < right; x += 1) {
      const start = cellStart[y * grid.across + x] ?? 0;
      const end = cellStart[y * grid.across + x + 1] ?? 0;
      if (start === end) continue;
      const best = among.highest + (records[start * FIELDS + UPPER] ?? 0) + MARGIN;
      if (best + query.distanceWeight < top.bar) continue;
      const metres = metresToCell(grid, point, x, y);
      const forDistance = distanceBound(query, metres);
      if (best + forDistance < top.bar) continue;
      const within = among.highest + rest + costBound(query, metres, fixed) + MARGIN;
      if (within + forDistance >= top.bar) searchCell(search, start, end, forDistance);
    }
  }
}

/** The rows of a cell, those first that their own criteria give most. */
function searchCell(search: Search, start: number, end: number, forDistance: number): void {
  const { cells, among, columns, query, top } = search;
  const { easting, northing } = query.brief.request.home.point;
  const { constant } = query.classes;
  const { records } = cells;
  const { admissionFails } = query.gates;
  for (let at = start; at < end; at += 1) {
    const base = at * FIELDS;
    const upper = records[base + UPPER] ?? 0;
    if (among.highest + upper + forDistance + MARGIN < top.bar) return;
    const rowClass = cells.rowClass[at] ?? 0;
    if (among.has[rowClass] !== 1) continue;
    const before = (constant[rowClass] ?? 0) + upper + MARGIN;
    if (before + forDistance < top.bar) continue;
    const dx = easting - (cells.easting[at] ?? 0);
    const dy = northing - (cells.northing[at] ?? 0);
    const metres = Math.sqrt(dx * dx + dy * dy);
    if (before + distanceBound(query, metres) < top.bar) continue;
    const admission = records[base + ADMISSION] ?? 0;
    // NOT_OPEN and beyond have no entry of their own among the admissions.
    if ((admissionFails[admission] ?? 1) > 0) continue;
    const miles = milesBetween(dx, dy, query.brief.policy);
    const score = scoreFrom(query, records, base, rowClass, miles);
    if (score < top.bar) continue;
    const row = cells.rows[at] ?? 0;
    const setting = columns.setting[row] ?? 0;
    if (query.tiedSettings.size > 0 && query.tiedSettings.has(setting)) continue;
    top.offer({ row, setting, miles, score, record: { of: records, base } });
  }
}

/** A row that fails a gate, or whose setting the child is tied to and which is scored apart. */
function isOut(columns: Columns, query: Query, row: number): boolean {
  if (otherFails(columns, row, query.gates) > 0) return true;
  return query.tiedSettings.size > 0 && query.tiedSettings.has(columns.setting[row] ?? 0);
}
