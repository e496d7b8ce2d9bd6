import { nearerFirst } from '../order.ts';
import { sectorNumber } from './class-scores.ts';
import type { Columns } from './pack-columns.ts';
import { milesTo, type Query, scoreOf } from './query.ts';
import { otherFails, yearFails } from './row-gates.ts';
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
  readonly miles: number;
}

const MAINSTREAM = sectorNumber('mainstream');

/** Gates that a row fails, all told. */
function failedGates(columns: Columns, row: number, { gates, classes }: Query): number {
  return (
    yearFails(columns, row, gates) +
    otherFails(columns, row, gates) +
    (classes.failed[columns.rowClass[row] ?? 0] ?? 0)
  );
}

/** Looks at every setting once: how many suit, and which come nearest to suiting. `skip` are settings that are shown anyway. */
export function surveyRows(
  columns: Columns,
  query: Query,
  mostMisses: number,
  skip: ReadonlySet<number>,
): Survey {
  let considered = 0;
  let suitable = 0;
  let mainstream: Miss | null = null;
  const misses: Miss[] = [];
  for (let setting = 0; setting < columns.settingKey.length; setting += 1) {
    const first = columns.settingFirstRow[setting] ?? 0;
    const end = columns.settingFirstRow[setting + 1] ?? 0;
    if (first === end) continue;
    considered += 1;
    let failed = failedGates(columns, first, query);
    for (let row = first + 1; row < end && failed > 0; row += 1) {
      failed = Math.min(failed, failedGates(columns, row, query));
    }
    if (failed === 0) suitable += 1;
    else if (!skip.has(setting)) {
      const isMainstream = query.classes.sector[columns.rowClass[first] ?? 0] === MAINSTREAM;
      const last = misses.length < mostMisses ? null : (misses[misses.length - 1] ?? null);
      const miles = milesTo(columns, first, query);
      const near = mayComeBefore(failed, miles, last);
      const owed = isMainstream && mayComeBefore(failed, miles, mainstream);
      if (!near && !owed) continue;
      const miss = { setting, failed, miles };
      if (owed && (mainstream === null || missOrder(columns, miss, mainstream) < 0)) {
        mainstream = miss;
      }
      if (near) keep(columns, misses, miss, mostMisses);
    }
  }
  const found = misses.map((miss) => miss.setting);
  const owed =
    mainstream === null || found.includes(mainstream.setting) ? [] : [mainstream.setting];
  return { considered, suitable, misses: [...found, ...owed] };
}

/** A cheap test before anything is made for a setting: most are further away than the last one kept. */
function mayComeBefore(failed: number, miles: number, than: Miss | null): boolean {
  if (than === null || failed !== than.failed) return than === null || failed < than.failed;
  return miles <= than.miles;
}

function keep(columns: Columns, misses: Miss[], miss: Miss, most: number): void {
  let at = misses.length;
  for (
    let before = misses[at - 1];
    before && missOrder(columns, miss, before) < 0;
    before = misses[at - 1]
  ) {
    at -= 1;
  }
  if (at >= most) return;
  misses.splice(at, 0, miss);
  if (misses.length > most) misses.pop();
}

/** The order of nearest misses: fewest failed gates, then nearest, then setting key. */
function missOrder(columns: Columns, a: Miss, b: Miss): number {
  return (
    a.failed - b.failed || nearerFirst(a.miles, b.miles) || keyOrder(columns, a.setting, b.setting)
  );
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
  return { row, setting, miles, score: scoreOf(query, columns.rowClass[row] ?? 0, miles) };
}
