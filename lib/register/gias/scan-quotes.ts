/** Where a record stands after some of its lines: inside a quoted cell or not, and how many commas separate cells. */
export interface QuoteScan {
  readonly inQuotes: boolean;
  readonly separators: number;
}

const QUOTE = 34;
const COMMA = 44;
const CARRIAGE_RETURN = 13;

/**
 * Reads one line on from `before`. The rules are those of csv-parse with `relax_quotes`: a quote opens a cell
 * only as its first character; within, two quotes are one; a quote before anything but a comma or the
 * line's end was no closing quote, and the cell goes on unquoted.
 */
export function scanQuotes(line: string, before: QuoteScan): QuoteScan {
  let { inQuotes, separators } = before;
  let atStart = !inQuotes;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (inQuotes) {
      if (code !== QUOTE) continue;
      if (line.charCodeAt(i + 1) === QUOTE) i++;
      else inQuotes = false;
    } else if (code === COMMA) {
      separators++;
      atStart = true;
      continue;
    } else if (code === QUOTE && atStart) inQuotes = true;
    if (code !== CARRIAGE_RETURN) atStart = false;
  }
  return { inQuotes, separators };
}
