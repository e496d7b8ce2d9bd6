import { MOST_RINGS, nearestOfRing, visitRing, type YearCells } from './grid-cells.ts';
import type { Columns } from './pack-columns.ts';
import { distancePart, milesBetween, type Query, scoreOf } from './query.ts';
import { otherFails } from './row-gates.ts';
import { type TopRow, TopRows } from './top-rows.ts';

/** More than a score can lose in rounding: what is within it is looked at exactly. */
const MARGIN = 1e-8;

/**
 * The best `count` suitable settings in exact order, among rows whose class has a 1 in `accepted` (all
 * of them where that is null). Cells are visited from near to far, until even the best class at the
 * nearest point of the next ring cannot reach the worst of the best.
 */
export function bestRows(
  columns: Columns,
  cells: YearCells,
  query: Query,
  count: number,
  accepted: Uint8Array | null = null,
): readonly TopRow[] {
  const { policy, gates, classes, request, tiedSettings } = query;
  const { point } = request.home;
  const top = new TopRows(columns, count);
  for (const entry of query.tied) {
    const rowClass = columns.rowClass[entry.row] ?? 0;
    if (accepted === null || accepted[rowClass] === 1) top.offer(entry);
  }
  const allowed = (rowClass: number) =>
    (classes.failed[rowClass] ?? 0) === 0 && (accepted === null || accepted[rowClass] === 1);
  let bar = top.bar;
  const consider = (row: number, rowClass: number, miles: number) => {
    if (otherFails(columns, row, gates) > 0) return;
    const setting = columns.setting[row] ?? 0;
    if (tiedSettings.size > 0 && tiedSettings.has(setting)) return;
    top.offer({ row, setting, miles, score: scoreOf(query, rowClass, miles) });
    bar = top.bar;
  };
  for (const row of cells.nowhere) {
    const rowClass = columns.rowClass[row] ?? 0;
    if (allowed(rowClass)) consider(row, rowClass, Number.POSITIVE_INFINITY);
  }
  let highest = 0;
  classes.constant.forEach((constant, rowClass) => {
    if (constant > highest && allowed(rowClass)) highest = constant;
  });
  const visit = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const rowClass = cells.rowClass[at] ?? 0;
      const dx = point.easting - (cells.easting[at] ?? 0);
      const dy = point.northing - (cells.northing[at] ?? 0);
      const miles = milesBetween(dx, dy, policy);
      const about = (classes.constant[rowClass] ?? 0) + distancePart(query, miles);
      if (about + MARGIN < bar || !allowed(rowClass)) continue;
      consider(cells.rows[at] ?? 0, rowClass, miles);
    }
  };
  for (let ring = 0; ring <= MOST_RINGS; ring += 1) {
    const nearest = milesBetween(nearestOfRing(point, ring), 0, policy);
    if (query.nearerIsBetter && highest + distancePart(query, nearest) + MARGIN < bar) break;
    visitRing(cells, point, ring, visit);
  }
  return top.list;
}
