import type { CalendarDate } from '../kernel/index.ts';

/** The free places of a return: for a start now, in the next academic year, and in the one after. */
export const PERIODS = ['now', 'nextSeptember', 'septemberAfter'] as const;
export type Period = (typeof PERIODS)[number];

/** The calendar year in which the academic year of a day began: 2027 from 1 September 2027 to 31 August 2028. */
export function academicYearOf(day: CalendarDate): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '09-01' ? year - 1 : year;
}

/**
 * Which free places of a return made as of `asOf` a start date looks at: `now` in the academic year of the
 * return, the next September's in the one after, and so on. Null further ahead, of which a return says
 * nothing, and for a start in an academic year before the return's.
 */
export function periodOf(asOf: CalendarDate, startDate: CalendarDate): Period | null {
  return PERIODS[academicYearOf(startDate) - academicYearOf(asOf)] ?? null;
}
