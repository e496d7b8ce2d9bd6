import type { ImportFault } from '../import-report.ts';
import type { CellDecoder } from './cell-decoder.ts';
import type { ColumnMap, GiasColumn } from './columns.ts';
import type { FaultLog } from './fault-log.ts';
import { isSentinel, parseCount, parseDate } from './parse-cell.ts';

type FaultAction = ImportFault['action'];

/** One row of the file, read by column name; what cannot be read is reported and comes back as null. */
export class GiasRow {
  readonly line: number;
  private readonly cells: readonly string[];
  private readonly columns: ColumnMap;
  private readonly decoder: CellDecoder;
  private readonly log: FaultLog;

  constructor(
    line: number,
    cells: readonly string[],
    columns: ColumnMap,
    decoder: CellDecoder,
    log: FaultLog,
  ) {
    this.line = line;
    this.cells = cells;
    this.columns = columns;
    this.decoder = decoder;
    this.log = log;
  }

  has(column: GiasColumn): boolean {
    return this.columns.index.has(column);
  }

  /** The cell as it stands, trimmed; empty when the file has no such column. */
  raw(column: GiasColumn): string {
    const at = this.columns.index.get(column);
    if (at === undefined) return '';
    return this.decoder.decode(this.cells[at] ?? '', this.line, column).trim();
  }

  /** The cell's text; null for blanks and for GIAS's ways of writing "nothing". */
  text(column: GiasColumn): string | null {
    const value = this.raw(column);
    return isSentinel(value) ? null : value;
  }

  /** A whole number from 0. */
  count(column: GiasColumn): number | null {
    const value = this.text(column);
    if (value === null) return null;
    const number = parseCount(value);
    if (number === null) {
      const detail = `${JSON.stringify(value)} is not a whole number; the value was left out.`;
      this.fault('unparseable-number', column, detail, 'value-left-out', value);
    }
    return number;
  }

  date(column: GiasColumn): string | null {
    const value = this.text(column);
    if (value === null) return null;
    const date = parseDate(value);
    if (date === 'unparseable') {
      const detail = `${JSON.stringify(value)} is not a date of the calendar; the value was left out.`;
      this.fault('unparseable-date', column, detail, 'value-left-out', value);
      return null;
    }
    return date;
  }

  fault(
    code: string,
    column: GiasColumn | null,
    detail: string,
    action: FaultAction,
    value: string | null = column === null ? null : this.raw(column),
  ): void {
    this.log.add({ line: this.line, column, value, code, detail, action });
  }
}
