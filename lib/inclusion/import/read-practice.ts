import {
  ok,
  type Problem,
  problem,
  type Result,
  refused,
  type SettingKey,
} from '../../kernel/index.ts';
import { decodeCell } from './decode-cell.ts';
import { findColumns, isHeader } from './find-columns.ts';
import { parseLines } from './parse-lines.ts';
import { FILE_TITLES, type PracticeKind } from './practice-kind.ts';
import { type PracticeFile, RowReader } from './row-reader.ts';
import { type LineBatch, splitLines } from './split-lines.ts';

export type { PracticeFile } from './row-reader.ts';

/** Titles and notes may stand above a header, but no page of them. */
const HEADER_WITHIN_LINES = 20;

/**
 * Reads a published file of one kind: CSV in UTF-8 or windows-1252, its columns found by their names. Reads as
 * it goes. A wrong row or cell is left out and reported; the file is refused only where it is no CSV (`not-a-csv-file`), lacks
 * columns (`missing-columns`), or gives no figure at all (`empty-file`, `nothing-read`). `known`
 * holds the register's keys, so that settings it has not can be counted; their figures are kept.
 */
export async function readPractice(
  kind: PracticeKind,
  bytes: AsyncIterable<Uint8Array>,
  known: ReadonlySet<SettingKey> | null,
): Promise<Result<PracticeFile>> {
  const above: Line[] = [];
  let reader: RowReader | null = null;
  for await (const batch of splitLines(bytes)) {
    if (!batch.ok) return batch;
    const lines = linesOf(batch.value);
    if (reader !== null) {
      takeAll(reader, lines);
      continue;
    }
    above.push(...lines);
    const header = above.findIndex(({ cells }) => cells !== null && isHeader(cells));
    if (header < 0 && above.length < HEADER_WITHIN_LINES) continue;
    const started = startReader(kind, above, header);
    if (!started.ok) return started;
    reader = started.value;
  }
  if (reader === null) {
    if (above.length === 0) return refused(emptyFile(kind));
    const started = startReader(kind, above, -1);
    if (!started.ok) return started;
    reader = started.value;
  }
  const file = reader.finish(known);
  if (file.report.rows === 0) return refused(emptyFile(kind));
  return file.figures.size === 0 ? refused(nothingRead(file)) : ok(file);
}

interface Line {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[] | null;
}

function linesOf({ firstLine, lines }: LineBatch): readonly Line[] {
  const cells = parseLines(lines.map((line) => line || ','));
  return lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ line: firstLine + index, text, cells: cells[index] ?? null }],
  );
}

/** A reader of the rows under the header, those that were read with it taken already. */
function startReader(
  kind: PracticeKind,
  above: readonly Line[],
  header: number,
): Result<RowReader> {
  const at = header < 0 || header >= HEADER_WITHIN_LINES ? 0 : header;
  const columns = findColumns(kind, (above[at]?.cells ?? []).map(decodeCell));
  if (!columns.ok) return columns;
  const reader = new RowReader(kind, columns.value);
  takeAll(reader, above.slice(at + 1));
  return ok(reader);
}

function takeAll(reader: RowReader, lines: readonly Line[]): void {
  for (const { line, text, cells } of lines) {
    // Spreadsheets write rows of empty cells under a table.
    if (cells?.every((cell) => cell.trim() === '')) continue;
    reader.take(line, text, cells);
  }
}

function emptyFile(kind: PracticeKind): Problem {
  return problem(
    'invalid',
    'empty-file',
    `The file has no row under a header. Give the whole file of ${FILE_TITLES[kind]}.`,
  );
}

function nothingRead({ report, faults }: PracticeFile): Problem {
  const counts = [
    ...Object.entries(report.passedOver).map(([reason, n]) => `${n} ${reason}`),
    ...Object.entries(report.faultsByCode).map(([code, n]) => `${n} ${code}`),
  ];
  const first = faults[0];
  const example = first === undefined ? '' : ` Line ${first.line}: ${first.detail}`;
  return problem(
    'invalid',
    'nothing-read',
    `None of the ${report.rows} rows gives a figure (${counts.join(', ')}). Give the school-level file of a whole year.${example}`,
  );
}
