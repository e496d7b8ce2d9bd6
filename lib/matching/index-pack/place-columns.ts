import { INTENTS, periodOf } from '../../capacity/index.ts';
import { scaleValue } from '../../policy/index.ts';
import type { Brief } from '../brief.ts';
import { peersIn } from '../measures/need-fit.ts';
import { freshnessOf, placeValue } from '../place-standing.ts';
import { type Columns, unpackedDate } from './pack-columns.ts';

/** What the returns give each row for one year group, start and day, with no hold counted: places at their most favourable. */
export interface PlaceColumns {
  /** Part of the score that capacity gives. */
  readonly part: Float64Array;
  /** 1 where a place is free. */
  readonly free: Uint8Array;
  /** Value of the peer group, before its share and weight. */
  readonly peers: Float64Array;
}

/** What all rows with a return of one day have in common. */
interface Day {
  readonly free: Int16Array | null;
  readonly freshness: number;
}

export function placeColumns(columns: Columns, brief: Brief): PlaceColumns {
  const { policy, request } = brief;
  const rows = columns.setting.length;
  const weight = policy.weights.capacity;
  const part = new Float64Array(rows).fill(weight * policy.neutral.capacity);
  const free = new Uint8Array(rows);
  const peers = new Float64Array(rows).fill(policy.neutral.peers);
  const days = new Map<number, Day>();
  for (let row = 0; row < rows; row += 1) {
    const asOf = columns.returnAsOf[row] ?? 0;
    if (asOf === 0) continue;
    const known = days.get(asOf);
    const day = known ?? dayOf(columns, asOf, brief);
    if (known === undefined) days.set(asOf, day);
    const inYears = peersOf(columns, row, request.yearGroup);
    if (inYears !== null) peers[row] = scaleValue(policy.needFit.peers, inYears);
    const year = yearAt(columns, row, request.yearGroup);
    const places = year < 0 ? -1 : (day.free?.[year] ?? -1);
    if (places < 0) continue;
    const intent = INTENTS[columns.yearIntent[year] ?? 0] ?? 'cannot';
    part[row] = weight * placeValue({ free: places, intent, freshness: day.freshness }, policy);
    free[row] = places > 0 ? 1 : 0;
  }
  return { part, free, peers };
}

function dayOf(columns: Columns, packed: number, { request, today, policy }: Brief): Day {
  const asOf = unpackedDate(packed);
  const period = periodOf(asOf, request.startDate);
  const byPeriod = {
    now: columns.yearNow,
    nextSeptember: columns.yearNext,
    septemberAfter: columns.yearAfter,
  };
  return {
    free: period === null ? null : byPeriod[period],
    freshness: freshnessOf(asOf, today, policy),
  };
}

/** Where the row's return speaks of a year group; -1 where it does not. */
function yearAt(columns: Columns, row: number, yearGroup: number): number {
  const end = columns.returnFirstYear[row + 1] ?? 0;
  for (let at = columns.returnFirstYear[row] ?? 0; at < end; at += 1) {
    if (columns.yearGroup[at] === yearGroup) return at;
  }
  return -1;
}

function peersOf(columns: Columns, row: number, yearGroup: number): number | null {
  const years = [];
  const end = columns.returnFirstYear[row + 1] ?? 0;
  for (let at = columns.returnFirstYear[row] ?? 0; at < end; at += 1) {
    const onRoll = columns.yearOnRoll[at] ?? -1;
    years.push({
      yearGroup: columns.yearGroup[at] ?? 0,
      onRoll: onRoll < 0 ? null : onRoll,
    });
  }
  return peersIn(years, yearGroup);
}
