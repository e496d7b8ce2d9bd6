import { strFromU8, zipSync } from 'fflate';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import type { ReadSheets } from '../../capacity/index.ts';
import { decodeText, ok, parseRows, problem, type RawRow, refused } from '../../kernel/index.ts';
import { readZip } from './read-zip.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What a sheet may be wide; more columns than that no template has. */
const MOST_COLUMNS = 200;
/** Rows, whether or not there is anything in them. */
const MOST_ROWS = 60_000;

/** The sheets of a CSV, XLSX or ODS file as rows of texts. Whatever packs much into little is refused before it is parsed. */
export const readTableFile: ReadSheets = async (given, mostBytes) => {
  const bytes = Buffer.from(given);
  const isZip = ZIP.every((byte, i) => bytes[i] === byte);
  if (!isZip || bytes.length > mostBytes) {
    const text = decodeText(bytes, mostBytes);
    return text.ok ? ok({ format: 'csv', sheets: [parseRows(text.value)] }) : text;
  }
  const zip = readZip(bytes);
  if ('refused' in zip) return refused(problem('invalid', 'file-not-opened', zip.refused));
  const { files } = zip;
  const format = formatOf(files);
  if (format === null) return refused(NO_SPREADSHEET);
  // What the library is handed is an archive of our own making, of sizes that have been seen.
  const repacked = zipSync(onlyCells(files), { level: 0 });
  try {
    const book = await (format === 'xlsx' ? readXlsx(repacked) : readOds(repacked));
    const sheets = book.sheets.map(({ rows, cells }) => rowsOf(rows, cells));
    if (sheets.every(Boolean))
      return ok({ format, sheets: sheets.flatMap((each) => [each ?? []]) });
    return refused(problem('too-large', 'sheet-too-large', TOO_WIDE));
  } catch {
    return refused(problem('invalid', 'file-not-read', NOT_READ));
  }
};

const NO_SPREADSHEET = problem(
  'invalid',
  'not-a-spreadsheet',
  'This is a zip file, but no spreadsheet in XLSX or ODS. Save the spreadsheet as one of these or as CSV.',
);
const NOT_READ =
  'The spreadsheet cannot be read. Save it again as XLSX or ODS, or as CSV, and send that.';
const TOO_WIDE = `A sheet has more than ${MOST_COLUMNS} columns or ${MOST_ROWS} rows. Delete what is empty, or copy the rows into a new sheet.`;

type Files = Readonly<Record<string, Uint8Array>>;

function formatOf(files: Files): 'xlsx' | 'ods' | null {
  if (files['xl/workbook.xml']) return 'xlsx';
  const type = files.mimetype ? strFromU8(files.mimetype) : '';
  return type.includes('opendocument.spreadsheet') && files['content.xml'] ? 'ods' : null;
}

/** Without pictures, macros and whatever else has no part in the rows. */
function onlyCells(files: Files): Record<string, Uint8Array> {
  const kept = Object.entries(files).filter(([name]) => /\.(xml|rels)$|^mimetype$/.test(name));
  return Object.fromEntries(kept);
}

type Book = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Book['sheets'][number];

/** Null where the sheet is larger than any that is meant. */
function rowsOf(rows: Sheet['rows'], cells: Sheet['cells']): readonly RawRow[] | null {
  if (rows.length > MOST_ROWS || rows.some((row) => row.length > MOST_COLUMNS)) return null;
  return rows.map((row, at) => ({
    line: at + 1,
    lastLine: at + 1,
    cells: row.map((value, column) => textOf(value, cells?.get(`${at},${column}`))),
  }));
}

function textOf(
  value: Sheet['rows'][number][number],
  cell: NonNullable<Sheet['cells']> extends Map<string, infer C> ? C | undefined : never,
): string {
  // A formula that nobody has worked out has no value, and an empty cell would mean “as it was”.
  if (value === null || value === undefined) return cell?.formula ? `=${cell.formula}` : '';
  if (value instanceof Date) return dayOf(value);
  return String(value);
}

/** Spreadsheets keep days as moments at midnight. */
function dayOf(value: Date): string {
  return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString().slice(0, 10);
}
