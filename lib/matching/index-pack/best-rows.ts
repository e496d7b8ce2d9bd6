import { METRES_PER_MILE } from '../../geography/index.ts';
import { furthestWorth } from '../../policy/index.ts';
import type { ClassSet } from './class-scores.ts';
import { nearestOfRing, visitRing, type YearCells } from './grid-cells.ts';
import type { Columns } from './pack-columns.ts';
import { distancePart, milesBetween, type Query, scoreOf } from './query.ts';
import { otherFails } from './row-gates.ts';
import { type TopRow, TopRows } from './top-rows.ts';

/** More than a score can lose in rounding: what is within it is looked at exactly. */
const MARGIN = 1e-8;

/** Rows of one kind, and which of their classes count. */
export interface Pool {
  readonly cells: YearCells;
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
    if (among.has[rowClass] === 1) {
      offer(columns, query, top, row, rowClass, Number.POSITIVE_INFINITY);
    }
  }
  const { point } = query.request.home;
  const reach = new Reach(query);
  for (let ring = 0; ring <= cells.grid.up; ring += 1) {
    const nearest = milesBetween(nearestOfRing(cells.grid, point, ring), 0, query.policy);
    const forDistance = query.nearerIsBetter ? distancePart(query, nearest) : query.distanceWeight;
    if (among.highest + forDistance + MARGIN < top.bar) break;
    visitRing(cells, point, ring, (from, to) => {
      offerRun(columns, query, pool, top, reach, from, to);
    });
  }
}

/** How far a row of a class can stand and still reach the bar, in squared metres; worked out when the bar has moved. */
class Reach {
  private readonly squared: Float64Array;
  private readonly atBar: Float64Array;
  private readonly query: Query;

  constructor(query: Query) {
    this.query = query;
    this.squared = new Float64Array(query.classes.constant.length);
    this.atBar = new Float64Array(query.classes.constant.length).fill(Number.NaN);
  }

  of(rowClass: number, bar: number): number {
    if (this.atBar[rowClass] === bar) return this.squared[rowClass] ?? 0;
    const { classes, distanceWeight, distanceScale, nearerIsBetter, policy } = this.query;
    const needed = bar - (classes.constant[rowClass] ?? 0) - MARGIN;
    const miles =
      nearerIsBetter && distanceWeight > 0
        ? furthestWorth(distanceScale, needed / distanceWeight)
        : Number.POSITIVE_INFINITY;
    const metres = (miles * METRES_PER_MILE * (1 + MARGIN)) / policy.travel.detourFactor;
    const squared = miles < 0 ? -1 : metres * metres;
    this.squared[rowClass] = squared;
    this.atBar[rowClass] = bar;
    return squared;
  }
}

/** Offers a run of neighbouring rows; the cheapest tests come first, and most rows get no further. */
function offerRun(
  columns: Columns,
  query: Query,
  { cells, among }: Pool,
  top: TopRows,
  reach: Reach,
  from: number,
  to: number,
): void {
  const { easting, northing } = query.request.home.point;
  for (let at = from; at < to; at += 1) {
    const rowClass = cells.rowClass[at] ?? 0;
    if (among.has[rowClass] !== 1) continue;
    const dx = easting - (cells.easting[at] ?? 0);
    const dy = northing - (cells.northing[at] ?? 0);
    if (dx * dx + dy * dy > reach.of(rowClass, top.bar)) continue;
    const miles = milesBetween(dx, dy, query.policy);
    offer(columns, query, top, cells.rows[at] ?? 0, rowClass, miles);
  }
}

function offer(
  columns: Columns,
  query: Query,
  top: TopRows,
  row: number,
  rowClass: number,
  miles: number,
): void {
  if (otherFails(columns, row, query.gates) > 0) return;
  const setting = columns.setting[row] ?? 0;
  if (query.tiedSettings.size > 0 && query.tiedSettings.has(setting)) return;
  const score = scoreOf(query, rowClass, miles);
  if (score >= top.bar) top.offer({ row, setting, miles, score });
}
