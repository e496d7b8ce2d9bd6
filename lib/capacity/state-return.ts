import * as z from 'zod';
import {
  $CalendarDate,
  type CalendarDate,
  daysBetween,
  longDate,
  ok,
  problem,
  type Result,
  refused,
} from '../kernel/index.ts';
import { $YearGroupReturn, type CapacityReturn } from './capacity-return.ts';

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
  })
  .meta({ id: 'CapacityReturnInput' });
export type ReturnInput = z.infer<typeof $ReturnInput>;

/** Older than this a return would be worth nothing on the day it is published. */
const OLDEST_DAYS = 365;

type Stating = Omit<CapacityReturn, 'asOf' | 'years'>;

/** The return that an input makes; refused when its date is ahead of today or long past. */
export function stateReturn(
  { asOf, years }: ReturnInput,
  stating: Stating,
  today: CalendarDate,
): Result<CapacityReturn> {
  const age = daysBetween(asOf, today);
  if (age < 0) return refused(badDate(`${longDate(asOf)} is ahead of today, ${longDate(today)}`));
  if (age > OLDEST_DAYS) {
    return refused(badDate(`${longDate(asOf)} is more than ${OLDEST_DAYS} days past`));
  }
  return ok({ ...stating, asOf, years: [...years].sort((a, b) => a.yearGroup - b.yearGroup) });
}

function badDate(what: string) {
  const detail = `The as-of date is not possible: ${what}. Give the day on which the places were counted.`;
  return problem('invalid', 'as-of-date', detail, [{ pointer: '/asOf', detail: what }]);
}
