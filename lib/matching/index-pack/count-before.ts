import { metresToCell } from './grid-cells.ts';
import type { Columns } from './pack-columns.ts';
import { distanceBound, milesBetween, milesTo, type Query, scoreFrom, scoreOf } from './query.ts';
import { otherFails } from './row-gates.ts';
import { FIELDS, UPPER } from './row-record.ts';
import type { ScoredCells } from './scored-cells.ts';
import { rowOrder, type TopRow } from './top-rows.ts';

/** More than a score can lose in rounding: what is within it is compared exactly. */
const MARGIN = 1e-8;
/** One bit of a number for each target. */
const MOST_AT_ONCE = 31;

/** For each target, how many settings have a suitable row before it in the order; its own setting does not count. */
export function countBefore(
  columns: Columns,
  cells: ScoredCells,
  query: Query,
  targets: readonly TopRow[],
): readonly number[] {
  if (targets.length === 0) return [];
  const batch = targets.slice(0, MOST_AT_ONCE);
  const counts = new Counts(columns, batch);
  for (const entry of query.tied) counts.take(entry);
  for (const row of cells.nowhere) {
    if (isUnsuitable(columns, query, row)) continue;
    const miles = milesTo(columns, row, query);
    counts.takeUntied(query, row, miles, scoreOf(query, columns, row, miles));
  }
  const { grid, cellStart, records } = cells;
  const { point } = query.brief.request.home;
  const { forNeed, others } = query.classes.usable;
  const highest = Math.max(forNeed.highest, others.highest);
  for (let cell = 0; cell + 1 < cellStart.length; cell += 1) {
    const start = cellStart[cell] ?? 0;
    const end = cellStart[cell + 1] ?? 0;
    if (start === end) continue;
    const most = highest + (records[start * FIELDS + UPPER] ?? 0) + MARGIN;
    if (most + query.distanceWeight < counts.lowest) continue;
    const metres = metresToCell(grid, point, cell % grid.across, Math.floor(cell / grid.across));
    const forDistance = distanceBound(query, metres);
    if (most + forDistance < counts.lowest) continue;
    countCell({
      columns,
      cells,
      query,
      counts,
      start,
      end,
      lowestOwn: counts.lowest - highest - forDistance,
    });
  }
  const rest = targets.slice(MOST_AT_ONCE);
  return [...counts.found, ...countBefore(columns, cells, query, rest)];
}

/** The rows of a cell, those first that their own criteria give most, down to one that gives less than `lowestOwn`. */
function countCell(part: {
  readonly columns: Columns;
  readonly cells: ScoredCells;
  readonly query: Query;
  readonly counts: Counts;
  readonly start: number;
  readonly end: number;
  readonly lowestOwn: number;
}): void {
  const { columns, cells, query, counts, start, end, lowestOwn } = part;
  const { easting, northing } = query.brief.request.home.point;
  const { constant } = query.classes;
  const { records } = cells;
  for (let at = start; at < end; at += 1) {
    const upper = records[at * FIELDS + UPPER] ?? 0;
    if (upper + MARGIN < lowestOwn) return;
    const rowClass = cells.rowClass[at] ?? 0;
    const dx = easting - (cells.easting[at] ?? 0);
    const dy = northing - (cells.northing[at] ?? 0);
    const forDistance = distanceBound(query, Math.sqrt(dx * dx + dy * dy));
    if ((constant[rowClass] ?? 0) + upper + forDistance + MARGIN < counts.lowest) continue;
    const row = cells.rows[at] ?? 0;
    if (isUnsuitable(columns, query, row)) continue;
    const miles = milesBetween(dx, dy, query.brief.policy);
    counts.takeUntied(query, row, miles, scoreFrom(query, records, at * FIELDS, rowClass, miles));
  }
}

/** Rows here admit the year group and offer the basis, or may. */
function isUnsuitable(columns: Columns, query: Query, row: number): boolean {
  if ((query.classes.failed[columns.rowClass[row] ?? 0] ?? 0) > 0) return true;
  return otherFails(columns, row, query.gates) > 0;
}

/** Counts settings for some targets, each setting once for each target. */
class Counts {
  readonly found: number[];
  /** The lowest score of a target: a row below it stands before none. */
  readonly lowest: number;
  private readonly counted: Uint32Array;
  private readonly columns: Columns;
  private readonly targets: readonly TopRow[];

  constructor(columns: Columns, targets: readonly TopRow[]) {
    this.columns = columns;
    this.targets = targets;
    this.found = targets.map(() => 0);
    this.lowest = Math.min(...targets.map(({ score }) => score));
    this.counted = new Uint32Array(columns.settingKey.length);
  }

  takeUntied(query: Query, row: number, miles: number, score: number): void {
    const setting = this.columns.setting[row] ?? 0;
    if (score < this.lowest || query.tiedSettings.has(setting)) return;
    this.take({ row, setting, miles, score });
  }

  take(entry: TopRow): void {
    const { targets, counted, found, columns } = this;
    for (let i = 0; i < targets.length; i += 1) {
      const target = targets[i];
      const before = counted[entry.setting] ?? 0;
      if (target === undefined || target.setting === entry.setting || (before & (1 << i)) !== 0)
        continue;
      if (rowOrder(columns, entry, target) >= 0) continue;
      counted[entry.setting] = before | (1 << i);
      found[i] = (found[i] ?? 0) + 1;
    }
  }
}
