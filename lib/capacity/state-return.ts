import * as z from 'zod';
import {
  $CalendarDate,
  $Id,
  type CalendarDate,
  daysBetween,
  longDate,
  longMoment,
  ok,
  type Problem,
  problem,
  type Result,
  refused,
} from '../kernel/index.ts';
import { $YearGroupReturn, type CapacityReturn } from './capacity-return.ts';
import { $ProvisionProfile } from './provision-profile.ts';

/** A return as it is sent. */
export const $ReturnInput = z
  .strictObject({
    asOf: $CalendarDate,
    years: z
      .array($YearGroupReturn)
      .min(1, 'give at least one year group')
      .refine((years) => new Set(years.map(({ yearGroup }) => yearGroup)).size === years.length, {
        error: 'give each year group once',
      }),
    profile: $ProvisionProfile.optional(),
    /** The newest return when this one was written, null for none: refused when another is there by now. */
    replaces: $Id.nullable().optional(),
  })
  .meta({ id: 'CapacityReturnInput' });
export type ReturnInput = z.infer<typeof $ReturnInput>;

/** Older than this a return would be worth nothing on the day it is published. */
const OLDEST_DAYS = 365;

/** What is stated of it by whoever publishes it. */
type Stating = Omit<CapacityReturn, 'asOf' | 'years' | 'profile'>;

/** The return that an input makes; refused when its date is ahead of today or long past. */
export function stateReturn(
  { asOf, years, profile }: ReturnInput,
  stating: Stating,
  today: CalendarDate,
): Result<CapacityReturn> {
  const age = daysBetween(asOf, today);
  if (age < 0) return refused(badDate(`${longDate(asOf)} is ahead of today, ${longDate(today)}`));
  if (age > OLDEST_DAYS) {
    return refused(badDate(`${longDate(asOf)} is more than ${OLDEST_DAYS} days past`));
  }
  const sorted = [...years].sort((a, b) => a.yearGroup - b.yearGroup);
  return ok({ ...stating, asOf, years: sorted, ...(profile ? { profile } : {}) });
}

/** Why a return that was written over one must not take the place of another; null where it may. */
export function publishedMeanwhile(
  newest: Pick<CapacityReturn, 'id' | 'publishedAt'> | null,
  { replaces }: Pick<ReturnInput, 'replaces'>,
): Problem | null {
  if (replaces === undefined || replaces === (newest?.id ?? null)) return null;
  const when = newest ? `on ${longMoment(newest.publishedAt)}` : 'and it is not there any more';
  const detail = `Somebody else published a return ${when}, after you had begun. Nothing was stored. Look at what they said, then publish yours if it is still right.`;
  return problem('conflict', 'published-meanwhile', detail);
}

/**
 * Why a return cannot take the place of the newest one: an older count never does. Null where it can. With it the
 * academic years of the two overlap, so that all their counters fit into one transaction.
 */
export function olderThan(
  newest: Pick<CapacityReturn, 'asOf' | 'provisionId'>,
  { asOf }: Pick<CapacityReturn, 'asOf'>,
): Problem | null {
  if (asOf >= newest.asOf) return null;
  const what = `${longDate(asOf)} is before ${longDate(newest.asOf)}, the day of the newest return`;
  const detail = `The return of ${newest.provisionId} was not published: ${what}. Count the places again and give the day of that count.`;
  return problem('conflict', 'newer-return-there', detail, [{ pointer: '/asOf', detail: what }]);
}

function badDate(what: string) {
  const detail = `The as-of date is not possible: ${what}. Give the day on which the places were counted.`;
  return problem('invalid', 'as-of-date', detail, [{ pointer: '/asOf', detail: what }]);
}
