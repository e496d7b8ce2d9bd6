import { newestFirst } from '../newer-practice.ts';
import {
  type Inspection,
  OLDER_AREAS,
  REPORT_CARD_AREAS,
  REPORT_CARD_STAGES,
} from '../setting-practice.ts';
import type { Column } from './layouts.ts';
import { parseDay } from './parse-cell.ts';
import { FILE_TITLES } from './practice-kind.ts';
import type { PracticeFault } from './practice-report.ts';
import type { PracticeRow } from './practice-row.ts';
import {
  concern,
  met,
  olderGrade,
  readDate,
  readGrade,
  reportCardGrade,
  yesOrNo,
} from './read-grade.ts';
import { readUrn, urnFault } from './read-urn.ts';
import { leftOut, NO_PRACTICE, passedOver, type RowOutcome } from './row-outcome.ts';

const PUBLISHED = { file: FILE_TITLES.inspections, simulated: false };

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
  const columns = [
    ...REPORT_CARD_AREAS.map((area) => [area, area] as const),
    ...REPORT_CARD_STAGES.map((stage) => [stage, `card-${stage}`] as const),
  ];
  const graded = columns.flatMap(([area, column]) => {
    const grade = readGrade(row, column, reportCardGrade, faults);
    return grade === null ? [] : [[area, grade] as const];
  });
  if (graded.length === 0) return null;
  const date = readDate(row, 'cardDate', faults);
  if (date === null) return null;
  const safeguarding = readGrade(row, 'safeguarding', met, faults);
  return {
    framework: 'report-card-2025',
    date,
    grades: Object.fromEntries(graded),
    safeguardingMet: safeguarding === null ? null : safeguarding === 'met',
    ...ofInspection(row, 'cardPublished', 'cardOfThis'),
    ...PUBLISHED,
  };
}

function readOlder(row: PracticeRow, faults: PracticeFault[]): Inspection | null {
  const overall = readGrade(row, 'olderOverall', olderGrade, faults);
  const behaviour = readGrade(row, 'olderBehaviour', olderGrade, faults);
  const judged = OLDER_AREAS.flatMap((area) => {
    const grade = readGrade(row, `older-${area}`, olderGrade, faults);
    return grade === null ? [] : [[area, grade] as const];
  });
  if (overall === null && behaviour === null && judged.length === 0) return null;
  const date = readDate(row, 'olderDate', faults);
  if (date === null) return null;
  const safeguarding = readGrade(row, 'olderSafeguarding', yesOrNo, faults);
  const category = readGrade(row, 'olderConcern', concern, faults);
  return {
    framework: 'older',
    date,
    overall,
    behaviour,
    ...(judged.length === 0 ? {} : { judgements: Object.fromEntries(judged) }),
    ...(safeguarding === null ? {} : { safeguardingEffective: safeguarding === 'yes' }),
    ...(category === null ? {} : { concern: category }),
    ...ungradedSince(row, date),
    ...ofInspection(row, 'olderPublished', 'olderOfThis'),
    ...PUBLISHED,
  };
}

/** What a later inspection without grades found; it says that a grade stands, and gives none. */
function ungradedSince(row: PracticeRow, graded: string) {
  const date = parseDay(row.raw('ungradedDate'));
  const outcome = row.published('ungradedOutcome');
  return date !== null && outcome !== null && date > graded ? { ungraded: { date, outcome } } : {};
}

/** When it was published, and whether it is of the school that this one followed. */
function ofInspection(row: PracticeRow, published: Column, ofThis: Column) {
  const publishedOn = parseDay(row.raw(published));
  return {
    ...(publishedOn === null ? {} : { publishedOn }),
    ...(row.published(ofThis)?.toLowerCase() === 'no' ? { ofPredecessor: true as const } : {}),
  };
}
