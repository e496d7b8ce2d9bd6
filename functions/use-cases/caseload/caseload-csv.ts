import { FEATURES, featureName } from '../../../lib/kernel/index.ts';
import {
  CASELOAD_FIELDS,
  type CaseloadField,
  type CaseloadPreview,
  COLUMN_NAMES,
  type ShownCaseload,
} from '../../../lib/requests/index.ts';
import { csvOfLines, csvOfRecords } from '../../shared/spreadsheet-csv.ts';

/** Everything that was wrong with a file, by its lines, for whoever mends it. */
export function faultsCsv({ faults }: Pick<CaseloadPreview, 'faults'>): string {
  const rows = faults.map(({ line, column, value, detail }) => ({
    line,
    column: column ?? '',
    value: value ?? '',
    'what to do': detail,
  }));
  const columns = ['line', 'column', 'value', 'what to do'];
  return csvOfRecords(rows, columns);
}

/** Rows that were not applied, or not undone, and why. */
export function refusedCsv({ applied, undone }: Pick<ShownCaseload, 'applied' | 'undone'>): string {
  const rows = [...applied.refused, ...undone.refused].map(({ line, reference, detail }) => ({
    line,
    reference,
    why: detail,
  }));
  return csvOfRecords(rows, ['line', 'reference', 'why']);
}

/** Two children as they might be written, so that each column shows what it takes. */
const EXAMPLES: Readonly<Record<CaseloadField, readonly [string, string]>> = {
  reference: ['EX/27/0001', 'EX/27/0002'],
  dateOfBirth: ['2016-03-14', '23/11/2015'],
  sex: ['F', 'M'],
  primaryNeed: ['ASD', 'speech, language and communication needs'],
  secondNeed: ['SLCN', ''],
  startDate: ['2027-09-01', '01/09/2027'],
  phase: ['secondary', ''],
  taughtInYearGroup: ['', ''],
  basis: ['day', 'day'],
  band: ['4', ''],
  postcode: ['', 'AB1 2CD'],
  easting: ['430100', ''],
  northing: ['434900', ''],
  receivedOn: ['2026-11-02', ''],
  attends: ['123456', ''],
  requestedSettings: ['123457; 123458', ''],
  siblingsAt: ['', ''],
  mustHave: [FEATURES.slice(0, 2).map(featureName).join('; '), ''],
  niceToHave: ['', ''],
  mainstreamWanted: ['no', 'yes'],
};

/** The columns that a file may have, with two invented children to be written over. */
export function templateCsv(): string {
  const names = CASELOAD_FIELDS.map((field) => COLUMN_NAMES[field][0] ?? field);
  const rows = [0, 1].map((i) => CASELOAD_FIELDS.map((field) => EXAMPLES[field][i] ?? ''));
  return csvOfLines([names, ...rows]);
}
