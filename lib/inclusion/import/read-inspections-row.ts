import type { CalendarDate } from '../../kernel/index.ts';
import { newestFirst } from '../newer-practice.ts';
import {
  $OlderGrade,
  $ReportCardGrade,
  type Inspection,
  REPORT_CARD_AREAS,
} from '../setting-practice.ts';
import type { Column } from './layouts.ts';
import { parseDay } from './parse-cell.ts';
import { FILE_TITLES } from './practice-kind.ts';
import type { PracticeFault } from './practice-report.ts';
import type { PracticeRow } from './practice-row.ts';
import { readUrn, urnFault } from './read-urn.ts';
import { leftOut, NO_PRACTICE, passedOver, type RowOutcome } from './row-outcome.ts';

const PUBLISHED = { file: FILE_TITLES.inspections, simulated: false };

/** Ofsted writes the older grades as numbers; 0 and 9 stand for "not judged" and "does not apply". */
const OLDER_BY_NUMBER: Readonly<Record<string, (typeof $OlderGrade.options)[number] | null>> = {
  '1': 'outstanding',
  '2': 'good',
  '3': 'requires-improvement',
  '4': 'inadequate',
  '0': null,
  '9': null,
};

/** A row of Ofsted's file: the newest inspection of a school under each framework. */
export function readInspectionsRow(row: PracticeRow): RowOutcome {
  const settingKey = readUrn(row);
  if (settingKey === null) return leftOut(urnFault(row));
  const faults: PracticeFault[] = [];
  const inspections = [readCard(row, faults), readOlder(row, faults)]
    .filter((inspection) => inspection !== null)
    .sort(newestFirst);
  const first = faults[0];
  if (inspections.length === 0) {
    // The row gives nothing because of its fault, not because nothing is published.
    if (first !== undefined) return leftOut({ ...first, action: 'row-left-out' });
    return passedOver('not-published');
  }
  return { outcome: 'read', practice: { ...NO_PRACTICE, settingKey, inspections }, faults };
}

function readCard(row: PracticeRow, faults: PracticeFault[]): Inspection | null {
  const graded = REPORT_CARD_AREAS.flatMap((area) => {
    const grade = readGrade(row, area, (text) => reportCardGrade(text), faults);
    return grade === null ? [] : [[area, grade] as const];
  });
  if (graded.length === 0) return null;
  const date = readDate(row, 'cardDate', faults);
  if (date === null) return null;
  const safeguarding = readGrade(row, 'safeguarding', (text) => met(text), faults);
  return {
    framework: 'report-card-2025',
    date,
    grades: Object.fromEntries(graded),
    safeguardingMet: safeguarding === null ? null : safeguarding === 'met',
    ...PUBLISHED,
  };
}

function readOlder(row: PracticeRow, faults: PracticeFault[]): Inspection | null {
  const overall = readGrade(row, 'olderOverall', olderGrade, faults);
  const behaviour = readGrade(row, 'olderBehaviour', olderGrade, faults);
  if (overall === null && behaviour === null) return null;
  const date = readDate(row, 'olderDate', faults);
  return date === null ? null : { framework: 'older', date, overall, behaviour, ...PUBLISHED };
}

/** The grade of a cell; null where none was given, and where it is wrong, which becomes a fault. */
function readGrade<G>(
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

function readDate(
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

function reportCardGrade(text: string) {
  return $ReportCardGrade.options.find((grade) => grade === hyphened(text)) ?? 'wrong';
}

function olderGrade(text: string) {
  const byNumber = OLDER_BY_NUMBER[text];
  if (byNumber !== undefined) return byNumber;
  return $OlderGrade.options.find((grade) => grade === hyphened(text)) ?? 'wrong';
}

function met(text: string): 'met' | 'not met' | 'wrong' {
  const said = text.toLowerCase();
  return said === 'met' || said === 'not met' ? said : 'wrong';
}

function hyphened(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '-');
}
