import { decodeCell } from './decode-cell.ts';
import type { FoundColumns } from './find-columns.ts';
import type { Column } from './layouts.ts';
import { isNotPublished } from './parse-cell.ts';
import type { PracticeFault } from './practice-report.ts';

/** A row of which the cells are looked at by column. */
export class PracticeRow {
  readonly line: number;
  private readonly cells: readonly string[];
  private readonly columns: FoundColumns;

  constructor(line: number, cells: readonly string[], columns: FoundColumns) {
    this.line = line;
    this.cells = cells;
    this.columns = columns;
  }

  has(column: Column): boolean {
    return this.columns.at.has(column);
  }

  /** The cell as it is written; empty where the file has no such column. */
  raw(column: Column): string {
    const place = this.columns.at.get(column);
    return place === undefined ? '' : decodeCell(this.cells[place.index] ?? '');
  }

  /** The cell's text; null where nothing is published. */
  published(column: Column): string | null {
    const text = this.raw(column);
    return isNotPublished(text) ? null : text;
  }

  /** What is wrong with a cell and what to do about it. */
  fault(
    column: Column,
    code: PracticeFault['code'],
    detail: string,
    action: PracticeFault['action'] = 'row-left-out',
  ): PracticeFault {
    const name = this.columns.at.get(column)?.name ?? null;
    return { line: this.line, column: name, value: this.raw(column), code, detail, action };
  }
}
