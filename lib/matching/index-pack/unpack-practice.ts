import {
  $OlderGrade,
  $ReportCardGrade,
  type Inspection,
  REPORT_CARD_AREAS,
  type SettingPractice,
} from '../../inclusion/index.ts';
import { type Columns, unpackedDate } from './pack-columns.ts';
import { GRADE_BITS } from './pack-facts.ts';

/** Which file a figure came from is not packed, since nothing is worth more or less for it. */
const UNNAMED = { file: 'packed', simulated: false };
const GRADE_MASK = (1 << GRADE_BITS) - 1;

/** A setting's practice as far as its value needs it; null when nothing is published. */
export function unpackPractice(columns: Columns, setting: number): SettingPractice | null {
  const suspensions = figure(columns.suspensions, columns.suspensionsYear, setting);
  const absence = figure(columns.absence, columns.absenceYear, setting);
  const reintegration = figure(columns.reintegration, columns.reintegrationYear, setting);
  const inspections = inspectionsOf(columns, setting);
  if (!suspensions && !absence && !reintegration && inspections.length === 0) return null;
  return {
    settingKey: '000000',
    suspensions,
    absence,
    reintegration,
    inspections,
    notionalSenBudget: null,
  };
}

function figure(values: Float64Array, years: Uint16Array, at: number) {
  const value = values[at] ?? Number.NaN;
  if (Number.isNaN(value)) return null;
  const first = years[at] ?? 0;
  const year = `${first}/${String(first + 1).slice(-2)}`;
  return { value, of: 'all-pupils' as const, year, ...UNNAMED };
}

function inspectionsOf(columns: Columns, setting: number): Inspection[] {
  const found: Inspection[] = [];
  const cardDate = columns.cardDate[setting] ?? 0;
  if (cardDate > 0) {
    const bits = columns.cardGrades[setting] ?? 0;
    const grades = REPORT_CARD_AREAS.flatMap((area, i) => {
      const grade = $ReportCardGrade.options[((bits >> (i * GRADE_BITS)) & GRADE_MASK) - 1];
      return grade === undefined ? [] : [[area, grade] as const];
    });
    found.push({
      framework: 'report-card-2025',
      date: unpackedDate(cardDate),
      grades: Object.fromEntries(grades),
      safeguardingMet: null,
      ...UNNAMED,
    });
  }
  const olderDate = columns.olderDate[setting] ?? 0;
  if (olderDate > 0) {
    const bits = columns.olderGrades[setting] ?? 0;
    found.push({
      framework: 'older',
      date: unpackedDate(olderDate),
      overall: $OlderGrade.options[(bits & GRADE_MASK) - 1] ?? null,
      behaviour: $OlderGrade.options[(bits >> GRADE_BITS) - 1] ?? null,
      ...UNNAMED,
    });
  }
  // Newest first; of two of a day the report card, which was pushed first, stays first.
  return found.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
