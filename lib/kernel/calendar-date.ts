import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** A day of the calendar as `YYYY-MM-DD`, without a time zone. */
export const $CalendarDate = z.string().refine(isCalendarDate, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not a date; write YYYY-MM-DD, for example 2027-09-01`,
});
export type CalendarDate = z.infer<typeof $CalendarDate>;

export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** Whole years of age on a day. */
export function ageOn(dateOfBirth: CalendarDate, day: CalendarDate): number {
  return Temporal.PlainDate.from(dateOfBirth).until(day, { largestUnit: 'years' }).years;
}

/** Days from one date to a later one; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The 31 August on which age counts for a start date: the last one before the start. */
export function ageReferenceDay(startDate: CalendarDate): CalendarDate {
  const start = Temporal.PlainDate.from(startDate);
  const sameYear = Temporal.PlainDate.from({ year: start.year, month: 8, day: 31 });
  const before = Temporal.PlainDate.compare(sameYear, start) < 0;
  return (before ? sameYear : sameYear.subtract({ years: 1 })).toString();
}

/** The date in London at an instant: the day that officers and families mean by "today". */
export function londonDate(epochMilliseconds: number): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDate()
    .toString();
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "14 June 2026", as the pages and explanations write dates. */
export function longDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
