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
});
export type CounterHold = z.infer<typeof $CounterHold>;

/**
 * The live count of the places of one key. Free places = published as of the return's day − distinct children
 * since holding, offered or placed + places ended since: `published − taken`. `taken` falls below 0 when
 * children who were placed before the return have left since.
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

/** The counter of a new return: nothing is taken yet, and what stands is carried over as seen by the provider. */
export function openCounter(
  returnId: string,
  published: number | null,
  before: PlaceCounter | null,
  nowSeconds: number,
): PlaceCounter {
  const standing = Object.entries(before?.holds ?? {}).filter(([, hold]) =>
    stands(hold, nowSeconds),
  );
  return {
    returnId,
    published,
    taken: 0,
    holds: Object.fromEntries(standing.map(([id, hold]) => [id, { ...hold, counted: false }])),
  };
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
