import { ok, problem, type RawRow, type Result, refused } from '../../kernel/index.ts';
import { readUploadRow } from './read-upload-row.ts';
import { findUploadColumns, isUploadHeader } from './upload-columns.ts';
import {
  UPLOAD_MOST_ROWS,
  type UploadColumns,
  type UploadFault,
  type UploadRow,
} from './upload-file.ts';
import type { UploadSettings } from './upload-settings.ts';

/** All rows about one provision, in the order of the file. */
export interface UploadProvision {
  readonly settingKey: string;
  readonly provisionId: string;
  readonly rows: readonly UploadRow[];
}

export interface ReadUpload {
  readonly columns: UploadColumns;
  /** Provisions of which every row is good. */
  readonly provisions: readonly UploadProvision[];
  readonly faults: readonly UploadFault[];
  /** Provisions that are left out whole, since one of their rows is wrong. */
  readonly leftOut: readonly string[];
  /** Rows that were read, without empty ones. */
  readonly rows: number;
}

/** Titles and notes may stand above the header. */
const HEADER_WITHIN_ROWS = 20;

/**
 * What the sheets of a file say: of the first that has a header, its columns by their names in any order, every good row by
 * its provision, and everything that is wrong with each other. A provision with a wrong row is left out whole, since half a
 * return would say that the other half has no places. Refused only where the whole cannot be read.
 */
export function readUpload(
  sheets: readonly (readonly RawRow[])[],
  settings: UploadSettings,
): Result<ReadUpload> {
  for (const sheet of sheets) {
    const header = sheet
      .slice(0, HEADER_WITHIN_ROWS)
      .findIndex(({ cells }) => cells && isUploadHeader(cells));
    if (header >= 0) return readSheet(sheet, header, settings);
  }
  const detail =
    'The file has no header that can be read: a row must name the columns, among them Setting URN (or UKPRN, or LAESTAB) and at least one more of the template. Nothing was taken.';
  return refused(problem('invalid', 'no-header', detail));
}

function readSheet(
  sheet: readonly RawRow[],
  header: number,
  settings: UploadSettings,
): Result<ReadUpload> {
  const found = findUploadColumns(sheet[header]?.cells ?? []);
  if (!found.ok) return found;
  const raw = sheet.slice(header + 1);
  if (raw.length > UPLOAD_MOST_ROWS) {
    const detail = `The file has ${raw.length} rows; at most ${UPLOAD_MOST_ROWS} are taken at once. Split it.`;
    return refused(problem('too-large', 'too-many-rows', detail));
  }
  const faults: UploadFault[] = [];
  const leftOut = new Set<string>();
  const byProvision = new Map<string, UploadRow[]>();
  const lines = new Map<string, number>();
  let rows = 0;
  for (const each of raw) {
    const read = readUploadRow(each, found.value, settings);
    if (read === null) continue;
    rows += 1;
    if ('faults' in read) {
      faults.push(...read.faults);
      if (read.provisionId) leftOut.add(read.provisionId);
      continue;
    }
    const { row } = read;
    const double = doubleOf(row, lines);
    if (double) {
      faults.push(double);
      leftOut.add(row.provisionId);
    }
    const others = byProvision.get(row.provisionId);
    if (others) others.push(row);
    else byProvision.set(row.provisionId, [row]);
  }
  if (rows === 0) {
    const detail = 'The file has a header and no rows under it. Nothing was taken.';
    return refused(problem('invalid', 'no-rows', detail));
  }
  const provisions = [...byProvision]
    .filter(([provisionId]) => !leftOut.has(provisionId))
    .map(([provisionId, own]) => ({
      settingKey: own[0]?.settingKey ?? '',
      provisionId,
      rows: own,
    }));
  const { columns } = found.value;
  return ok({ columns, provisions, faults, leftOut: [...leftOut], rows });
}

/** The same year group of the same provision on an earlier line. */
function doubleOf(
  { provisionId, year, line, fault }: UploadRow,
  lines: Map<string, number>,
): UploadFault | null {
  if (year === null) return null;
  const key = `${provisionId}#${year.yearGroup}`;
  const first = lines.get(key);
  lines.set(key, first ?? line);
  if (first === undefined) return null;
  const detail = `The same year group of ${provisionId} stands on line ${first} already. Keep one row for each.`;
  return fault('yearGroup', null, detail);
}
