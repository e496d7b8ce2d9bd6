import * as z from 'zod';
import { $AuthorityCode, $Id } from '../kernel/index.ts';

/** One child's claim on a place, known here by an opaque id alone. */
const $CounterHold = z.object({
  state: z.enum(['held', 'placed']),
  /** Seconds since 1970 at which a hold lapses; null for a placement. */
  until: z.int().nullable(),
  /**
   * Made since the return of the counter, so subtracted from what it published. A hold that stood when the
   * return was published is not: the provider saw it then, and a return is net of what it has promised.
   */
  counted: z.boolean(),
  /** Which authority keeps the place; null for holds from before that was noted. */
  authority: $AuthorityCode.nullable().default(null),
  /** Taken when no place was free, by a decision of the authority; its reason is for the provider to read. */
  overbooked: z.object({ reason: z.string() }).nullable().default(null),
});
export type CounterHold = z.infer<typeof $CounterHold>;

/**
 * The live count of the places of one key. Free places = published as of the return's day − distinct children
 * since holding, offered or placed + places ended since: `published − taken`. `taken` falls below 0 when
 * children who were placed before the return have left since, and rises above `published` by overbooked holds alone:
 * the next place that comes free is theirs, so none is free while any of them is above the places.
 */
export const $PlaceCounter = z.object({
  returnId: $Id,
  /** Null where the newest return says nothing of these places: none can be taken, and who holds one keeps it. */
  published: z.int().min(0).nullable(),
  taken: z.int(),
  holds: z.record($Id, $CounterHold),
});
export type PlaceCounter = z.infer<typeof $PlaceCounter>;

/** A counter of places that the newest return speaks of. */
export interface OpenCounter extends PlaceCounter {
  readonly published: number;
}

/** What ranking reads of a counter. */
export const $PlaceCount = z.object({
  returnId: $Id,
  published: z.int().min(0),
  taken: z.int(),
});
export type PlaceCount = z.infer<typeof $PlaceCount>;

/** A hold that has not lapsed, or a placement. */
export function stands({ state, until }: CounterHold, nowSeconds: number): boolean {
  return state === 'placed' || (until !== null && until > nowSeconds);
}

/**
 * The counter of a new return: nothing is taken yet, and what stands is carried over as seen by the provider. A return
 * with free places has room for all it has promised. One that says 0, or nothing, cannot say that there are fewer than
 * none: what was above the places stays above them.
 */
export function openCounter(
  returnId: string,
  published: number | null,
  before: PlaceCounter | null,
  nowSeconds: number,
): PlaceCounter {
  const standing = Object.entries(before?.holds ?? {}).filter(([, hold]) =>
    stands(hold, nowSeconds),
  );
  const above = published ? new Set<string>() : holdsAbove(before, nowSeconds);
  return {
    returnId,
    published,
    taken: above.size,
    holds: Object.fromEntries(
      standing.map(([id, hold]) => [id, { ...hold, counted: above.has(id) }]),
    ),
  };
}

/**
 * The overbooked holds for which no place has come free yet: as many as are taken above what is published, those made
 * last.
 */
export function holdsAbove(counter: PlaceCounter | null, nowSeconds: number): ReadonlySet<string> {
  if (counter === null) return new Set();
  const published = counter.published ?? 0;
  const over = overOf(countOf({ ...counter, published }, nowSeconds));
  const overbooked = Object.entries(counter.holds)
    .filter(([, hold]) => hold.overbooked && hold.counted && stands(hold, nowSeconds))
    .map(([id]) => id)
    .sort();
  return new Set(over === 0 ? [] : overbooked.slice(-over));
}

/** How many children have a place above the published ones. */
export function overOf({ published, taken }: Pick<PlaceCount, 'published' | 'taken'>): number {
  return Math.max(0, taken - published);
}

/** How many places are free; none while any child is above the published ones. */
export function freeOf({ published, taken }: Pick<PlaceCount, 'published' | 'taken'>): number {
  return Math.max(0, published - taken);
}

/** What a counter says now: a hold that has lapsed gives its place back although nobody has tidied it away. */
export function countOf(counter: OpenCounter, nowSeconds: number): PlaceCount {
  const { returnId, published, taken } = counter;
  const lapsed = Object.values(counter.holds).filter(
    (hold) => hold.counted && !stands(hold, nowSeconds),
  );
  return { returnId, published, taken: taken - lapsed.length };
}

/** How `taken` changes when a hold leaves its counter. */
export function givenBack({ state, counted }: CounterHold): 0 | 1 {
  // A child who was placed before the return and has left since makes a place that the return did not know of;
  // a hold from before it was never taken off what the return says.
  return counted || state === 'placed' ? 1 : 0;
}
