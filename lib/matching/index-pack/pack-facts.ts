import type { Fee } from '../../banding/index.ts';
import { type CapacityReturn, INTENTS } from '../../capacity/index.ts';
import {
  $OlderGrade,
  $ReportCardGrade,
  REPORT_CARD_AREAS,
  type SettingPractice,
} from '../../inclusion/index.ts';
import { BASES } from '../../kernel/index.ts';
import type { Candidate } from '../candidate.ts';
import type { FACT_COLUMNS } from './fact-columns.ts';
import { type Columns, packedDate } from './pack-columns.ts';

const UNKNOWN = -1;
/** Three bits for the grade of each area of a report card. */
export const GRADE_BITS = 3;

type FactColumns = Pick<Columns, keyof typeof FACT_COLUMNS>;

/** The columns of what is published: of provisions in the order of the rows, of settings in theirs. */
export function packFacts(
  rows: readonly Pick<Candidate, 'capacity' | 'fees'>[],
  practices: readonly (SettingPractice | null)[],
): FactColumns {
  return { ...packReturns(rows), ...packFees(rows), ...packPractice(practices) };
}

function packReturns(rows: readonly { readonly capacity: CapacityReturn | null }[]) {
  const years = rows.flatMap(({ capacity }) => capacity?.years ?? []);
  return {
    returnAsOf: Uint32Array.from(rows, ({ capacity }) => packedDate(capacity?.asOf ?? null)),
    returnFirstYear: runningTotals(rows.map(({ capacity }) => capacity?.years.length ?? 0)),
    yearGroup: Int8Array.from(years, ({ yearGroup }) => yearGroup),
    yearIntent: Uint8Array.from(years, ({ intent }) => INTENTS.indexOf(intent)),
    yearOnRoll: Int16Array.from(years, ({ onRoll }) => onRoll ?? UNKNOWN),
    yearNow: Int16Array.from(years, ({ free }) => free.now ?? UNKNOWN),
    yearNext: Int16Array.from(years, ({ free }) => free.nextSeptember ?? UNKNOWN),
    yearAfter: Int16Array.from(years, ({ free }) => free.septemberAfter ?? UNKNOWN),
  };
}

function packFees(rows: readonly { readonly fees: readonly Fee[] }[]) {
  const fees = rows.flatMap((row) => row.fees);
  return {
    firstFee: runningTotals(rows.map((row) => row.fees.length)),
    feeBasis: Uint8Array.from(fees, ({ basis }) => BASES.indexOf(basis)),
    feeFrom: Uint32Array.from(fees, ({ from }) => packedDate(from)),
    feeEducation: Float64Array.from(fees, ({ parts }) => parts.education),
    feeTherapy: Float64Array.from(fees, ({ parts }) => parts.therapy),
    feeCare: Float64Array.from(fees, ({ parts }) => parts.care),
    feeResidential: Float64Array.from(fees, ({ parts }) => parts.residential),
  };
}

function packPractice(practices: readonly (SettingPractice | null)[]) {
  const figure = (of: 'suspensions' | 'absence' | 'reintegration') =>
    Float64Array.from(practices, (practice) => practice?.[of]?.value ?? Number.NaN);
  const year = (of: 'suspensions' | 'absence' | 'reintegration') =>
    Uint16Array.from(practices, (practice) => Number(practice?.[of]?.year.slice(0, 4) ?? 0));
  const newest = practices.map((practice) => ({
    card: practice?.inspections.find((i) => i.framework === 'report-card-2025') ?? null,
    older: practice?.inspections.find((i) => i.framework === 'older') ?? null,
  }));
  return {
    suspensions: figure('suspensions'),
    suspensionsYear: year('suspensions'),
    absence: figure('absence'),
    absenceYear: year('absence'),
    reintegration: figure('reintegration'),
    reintegrationYear: year('reintegration'),
    cardDate: Uint32Array.from(newest, ({ card }) => packedDate(card?.date ?? null)),
    cardGrades: Uint32Array.from(newest, ({ card }) =>
      REPORT_CARD_AREAS.reduce((bits, area, i) => {
        const grade = card?.grades[area];
        const code = grade === undefined ? 0 : $ReportCardGrade.options.indexOf(grade) + 1;
        return bits | (code << (i * GRADE_BITS));
      }, 0),
    ),
    olderDate: Uint32Array.from(newest, ({ older }) => packedDate(older?.date ?? null)),
    olderGrades: Uint8Array.from(newest, ({ older }) => {
      const code = (grade: NonNullable<typeof older>['overall']) =>
        grade === null ? 0 : $OlderGrade.options.indexOf(grade) + 1;
      return older === null ? 0 : code(older.overall) | (code(older.behaviour) << GRADE_BITS);
    }),
  };
}

/** Where each of so many counted runs begins; one more entry than runs. */
export function runningTotals(counts: readonly number[]): Uint32Array {
  const totals = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    totals[i + 1] = (totals[i] ?? 0) + count;
  });
  return totals;
}
