import {
  decodeText,
  ok,
  parseRows,
  problem,
  type RawRow,
  type Result,
  refused,
} from '../../kernel/index.ts';
import { COLUMN_NAMES, type FoundColumns, findColumns, isHeader } from './caseload-columns.ts';
import {
  CASELOAD_MOST_BYTES,
  CASELOAD_MOST_ROWS,
  type CaseloadFault,
  type CaseloadFile,
  type CaseloadRow,
  referenceKey,
} from './caseload-file.ts';
import { readRow } from './read-row.ts';

/** Titles and notes may stand above the header. */
const HEADER_WITHIN_ROWS = 20;

/**
 * What a file says of children: its columns by their names in any order, every good row, and everything that is wrong with
 * each other. Names and whatever else says who a child is are left out and said so. Refused only where the whole
 * cannot be read: no CSV, no header, a column twice, too many rows.
 */
export function readCaseload(bytes: Uint8Array): Result<CaseloadFile> {
  const text = decodeText(bytes, CASELOAD_MOST_BYTES);
  if (!text.ok) return text;
  const raw = parseRows(text.value);
  const header = raw
    .slice(0, HEADER_WITHIN_ROWS)
    .findIndex(({ cells }) => cells && isHeader(cells));
  if (header < 0) return refused(noHeader());
  const found = findColumns(raw[header]?.cells ?? []);
  if (!found.ok) return found;
  const rows = raw.slice(header + 1);
  if (rows.length > CASELOAD_MOST_ROWS) {
    const detail = `The file has ${rows.length} rows; at most ${CASELOAD_MOST_ROWS} are taken at once. Split it.`;
    return refused(problem('too-large', 'too-many-rows', detail));
  }
  const read = readRows(rows, found.value);
  if (read.rows.length + read.faults.length > 0) return ok(read);
  return refused(
    problem('invalid', 'no-rows', 'The file has a header and no rows under it. Nothing was taken.'),
  );
}

function readRows(rows: readonly RawRow[], found: FoundColumns): CaseloadFile {
  const good: CaseloadRow[] = [];
  const faults: CaseloadFault[] = [];
  const firstLines = new Map<string, number>();
  for (const each of rows) {
    const read = readRow(each, found);
    if (read === null) continue;
    if ('faults' in read) {
      faults.push(...read.faults);
      continue;
    }
    const key = referenceKey(read.row.reference);
    const first = firstLines.get(key);
    if (first === undefined) {
      firstLines.set(key, read.row.line);
      good.push(read.row);
    } else {
      faults.push(twice(read.row, first, found));
    }
  }
  return { columns: found.columns, rows: good, faults };
}

function twice(
  { line, reference }: CaseloadRow,
  first: number,
  { at }: FoundColumns,
): CaseloadFault {
  return {
    line,
    column: at.get('reference')?.name ?? null,
    value: reference,
    detail: `The same reference stands on line ${first} and on line ${line}. The first is taken; keep one line for each child.`,
  };
}

function noHeader() {
  const detail = `The file has no header that can be read: its first row must name the columns, among them ${COLUMN_NAMES.reference[0]} and at least one more of the template. Nothing was taken.`;
  return problem('invalid', 'no-header', detail);
}
