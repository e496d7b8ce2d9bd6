import type { SettingKey } from '../../kernel/index.ts';
import type { SettingPractice } from '../setting-practice.ts';
import { FigureCollector } from './collect-figures.ts';
import { decodeCell } from './decode-cell.ts';
import type { FoundColumns } from './find-columns.ts';
import type { PracticeKind } from './practice-kind.ts';
import type { PassedOver, PracticeFault, PracticeReport } from './practice-report.ts';
import { PracticeRow } from './practice-row.ts';
import { readInspectionsRow } from './read-inspections-row.ts';
import { readYearlyRow } from './read-yearly-row.ts';
import type { RowOutcome } from './row-outcome.ts';

/** What a file gives: the newest figures by setting, the counts, and the first thousand faults one by one. */
export interface PracticeFile {
  readonly figures: ReadonlyMap<SettingKey, SettingPractice>;
  readonly report: PracticeReport;
  readonly faults: readonly PracticeFault[];
}

const MOST_FAULTS = 1000;
const MOST_EXAMPLES = 20;
const MOST_SHOWN = 100;

/** Reads the rows under a header, one after the other. */
export class RowReader {
  private readonly kind: PracticeKind;
  private readonly columns: FoundColumns;
  private readonly figures = new FigureCollector();
  private readonly faults: PracticeFault[] = [];
  private readonly faultsByCode: PracticeReport['faultsByCode'] = {};
  private readonly passedOver: Partial<Record<PassedOver, number>> = {};
  private readonly count = { rows: 0, read: 0, leftOut: 0 };

  constructor(kind: PracticeKind, columns: FoundColumns) {
    this.kind = kind;
    this.columns = columns;
  }

  /** `cells` is null where the line is no CSV. */
  take(line: number, text: string, cells: readonly string[] | null): void {
    this.count.rows += 1;
    const wrong = this.misaligned(line, text, cells);
    if (wrong !== null || cells === null) {
      this.count.leftOut += 1;
      if (wrong !== null) this.report(wrong);
      return;
    }
    const row = new PracticeRow(line, cells, this.columns);
    this.takeOutcome(
      row,
      this.kind === 'inspections' ? readInspectionsRow(row) : readYearlyRow(this.kind, row),
    );
  }

  /** `known` holds the keys of the register; null while there is none. */
  finish(known: ReadonlySet<SettingKey> | null): PracticeFile {
    const figures = this.figures.finish();
    const unknown = known === null ? [] : [...figures.keys()].filter((key) => !known.has(key));
    const report = {
      kind: this.kind,
      ...this.count,
      passedOver: this.passedOver,
      settings: figures.size,
      unknownSettings: known === null ? null : unknown.length,
      unknownExamples: unknown.sort().slice(0, MOST_EXAMPLES),
      faultsByCode: this.faultsByCode,
      missingColumns: [...this.columns.missing],
    };
    return { figures, report, faults: this.faults };
  }

  private takeOutcome(row: PracticeRow, outcome: RowOutcome): void {
    if (outcome.outcome === 'passed-over') {
      this.passedOver[outcome.reason] = (this.passedOver[outcome.reason] ?? 0) + 1;
    } else if (outcome.outcome === 'left-out') {
      this.count.leftOut += 1;
      this.report(outcome.fault);
    } else {
      this.count.read += 1;
      for (const fault of outcome.faults) this.report(fault);
      const repeated = this.figures.take(row, outcome.practice);
      if (repeated !== null) this.report(repeated);
    }
  }

  private report(fault: PracticeFault): void {
    this.faultsByCode[fault.code] = (this.faultsByCode[fault.code] ?? 0) + 1;
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }

  /** A row with more or fewer cells than the header would give figures of the wrong column. */
  private misaligned(
    line: number,
    text: string,
    cells: readonly string[] | null,
  ): PracticeFault | null {
    const { count } = this.columns;
    const extra = cells?.slice(count) ?? [];
    if (cells !== null && cells.length >= count && extra.every((cell) => cell.trim() === '')) {
      return null;
    }
    const detail =
      cells === null
        ? 'The row is no CSV: close or take out its quotation marks. It was left out.'
        : `The row has ${cells.length} cells and the header ${count}: put a cell that holds commas in quotation marks, and leave none out. It was left out.`;
    const code = cells === null ? 'unreadable-row' : 'misaligned-row';
    const value = decodeCell(text).slice(0, MOST_SHOWN);
    return { line, column: null, value, code, detail, action: 'row-left-out' };
  }
}
