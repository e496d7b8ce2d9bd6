import { nearerFirst } from '../order.ts';
import { failedGates } from './fail-counts.ts';
import { type Columns, NO_POSITION } from './pack-columns.ts';
import { milesTo, type Query, scoreOf } from './query.ts';
import { keyOrder, rowOrder, type TopRow } from './top-rows.ts';

export interface Survey {
  readonly considered: number;
  readonly suitable: number;
  /** Settings of which every provision fails a gate, nearest miss first: the first so many, and the first mainstream one. */
  readonly misses: readonly number[];
}

interface Miss {
  readonly setting: number;
  readonly failed: number;
  /** Squared metres of the grid, which order settings as miles do; infinite where the position is unknown. */
  readonly squared: number;
}

/** Which settings that fail a gate come nearest to suiting. `skip` are settings that are shown anyway. */
export function surveyRows(
  columns: Columns,
  query: Query,
  mostMisses: number,
  skip: ReadonlySet<number>,
): Survey {
  const { considered, suitable, settings, ...fails } = query.fails;
  const { point } = query.brief.request.home;
  let mainstream: Miss | null = null;
  const misses = new Misses(columns, mostMisses);
  for (let at = 0; at < settings.length; at += 1) {
    const failed = fails.failed[at] ?? 0;
    const isMainstream = fails.mainstream[at] === 1;
    const hopeless = failed > misses.mostFailed;
    if (hopeless && !(isMainstream && failed <= (mainstream?.failed ?? failed))) continue;
    const easting = fails.easting[at] ?? NO_POSITION;
    const dx = point.easting - easting;
    const dy = point.northing - (fails.northing[at] ?? 0);
    const squared = easting === NO_POSITION ? Number.POSITIVE_INFINITY : dx * dx + dy * dy;
    const near = !hopeless && mayComeBefore(failed, squared, misses.last);
    const owed = isMainstream && mayComeBefore(failed, squared, mainstream);
    const setting = settings[at] ?? 0;
    if ((!near && !owed) || skip.has(setting)) continue;
    const miss = { setting, failed, squared };
    if (owed && (mainstream === null || missOrder(columns, miss, mainstream) < 0)) {
      mainstream = miss;
    }
    if (near) misses.keep(miss);
  }
  const found = misses.list.map((miss) => miss.setting);
  const also =
    mainstream === null || found.includes(mainstream.setting) ? [] : [mainstream.setting];
  return { considered, suitable, misses: [...found, ...also] };
}

/** A cheap test before anything is made for a setting: most are further away than the last one kept. */
function mayComeBefore(failed: number, squared: number, than: Miss | null): boolean {
  if (than === null || failed !== than.failed) return than === null || failed < than.failed;
  return squared <= than.squared;
}

/** The order of nearest misses: fewest failed gates, then nearest, then setting key. */
function missOrder(columns: Columns, a: Miss, b: Miss): number {
  return (
    a.failed - b.failed ||
    nearerFirst(a.squared, b.squared) ||
    keyOrder(columns, a.setting, b.setting)
  );
}

/** The first so many misses in order. */
class Misses {
  readonly list: Miss[] = [];
  /** The last one once the list is full: what comes after it is not kept. */
  last: Miss | null = null;
  mostFailed = Number.POSITIVE_INFINITY;
  private readonly columns: Columns;
  private readonly most: number;

  constructor(columns: Columns, most: number) {
    this.columns = columns;
    this.most = most;
    if (most === 0) this.mostFailed = 0;
  }

  keep(miss: Miss): void {
    const { list, columns, most } = this;
    let at = list.length;
    list.push(miss);
    for (; at > 0; at -= 1) {
      const before = list[at - 1];
      if (before === undefined || missOrder(columns, miss, before) > 0) break;
      list[at] = before;
    }
    list[at] = miss;
    if (list.length > most) list.pop();
    if (list.length < most) return;
    this.last = list[most - 1] ?? null;
    this.mostFailed = this.last?.failed ?? 0;
  }
}

/** Whether a row is the one that its setting is represented by. */
export function standsForItsSetting(columns: Columns, query: Query, entry: TopRow): boolean {
  return bestOfSetting(columns, query, entry.setting)?.row === entry.row;
}

/** The suitable row of a setting that comes first; null when none suits. */
function bestOfSetting(columns: Columns, query: Query, setting: number): TopRow | null {
  const end = columns.settingFirstRow[setting + 1] ?? 0;
  let best: TopRow | null = null;
  for (let row = columns.settingFirstRow[setting] ?? 0; row < end; row += 1) {
    if (failedGates(columns, row, query) > 0) continue;
    const entry = query.tied.find((tie) => tie.row === row) ?? untied(columns, query, row, setting);
    if (best === null || rowOrder(columns, entry, best) < 0) best = entry;
  }
  return best;
}

function untied(columns: Columns, query: Query, row: number, setting: number): TopRow {
  const miles = milesTo(columns, row, query);
  return { row, setting, miles, score: scoreOf(query, columns, row, miles) };
}
