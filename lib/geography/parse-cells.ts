import { parse } from 'csv-parse/sync';

/**
 * Cells of each line; null for a line that is no CSV. Only the first `width` cells are sure to be there:
 * the postcode directory has 50 columns and all that is read stands in the first 15, so that parsing the
 * rest of each line would take four times as long.
 */
export function parseCells(
  lines: readonly string[],
  width: number,
): readonly (readonly string[] | null)[] {
  const heads = lines.map((line) => headOf(line, width));
  const rows = parseTogether(heads);
  return lines.map((line, index) => {
    const cells = rows === null ? parseLine(heads[index] ?? '') : (rows[index] ?? null);
    // A comma within quotation marks counted as a separator, and the head was cut too short.
    return cells !== null && cells.length >= width ? cells : parseLine(line);
  });
}

/** The line up to its `width`-th comma. */
function headOf(line: string, width: number): string {
  let end = -1;
  for (let cell = 0; cell < width; cell++) {
    end = line.indexOf(',', end + 1);
    if (end === -1) return line;
  }
  return line.slice(0, end);
}

const OPTIONS = { relax_column_count: true, record_delimiter: '\n' };

/** One call for many lines costs a tenth of one call for each. Null when any of them is no CSV. */
function parseTogether(lines: readonly string[]): readonly (readonly string[])[] | null {
  try {
    const rows = parse(lines.join('\n'), OPTIONS);
    return rows.length === lines.length ? rows : null;
  } catch {
    return null;
  }
}

function parseLine(line: string): readonly string[] | null {
  return parseTogether([line])?.[0] ?? null;
}
