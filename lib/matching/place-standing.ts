import * as z from 'zod';
import { $Intent, $PublishedBy, periodOf } from '../capacity/index.ts';
import { $CalendarDate, type CalendarDate, daysBetween } from '../kernel/index.ts';
import type { PolicyPack } from '../policy/index.ts';
import { scaleValue } from '../policy/index.ts';
import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';

/** How a place for one year group and start stands: as published, what was taken since, and how far that is still believed. */
export const $PlaceStanding = z.object({
  asOf: $CalendarDate,
  publishedBy: $PublishedBy,
  intent: $Intent,
  reason: z.string().nullable(),
  published: z.int(),
  taken: z.int(),
  /** Published less taken, never below 0; a place that is held for the child is free for it. */
  free: z.int().min(0),
  heldForChild: z.boolean(),
  /** 1 on the day of the return, falling by half in every half-life of the policy. */
  freshness: z.number(),
});
export type PlaceStanding = z.infer<typeof $PlaceStanding>;

/** Null when nothing is published for the child's year group and start. */
export function placeStanding(
  { request, policy, today }: Brief,
  { capacity, count }: Candidate,
): PlaceStanding | null {
  if (capacity === null) return null;
  const year = capacity.years.find(({ yearGroup }) => yearGroup === request.yearGroup);
  const period = periodOf(capacity.asOf, request.startDate);
  if (year === undefined || period === null) return null;
  const published = count?.published ?? year.free[period];
  if (published === null) return null;
  const taken = count?.taken ?? 0;
  return {
    asOf: capacity.asOf,
    publishedBy: capacity.publishedBy,
    intent: year.intent,
    reason: year.reason,
    published,
    taken,
    free: Math.max(count?.heldForChild ? 1 : 0, published - taken),
    heldForChild: count?.heldForChild ?? false,
    freshness: freshnessOf(capacity.asOf, today, policy),
  };
}

/** 0.5 ^ (age in days / half-life); a return dated after today is as fresh as can be. */
export function freshnessOf(asOf: CalendarDate, today: CalendarDate, policy: PolicyPack): number {
  const age = Math.max(0, daysBetween(asOf, today));
  return 0.5 ** (age / policy.capacity.halfLifeDays);
}

/** Value of a place on the published scale: expected availability, which is nothing without a free place. */
export function placeValue(
  { free, intent, freshness }: Pick<PlaceStanding, 'free' | 'intent' | 'freshness'>,
  { capacity }: PolicyPack,
): number {
  return scaleValue(capacity.scale, free > 0 ? freshness * capacity.intents[intent] : 0);
}
