import { bareName, parseAcademicYear, parseAmount } from './parse-cell.ts';
import { FILE_TITLES, type PracticeKind } from './practice-kind.ts';
import type { PracticeRow } from './practice-row.ts';
import { readUrn, urnFault } from './read-urn.ts';
import { leftOut, NO_PRACTICE, passedOver, type RowOutcome } from './row-outcome.ts';

/** Kinds whose files give one number a setting and year. */
type YearlyKind = Exclude<PracticeKind, 'inspections'>;

/** Suspensions may exceed the number of pupils; parts of sessions or pupils cannot exceed all of them. */
const HIGHEST: Readonly<Record<YearlyKind, number>> = {
  suspensions: 10_000,
  absence: 100,
  reintegration: 100,
  'notional-sen': 100_000_000,
};
const PENCE_IN_POUND = 100;

/** A row of a yearly file: suspensions, absence, reintegration or notional SEN budgets. */
export function readYearlyRow(kind: YearlyKind, row: PracticeRow): RowOutcome {
  const apart = reasonApart(row);
  if (apart !== null) return passedOver(apart);
  const settingKey = readUrn(row);
  if (settingKey === null) return leftOut(urnFault(row));
  const year = parseAcademicYear(row.raw('year'));
  if (year === null) return leftOut(yearFault(row));
  const read = readValue(kind, row);
  if (read === null) return passedOver('not-published');
  if (typeof read !== 'number') return leftOut(read);
  const published = { year, file: FILE_TITLES[kind], simulated: false };
  const figure = { value: read, of: 'all-pupils' as const, ...published };
  const practice = { ...NO_PRACTICE, inspections: [], settingKey };
  const withFigure = {
    suspensions: { ...practice, suspensions: figure },
    absence: { ...practice, absence: figure },
    reintegration: { ...practice, reintegration: figure },
    'notional-sen': {
      ...practice,
      notionalSenBudget: { pence: Math.round(read * PENCE_IN_POUND), ...published },
    },
  };
  return { outcome: 'read', practice: withFigure[kind], faults: [] };
}

function reasonApart(row: PracticeRow) {
  const level = bareName(row.raw('level'));
  if (level !== '' && level !== 'school') return 'not-a-school';
  const term = bareName(row.raw('term'));
  if (term !== '' && term !== 'academicyear') return 'part-year';
  const breakdown = bareName(row.raw('breakdown'));
  if (!['', 'total', 'allpupils'].includes(breakdown)) return 'part-of-pupils';
  return null;
}

/** The figure, null where it is not published, or what is wrong with it. */
function readValue(kind: YearlyKind, row: PracticeRow) {
  const text = row.published('value');
  if (text === null) return kind === 'suspensions' ? rateOfCounts(row) : null;
  const value = parseAmount(text);
  if (value === null || value > HIGHEST[kind]) return numberFault(row, 'value', HIGHEST[kind]);
  return value;
}

/** Suspensions for each 100 pupils, where a file gives both counts and no rate. */
function rateOfCounts(row: PracticeRow) {
  const suspensions = row.published('count');
  const pupils = row.published('headcount');
  if (row.has('value') || suspensions === null || pupils === null) return null;
  const [count, headcount] = [parseAmount(suspensions), parseAmount(pupils)];
  if (count === null) return numberFault(row, 'count', HIGHEST.suspensions);
  if (headcount === null || headcount === 0) {
    return numberFault(row, 'headcount', HIGHEST.suspensions);
  }
  return (count / headcount) * 100;
}

function numberFault(row: PracticeRow, column: 'value' | 'count' | 'headcount', highest: number) {
  const to = highest.toLocaleString('en-GB');
  return row.fault(
    column,
    'invalid-number',
    `“${row.raw(column)}” is no number from 0 to ${to}: correct it, or write x where nothing is published. The row was left out.`,
  );
}

function yearFault(row: PracticeRow) {
  return row.fault(
    'year',
    'invalid-year',
    `“${row.raw('year')}” is no year: write it over two calendar years, for example 202425 or 2024/25. The row was left out.`,
  );
}
