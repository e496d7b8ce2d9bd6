import { type CalendarDate, isCalendarDate } from '../calendar-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
/** Days of a spreadsheet's calendar from 1954 to 2064. */
const SPREADSHEET_DAY = /^[2-5]\d{4}(\.0+)?$/;

export type ReadDate =
  | { readonly date: CalendarDate }
  | { readonly date: null; readonly detail: string };

/**
 * A day as `YYYY-MM-DD`, `DD/MM/YYYY` (also with - or .), or "14 June 2026"; a time after it is dropped. The day comes before
 * the month. Two-digit years and spreadsheets' day numbers are refused: both could be another day than was meant.
 */
export function readDate(text: string): ReadDate {
  const day = text.replace(TIME_OF_DAY, '');
  const iso = isoOf(day);
  if (iso !== null && isCalendarDate(iso)) return { date: iso };
  return { date: null, detail: why(day) };
}

function isoOf(day: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const british = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(day);
  if (british) return joined(british[4], british[3], british[1]);
  const words = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ,]+(\d{4})$/.exec(day);
  const month = MONTHS.indexOf((words?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return words && month > 0 ? joined(words[3], String(month), words[1]) : null;
}

function joined(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function why(day: string): string {
  if (SPREADSHEET_DAY.test(day)) {
    return 'is a spreadsheet’s number for a day, which depends on the spreadsheet. Format the column as a date, for example 2027-09-01, and save again.';
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(day)) {
    return 'has a year of two digits. Write all four, for example 01/09/2027.';
  }
  return 'is not a day. Write 2027-09-01 or 01/09/2027, with the day before the month.';
}
