import type { CalendarDate } from '../../lib/kernel/index.ts';

const DAY_MS = 86_400_000;
/** Between nine and ten in the morning, universal time. */
const MORNING_MS = 9.5 * 3_600_000;
const AUGUST = 8;
const APRIL = 4;

/** Days and years as seen from one day, worked out once for a whole simulation. */
export interface SimulationCalendar {
  readonly today: CalendarDate;
  /** The calendar year of `today`, and its month from 1. */
  readonly year: number;
  readonly month: number;
  /** Negative days lie ahead. */
  daysAgo(days: number): CalendarDate;
  /** An instant in the morning of a day so many days ago. */
  morningOf(days: number): { readonly at: string; readonly epochMilliseconds: number };
  /** 1 September from which the present academic year counts. */
  readonly thisSeptember: CalendarDate;
  readonly nextSeptember: CalendarDate;
  /** Newest academic year whose figures are out: those of a year ending in July are published the July after. */
  readonly figuresYear: string;
  /** The present financial year, "2026-27". */
  readonly financialYear: string;
}

export function simulationCalendar(today: CalendarDate): SimulationCalendar {
  const start = Date.parse(`${today}T00:00:00.000Z`);
  const [year = 0, month = 1] = today.split('-').map(Number);
  const academic = month > AUGUST ? year : year - 1;
  const figures = month >= AUGUST ? year - 2 : year - 3;
  const financial = month >= APRIL ? year : year - 1;
  const dates = new Map<number, CalendarDate>();
  function daysAgo(days: number): CalendarDate {
    const known = dates.get(days);
    if (known !== undefined) return known;
    const date = new Date(start - days * DAY_MS).toISOString().slice(0, 10);
    dates.set(days, date);
    return date;
  }
  return {
    today,
    year,
    month,
    daysAgo,
    morningOf: (days) => ({
      at: `${daysAgo(days)}T09:30:00.000Z`,
      epochMilliseconds: start - days * DAY_MS + MORNING_MS,
    }),
    thisSeptember: `${academic}-09-01`,
    nextSeptember: `${academic + 1}-09-01`,
    figuresYear: `${figures}/${twoDigits(figures + 1)}`,
    financialYear: `${financial}-${twoDigits(financial + 1)}`,
  };
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
