import type { ImportLimits } from '../import-limits.ts';
import type { ImportFault, ImportReport } from '../import-report.ts';
import type { Setting } from '../setting.ts';
import { buildSetting } from './build-setting.ts';
import { CellDecoder } from './cell-decoder.ts';
import { type ColumnMap, findColumns } from './columns.ts';
import { FaultLog } from './fault-log.ts';
import { GiasRow } from './gias-row.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { ParsedRow } from './parse-rows.ts';
import { readKey } from './read-key.ts';
import { summarise } from './summarise.ts';

/** What an import gives: the settings in the order of the file, the report, and each fault. */
export interface GiasImport {
  readonly settings: readonly Setting[];
  readonly report: ImportReport;
  readonly faults: readonly ImportFault[];
}

/** Takes parsed rows, header first, and gathers settings. */
export class RowImporter {
  private readonly limits: ImportLimits;
  private readonly log: FaultLog;
  private readonly decoder = new CellDecoder();
  private readonly settings = new Map<string, Setting>();
  private columns: ColumnMap | null = null;
  private rows = 0;

  constructor(limits: ImportLimits) {
    this.limits = limits;
    this.log = new FaultLog(limits.maxFaults);
  }

  take(parsed: ParsedRow): void {
    if (this.columns === null) this.columns = readHeader(parsed);
    else this.takeRow(parsed, this.columns);
  }

  finish(): GiasImport {
    if (this.columns === null || this.rows === 0) {
      const detail = 'The file holds no establishment. Give edubasealldata as GIAS offers it.';
      throw new ImportRefusal('invalid', 'empty-file', detail);
    }
    if (this.settings.size === 0) throw this.nothingImported();
    this.decoder.reportTo(this.log);
    const settings = [...this.settings.values()];
    const faults = this.log.faults.sort((a, b) => a.line - b.line);
    const report = {
      ...summarise(settings),
      rows: this.rows,
      leftOut: this.rows - settings.length,
      faultsByCode: this.log.countsByCode(),
      encoding: this.decoder.encoding(),
      columns: this.columns.count,
      missingColumns: [...this.columns.missing],
    };
    return { settings, report, faults };
  }

  private takeRow(parsed: ParsedRow, columns: ColumnMap): void {
    this.rows++;
    if (this.rows > this.limits.maxRows) {
      const detail = `The file has more than ${this.limits.maxRows} rows; GIAS has about 50,000.`;
      throw new ImportRefusal('too-large', 'too-many-rows', detail);
    }
    const cells = this.aligned(parsed, columns);
    if (!cells) return;
    const row = new GiasRow(parsed.record.line, cells, columns, this.decoder, this.log);
    const rowKey = readKey(row);
    if (!rowKey) return;
    if (this.settings.has(rowKey.key)) {
      const column = rowKey.urn === null ? 'UKPRN' : 'URN';
      const detail =
        'This key stood further up already: the first row counts, this one was left out.';
      row.fault(`duplicate-${column.toLowerCase()}`, column, detail, 'row-left-out');
      return;
    }
    const setting = buildSetting(row, rowKey);
    if (setting) this.settings.set(setting.key, setting);
  }

  /** The row's cells when there are as many as in the header, blank ones at the end not counted. */
  private aligned({ record, cells }: ParsedRow, columns: ColumnMap): readonly string[] | null {
    const given = cells?.length ?? 0;
    const extra = cells?.slice(columns.count) ?? [];
    if (cells && given >= columns.count && extra.every((cell) => cell.trim() === '')) return cells;
    const cut = record.unterminated && given < columns.count;
    const value = this.decoder.decode(
      cells?.[0] ?? record.text.split(',')[0] ?? '',
      record.line,
      '',
    );
    const wrong = record.openQuote
      ? 'A quotation mark opens a cell and never closes'
      : `The row has ${given} cells, the header has ${columns.count}`;
    this.log.add({
      line: record.line,
      column: null,
      value: value.slice(0, 100),
      code: cut ? 'truncated-file' : 'misaligned-row',
      detail: `${wrong}${cut ? ' and the file stops here: it may lack rows' : ''}. The row was left out.`,
      action: 'row-left-out',
    });
    return null;
  }

  private nothingImported(): ImportRefusal {
    const counts = Object.entries(this.log.countsByCode()).map(([code, n]) => `${n} ${code}`);
    const detail = `None of the ${this.rows} rows could be imported (${counts.join(', ')}). Download the file again.`;
    return new ImportRefusal('invalid', 'nothing-imported', detail);
  }
}

function readHeader({ record, cells }: ParsedRow): ColumnMap {
  const found = findColumns(cells ?? record.text.split(','));
  if (found.ok) return found.value;
  throw new ImportRefusal(found.problem.kind, found.problem.code, found.problem.detail);
}
