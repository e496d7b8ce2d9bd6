import type { CalendarDate } from '../kernel/index.ts';

const MONTHS_A_YEAR = 12;

/**
 * The first day whose facts still count as known. As text, by whole months, because it is asked for every provision of
 * the country in one ranking and calendar objects would take longer than the ranking.
 */
export function earliestKnown(today: CalendarDate, yearsKnown: number): string {
  const months =
    Number(today.slice(0, 4)) * MONTHS_A_YEAR +
    Number(today.slice(5, 7)) -
    1 -
    Math.round(yearsKnown * MONTHS_A_YEAR);
  const year = String(Math.floor(months / MONTHS_A_YEAR)).padStart(4, '0');
  const month = String((months % MONTHS_A_YEAR) + 1).padStart(2, '0');
  return `${year}-${month}${today.slice(7)}`;
}

/** The day on which an academic year, written "2024/25", ends. */
export function endOfYear(academicYear: string): CalendarDate {
  return `${Number(academicYear.slice(0, 4)) + 1}-08-31`;
}
