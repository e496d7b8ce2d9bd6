import * as z from 'zod';
import { $AuthorityCode, $Id, $YearGroup } from '../kernel/index.ts';
import type { CapacityReturn } from './capacity-return.ts';
import { academicYearOf } from './period-of.ts';
import { type CounterHold, countOf, type PlaceCounter, stands } from './place-counter.ts';
import { type PlaceKey, placeName, placesIn } from './place-key.ts';

/**
 * Why figures do not bear a place that is kept. A return is net of what was promised, so a smaller figure alone is no
 * reason: it says how many are free beside the kept ones.
 */
export const NOT_BORNE = [
  /** The provider says that it cannot offer a place in the year group. */
  'cannot-offer',
  /** The return says nothing of these places any more. */
  'not-spoken-of',
  /** No place is free now, and its roll and places leave fewer empty than are held for a start this year. */
  'no-room',
] as const;
export type NotBorne = (typeof NOT_BORNE)[number];

export const $HoldImpact = z.object({
  holdId: $Id,
  /** Null for holds from before it was noted who keeps the place. */
  authority: $AuthorityCode.nullable(),
  state: z.enum(['held', 'placed']),
  until: z.iso.datetime().nullable(),
  /** Null where the new figures bear it; it stands in any case. */
  notBorne: z.enum(NOT_BORNE).nullable(),
  /** The return before bore it, so its authority is told now. */
  isNew: z.boolean(),
});
export type HoldImpact = z.infer<typeof $HoldImpact>;

/** What a return does to the places of one key of which some are kept. */
export const $PlaceImpact = z.object({
  yearGroup: $YearGroup,
  academicYear: z.int(),
  /** Free right now by the return before; null where it says nothing. */
  freeBefore: z.int().nullable(),
  /** Free beside the kept places; null where nothing is said. */
  free: z.int().nullable(),
  /** More are said to be free than were left after holds made since the return before: perhaps those were not taken off. */
  mayCountTwice: z.boolean(),
  holds: z.array($HoldImpact),
});
export type PlaceImpact = z.infer<typeof $PlaceImpact>;

/** A counter as it is found, with its places. */
export interface FoundCounter {
  readonly key: PlaceKey;
  readonly counter: PlaceCounter;
}

type Figures = Pick<CapacityReturn, 'settingKey' | 'provisionId' | 'asOf' | 'years' | 'profile'>;

/** What a return does to the holds and placements that stand, by place. Nothing is cancelled: each of them stays. */
export function impactOnHolds(
  before: Figures | null,
  after: Figures,
  counters: readonly FoundCounter[],
  nowSeconds: number,
): PlaceImpact[] {
  const first = academicYearOf(after.asOf);
  const concerned = counters.filter(({ key }) => key.academicYear >= first);
  const spokenOf = new Map(placesIn(after).map(({ key, free }) => [placeName(key), free]));
  const judged = {
    before: before && borneBy(before, concerned, nowSeconds),
    after: borneBy(after, concerned, nowSeconds),
  };
  return concerned
    .flatMap(({ key, counter }) => {
      const standing = standingIn(counter, nowSeconds);
      if (standing.length === 0) return [];
      const free = spokenOf.get(placeName(key)) ?? null;
      const freeBefore = freeIn(counter, nowSeconds);
      const keptSince = standing.some(([, hold]) => hold.counted);
      const holds = standing.map(([holdId, hold]): HoldImpact => {
        const notBorne = judged.after(key, hold);
        const wasBorne = hold.counted || judged.before?.(key, hold) === null;
        const { authority, state, until } = hold;
        return {
          holdId,
          authority,
          state,
          until: until === null ? null : new Date(until * 1000).toISOString(),
          notBorne,
          isNew: notBorne !== null && wasBorne,
        };
      });
      const { yearGroup, academicYear } = key;
      const mayCountTwice = keptSince && free !== null && freeBefore !== null && free > freeBefore;
      return [{ yearGroup, academicYear, freeBefore, free, mayCountTwice, holds }];
    })
    .sort((a, b) => a.yearGroup - b.yearGroup || a.academicYear - b.academicYear);
}

type Judge = (key: PlaceKey, hold: CounterHold) => NotBorne | null;

/** Whether a return's figures bear a hold. */
function borneBy(figures: Figures, counters: readonly FoundCounter[], nowSeconds: number): Judge {
  const spokenOf = new Map(placesIn(figures).map(({ key, free }) => [placeName(key), free]));
  const cannot = new Set(
    figures.years.flatMap(({ intent, yearGroup }) => (intent === 'cannot' ? [yearGroup] : [])),
  );
  const thisYear = academicYearOf(figures.asOf);
  const isFull = heldNow(counters, thisYear, nowSeconds) > emptyPlaces(figures);
  return (key, hold) => {
    if (cannot.has(key.yearGroup)) return 'cannot-offer';
    const free = spokenOf.get(placeName(key));
    if (free === undefined) return 'not-spoken-of';
    // Who is placed may be on the roll already.
    const startsNow = key.academicYear === thisYear && hold.state === 'held';
    return startsNow && free === 0 && isFull ? 'no-room' : null;
  };
}

/** By the whole provision's places and roll; endless where either is not said. */
function emptyPlaces({ profile }: Figures): number {
  const { places, onRoll } = profile ?? { places: null, onRoll: null };
  return places === null || onRoll === null ? Number.POSITIVE_INFINITY : places - onRoll;
}

function heldNow(counters: readonly FoundCounter[], year: number, nowSeconds: number): number {
  return counters
    .filter(({ key }) => key.academicYear === year)
    .flatMap(({ counter }) => standingIn(counter, nowSeconds))
    .filter(([, { state }]) => state === 'held').length;
}

function standingIn(counter: PlaceCounter, nowSeconds: number) {
  return Object.entries(counter.holds).filter(([, hold]) => stands(hold, nowSeconds));
}

function freeIn(counter: PlaceCounter, nowSeconds: number): number | null {
  const { published } = counter;
  if (published === null) return null;
  return Math.max(0, published - countOf({ ...counter, published }, nowSeconds).taken);
}
