import type { CalendarDate } from '../../kernel/index.ts';
import { $OlderGrade, $ReportCardGrade } from '../setting-practice.ts';
import type { Column } from './layouts.ts';
import { parseDay } from './parse-cell.ts';
import type { PracticeFault } from './practice-report.ts';
import type { PracticeRow } from './practice-row.ts';

/** Ofsted writes the older grades as numbers; 0 and 9 stand for "not judged" and "does not apply". */
const OLDER_BY_NUMBER: Readonly<Record<string, (typeof $OlderGrade.options)[number] | null>> = {
  '1': 'outstanding',
  '2': 'good',
  '3': 'requires-improvement',
  '4': 'inadequate',
  '0': null,
  '9': null,
};

/** The grade of a cell; null where none was given, and where it is wrong, which becomes a fault. */
export function readGrade<G>(
  row: PracticeRow,
  column: Column,
  parse: (text: string) => G | null | 'wrong',
  faults: PracticeFault[],
): G | null {
  const text = row.published(column);
  if (text === null) return null;
  const grade = parse(text);
  if (grade !== 'wrong') return grade;
  faults.push(
    row.fault(
      column,
      'invalid-grade',
      `“${text}” is no grade that Ofsted gives here: correct the cell or leave it empty. The grade was left out.`,
      'value-left-out',
    ),
  );
  return null;
}

/** The day of an inspection that has grades; without it the inspection is left out, which is a fault. */
export function readDate(
  row: PracticeRow,
  column: 'cardDate' | 'olderDate',
  faults: PracticeFault[],
): CalendarDate | null {
  const date = parseDay(row.raw(column));
  if (date !== null) return date;
  faults.push(
    row.fault(
      column,
      'invalid-date',
      `There are grades and “${row.raw(column)}” is no date of the inspection: write dd/mm/yyyy. The inspection was left out.`,
      'value-left-out',
    ),
  );
  return null;
}

export function reportCardGrade(text: string) {
  return $ReportCardGrade.options.find((grade) => grade === hyphened(text)) ?? 'wrong';
}

export function olderGrade(text: string) {
  const byNumber = OLDER_BY_NUMBER[text];
  if (byNumber !== undefined) return byNumber;
  return $OlderGrade.options.find((grade) => grade === hyphened(text)) ?? 'wrong';
}

export function met(text: string): 'met' | 'not met' | 'wrong' {
  const said = text.toLowerCase();
  return said === 'met' || said === 'not met' ? said : 'wrong';
}

/** “9” is “does not apply”, as in inspections from before safeguarding was judged by itself. */
export function yesOrNo(text: string): 'yes' | 'no' | 'wrong' | null {
  const said = text.toLowerCase();
  if (said === '9' || said === '0') return null;
  return said === 'yes' || said === 'no' ? said : 'wrong';
}

const CONCERNS: Readonly<Record<string, 'special-measures' | 'serious-weaknesses'>> = {
  sm: 'special-measures',
  'special measures': 'special-measures',
  swk: 'serious-weaknesses',
  'serious weaknesses': 'serious-weaknesses',
};

export function concern(text: string) {
  const said = text.toLowerCase();
  return said === 'none' ? null : (CONCERNS[said] ?? 'wrong');
}

function hyphened(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '-');
}
