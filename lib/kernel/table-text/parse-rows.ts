import { parse } from 'csv-parse/sync';
import * as z from 'zod';

/** The cells of one row, and the lines of the file that it stands on. */
export interface RawRow {
  readonly line: number;
  readonly lastLine: number;
  /** Null where the row is no CSV: a quotation mark is not closed. */
  readonly cells: readonly string[] | null;
}

const $Parsed = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The rows of a text. A cell in quotation marks may go over several lines. Where a quotation mark is not closed, each line
 * is read by itself, so that one wrong row takes no other with it.
 */
export function parseRows(text: string): readonly RawRow[] {
  const lines = text.split('\n');
  const delimiter = delimiterOf(lines);
  const together = parseText(text, delimiter, 1);
  if (together === null) return oneByOne(lines, 1, delimiter);
  const usual = widthOf(together);
  return together.flatMap((row) => {
    if (row.lastLine === row.line) return [row];
    const own = lines.slice(row.line - 1, row.lastLine);
    // A line that is a whole row by itself was swallowed by a quotation mark before it; the end of a cell that goes over
    // lines has its closing mark in the middle, which is no row.
    const swallowed = own.some(
      (text) => parseText(text, delimiter, 1, false)?.[0]?.cells?.length === usual,
    );
    return swallowed || row.cells?.length !== usual ? oneByOne(own, row.line, delimiter) : [row];
  });
}

/** What cuts most lines into most cells: one line may have a long list with semicolons in it, and titles have neither. */
function delimiterOf(lines: readonly string[]): string {
  const looked = lines.filter((line) => line.trim() !== '').slice(0, 20);
  const counts = DELIMITERS.map((delimiter) => {
    const cells = looked.map((line) => line.split(delimiter).length).sort((x, y) => x - y);
    const usual = cells[Math.floor((cells.length - 1) / 2)] ?? 0;
    return { delimiter, usual, most: cells.at(-1) ?? 0 };
  });
  return (
    counts.toSorted((a, b) => b.usual - a.usual || b.most - a.most)[0]?.delimiter ?? DELIMITERS[0]
  );
}

function oneByOne(lines: readonly string[], first: number, delimiter: string): readonly RawRow[] {
  return lines.flatMap((text, i): readonly RawRow[] => {
    const line = first + i;
    return parseText(text, delimiter, line) ?? [{ line, lastLine: line, cells: null }];
  });
}

function parseText(
  text: string,
  delimiter: string,
  first: number,
  relax_quotes = true,
): readonly RawRow[] | null {
  const options = {
    ...{ bom: true, info: true, relax_column_count: true, relax_quotes },
    ...{ delimiter, record_delimiter: '\n' },
  } as const;
  try {
    let next = first;
    return $Parsed.parse(parse(text, options)).map(({ record, info }) => {
      // Said of where the row ended, before the break after it is counted.
      const lastLine = Math.max(next, first + info.lines - 1);
      const row = { line: next, lastLine, cells: record };
      next = lastLine + 1;
      return row;
    });
  } catch {
    return null;
  }
}

/** The number of cells that most rows have. */
function widthOf(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const width = cells?.length ?? 0;
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
