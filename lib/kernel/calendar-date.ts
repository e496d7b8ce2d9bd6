import * as z from 'zod';

/** A day of the calendar as `YYYY-MM-DD`, without a time zone. */
export const $CalendarDate = z.string().refine(isCalendarDate, {
  error: (issue) =>
    `${JSON.stringify(issue.input)} is not a date; write YYYY-MM-DD, for example 2027-09-01`,
});
export type CalendarDate = z.infer<typeof $CalendarDate>;

const $IsoDate = z.iso.date();

export function isCalendarDate(text: string): boolean {
  return $IsoDate.safeParse(text).success;
}

// What follows is asked thousands of times in one ranking, where calendar objects would take longer than it.

/** Whole years of age on a day; who was born on 29 February is a year older on 1 March of other years. */
export function ageOn(dateOfBirth: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** Days from one date to a later one; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (epochMilliseconds(to) - epochMilliseconds(from)) / DAY;
}

const DAY = 86_400_000;

/** The day so many days later; earlier where `days` is negative. */
export function daysAfter(day: CalendarDate, days: number): CalendarDate {
  return new Date(epochMilliseconds(day) + days * DAY).toISOString().slice(0, 10);
}

/** Midnight of a day in UTC, where every day has 24 hours. */
function epochMilliseconds(day: CalendarDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
}

/** The 31 August on which age counts for a start date: the last one before the start. */
export function ageReferenceDay(startDate: CalendarDate): CalendarDate {
  const year = Number(startDate.slice(0, 4));
  const before = startDate.slice(5) > '08-31' ? year : year - 1;
  return `${String(before).padStart(4, '0')}-08-31`;
}

/** The date in London at an instant: the day that officers and families mean by "today". */
export function londonDate(epochMilliseconds: number): CalendarDate {
  return inLondon(epochMilliseconds).date;
}

const HOUR = 3_600_000;

/** The instant at which clocks in London show this full hour of a day; for hours at which they are never put forward or back. */
export function londonHour(day: CalendarDate, hour: number): number {
  const inUtc = epochMilliseconds(day) + hour * HOUR;
  const shown = Number(inLondon(inUtc).time.slice(0, 2));
  return inUtc - (shown - hour) * HOUR;
}

/** "24 November 2026 at 02:36", the moment in London. */
export function longMoment(instant: string): string {
  const { date, time } = inLondon(Date.parse(instant));
  return `${longDate(date)} at ${time}`;
}

/** Sweden writes dates as ISO 8601 does: "2026-11-24 02:36". Making a formatter takes longer than using it. */
const LONDON = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

function inLondon(epochMilliseconds: number): {
  readonly date: CalendarDate;
  readonly time: string;
} {
  const [date = '', time = ''] = LONDON.format(epochMilliseconds).split(' ');
  return { date, time };
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
