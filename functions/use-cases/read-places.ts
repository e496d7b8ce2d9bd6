import * as z from 'zod';
import {
  $PlaceKey,
  academicYearOf,
  countOf,
  freeOf,
  holdsAbove,
  overOf,
  type PlaceCounter,
  type PlaceKey,
  stands,
} from '../../lib/capacity/index.ts';
import { $AuthorityCode, $Id, londonDate } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';

/** A place that is kept, as its provider knows it: by an opaque id, for which authority, and until when. */
const $KeptPlace = z.object({
  holdId: $Id,
  state: z.enum(['held', 'placed']),
  until: z.iso.datetime().nullable(),
  /** Null for places kept since before this was noted. */
  authority: $AuthorityCode.nullable(),
  /** Made when no place was free, by a decision of the authority and for this reason. */
  overbooked: z.object({ reason: z.string() }).nullable(),
  /** Above the published places now: none has come free for it yet. */
  above: z.boolean(),
});

/** The places of one year group and academic year, with each that is kept. */
export const $KeptPlaces = z
  .object({
    provisionId: $PlaceKey.shape.provisionId,
    yearGroup: $PlaceKey.shape.yearGroup,
    academicYear: $PlaceKey.shape.academicYear,
    /** Null where the newest return says nothing of them. */
    published: z.int().nullable(),
    taken: z.int(),
    free: z.int(),
    over: z.int(),
    kept: z.array($KeptPlace),
  })
  .meta({ id: 'KeptPlaces' });
export type KeptPlaces = z.infer<typeof $KeptPlaces>;

export const $SettingPlaces = z
  .object({
    settingKey: $PlaceKey.shape.settingKey,
    /** What lapses soonest first. */
    places: z.array($KeptPlaces),
    needsChecking: z.array(z.string()),
  })
  .meta({ id: 'SettingPlaces' });
export type SettingPlaces = z.infer<typeof $SettingPlaces>;

/** What authorities keep at one setting, for the setting itself: from this academic year on, what lapses soonest first. */
export async function readPlaces(
  deps: Pick<Deps, 'placeCounters' | 'now'>,
  settingKey: string,
): Promise<SettingPlaces> {
  const nowSeconds = Math.floor(deps.now() / 1000);
  const thisYear = academicYearOf(londonDate(deps.now()));
  const { items, needChecking } = await deps.placeCounters.ofSetting(settingKey);
  const places = items
    .filter(({ key }) => key.academicYear >= thisYear)
    .map(({ key, counter }) => keptPlaces(key, counter, nowSeconds));
  return {
    settingKey,
    places: places
      .filter(({ published, kept }) => published !== null || kept.length > 0)
      .sort((a, b) => compare(lapsesFirst(a), lapsesFirst(b)) || compare(nameOf(a), nameOf(b))),
    needsChecking: needChecking.map(({ key }) => key),
  };
}

function keptPlaces(
  { provisionId, yearGroup, academicYear }: PlaceKey,
  counter: PlaceCounter,
  nowSeconds: number,
): KeptPlaces {
  const published = counter.published ?? 0;
  const count = countOf({ ...counter, published }, nowSeconds);
  const above = holdsAbove(counter, nowSeconds);
  const kept = Object.entries(counter.holds)
    .filter(([, hold]) => stands(hold, nowSeconds))
    .map(([holdId, { state, until, authority, overbooked }]) => ({
      holdId,
      state,
      until: until === null ? null : new Date(until * 1000).toISOString(),
      authority,
      overbooked,
      above: above.has(holdId),
    }))
    .sort((a, b) => compare(a.until ?? LAST, b.until ?? LAST) || compare(a.holdId, b.holdId));
  return {
    provisionId,
    yearGroup,
    academicYear,
    published: counter.published,
    taken: count.taken,
    free: freeOf(count),
    over: overOf(count),
    kept,
  };
}

/** After every moment of the calendar. */
const LAST = '9999';

function lapsesFirst({ kept }: KeptPlaces): string {
  return kept.find(({ until }) => until !== null)?.until ?? LAST;
}

function nameOf({ provisionId, academicYear, yearGroup }: KeptPlaces): string {
  return `${provisionId} ${academicYear} ${String(yearGroup + 10).padStart(2, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "10 published, 12 taken: 2 over the published places". */
export function placesInWords({
  published,
  taken,
  free,
  over,
}: Pick<KeptPlaces, 'published' | 'taken' | 'free' | 'over'>): string {
  if (published === null) return 'The newest return says nothing of these places';
  const left = over > 0 ? `${over} over the published places` : `${free} free`;
  return `${published} published, ${Math.max(0, taken)} taken since: ${left}`;
}
