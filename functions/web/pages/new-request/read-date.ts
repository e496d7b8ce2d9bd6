import { type CalendarDate, isCalendarDate } from '../../../../lib/kernel/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';

const PARTS = ['day', 'month', 'year'] as const;
type Part = (typeof PARTS)[number];

/** A date as three fields say it: a date, or what is wrong with it and in which fields. */
export type TypedDate =
  | { readonly ok: true; readonly date: CalendarDate }
  | { readonly ok: false; readonly text: string; readonly parts: readonly Part[] };

/** `what` begins the message: “Date of birth”. Years are written with four digits. */
export function readDate(answers: Answers, name: string, what: string): TypedDate {
  const typed = typedParts(answers, name);
  const missing = PARTS.filter((part) => typed[part] === '');
  if (missing.length === PARTS.length) return wrong(`Enter the ${lower(what)}`, PARTS);
  if (missing.length > 0) return wrong(`${what} must include a ${missing.join(' and ')}`, missing);
  const { day, month, year } = typed;
  if (!/^\d{4}$/.test(year))
    return wrong(`Year of the ${lower(what)} must have 4 digits`, ['year']);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && isCalendarDate(date);
  return real ? { ok: true, date } : wrong(`${what} must be a real date`, PARTS);
}

/** What was typed, part by part. */
export function typedParts(answers: Answers, name: string): Readonly<Record<Part, string>> {
  const part = (of: Part) => (answers[`${name}-${of}`]?.[0] ?? '').trim();
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** A date as the three fields carry it. */
export function dateAnswers(name: string, date: CalendarDate): Answers {
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    [`${name}-day`]: [String(Number(day))],
    [`${name}-month`]: [String(Number(month))],
    [`${name}-year`]: [year],
  };
}

function wrong(text: string, parts: readonly Part[]): TypedDate {
  return { ok: false, text, parts };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
