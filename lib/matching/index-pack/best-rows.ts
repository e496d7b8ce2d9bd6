import type { ClassSet } from './class-scores.ts';
import { nearestOfRing, visitRing } from './grid-cells.ts';
import type { Columns } from './pack-columns.ts';
import { distancePart, milesBetween, type Query, scoreOf } from './query.ts';
import { otherFails } from './row-gates.ts';
import type { ScoredCells } from './scored-cells.ts';
import { type TopRow, TopRows } from './top-rows.ts';

/** More than a score can lose in rounding: what is within it is looked at exactly. */
const MARGIN = 1e-8;

/** Rows of one kind, and which of their classes count. */
export interface Pool {
  readonly cells: ScoredCells;
  readonly among: ClassSet;
}

/**
 * The best `count` suitable settings in exact order, among the pools' rows. Each pool's cells are visited
 * from near to far, until even its best class at the nearest point of the next ring cannot reach the
 * worst of the best; so the pool with the best classes comes first.
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
  for (const pool of pools) searchPool(columns, query, top, pool);
  return top.list;
}

function searchPool(columns: Columns, query: Query, top: TopRows, pool: Pool): void {
  const { cells, among } = pool;
  // No class is in the set, so no row can be.
  if (among.highest === Number.NEGATIVE_INFINITY) return;
  for (const row of cells.nowhere) {
    const rowClass = columns.rowClass[row] ?? 0;
    if (among.has[rowClass] === 1) offer(columns, query, top, row, Number.POSITIVE_INFINITY);
  }
  const { point } = query.brief.request.home;
  for (let ring = 0; ring <= cells.grid.up; ring += 1) {
    const nearest = milesBetween(nearestOfRing(cells.grid, point, ring), 0, query.brief.policy);
    const forDistance = query.nearerIsBetter ? distancePart(query, nearest) : query.distanceWeight;
    // More than this no row of the pool has, wherever it stands.
    const atMost = among.highest + forDistance + MARGIN;
    if (atMost + cells.highest < top.bar) break;
    visitRing(cells, point, ring, (cell) => offerCell(columns, query, pool, top, cell, atMost));
  }
}

/** Offers the rows of a cell, those first that their own criteria give most, until no further one can reach the bar. */
function offerCell(
  columns: Columns,
  query: Query,
  { cells, among }: Pool,
  top: TopRows,
  cell: number,
  atMost: number,
): void {
  const { easting, northing } = query.brief.request.home.point;
  const { constant } = query.classes;
  const end = cells.cellStart[cell + 1] ?? 0;
  const forDistance = atMost - among.highest;
  for (let at = cells.cellStart[cell] ?? 0; at < end; at += 1) {
    const upper = cells.upper[at] ?? 0;
    if (atMost + upper < top.bar) return;
    const rowClass = cells.rowClass[at] ?? 0;
    if (among.has[rowClass] !== 1) continue;
    const before = (constant[rowClass] ?? 0) + upper;
    if (before + forDistance < top.bar) continue;
    const dx = easting - (cells.easting[at] ?? 0);
    const dy = northing - (cells.northing[at] ?? 0);
    const miles = milesBetween(dx, dy, query.brief.policy);
    if (before + distancePart(query, miles) + MARGIN < top.bar) continue;
    offer(columns, query, top, cells.rows[at] ?? 0, miles);
  }
}

function offer(columns: Columns, query: Query, top: TopRows, row: number, miles: number): void {
  if (otherFails(columns, row, query.gates) > 0) return;
  const setting = columns.setting[row] ?? 0;
  if (query.tiedSettings.size > 0 && query.tiedSettings.has(setting)) return;
  const score = scoreOf(query, columns, row, miles);
  if (score >= top.bar) top.offer({ row, setting, miles, score });
}
