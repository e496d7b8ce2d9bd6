import type { ShownUpload, UploadPreview } from '../../../lib/capacity/index.ts';
import { csvOfRecords } from '../../shared/spreadsheet-csv.ts';

/** Everything that was wrong with a file, by cell, for whoever mends it. */
export function uploadFaultsCsv({ faults }: Pick<UploadPreview, 'faults'>): string {
  const rows = faults.map(({ line, cell, column, value, detail }) => ({
    line,
    cell: cell ?? '',
    column: column ?? '',
    value: value ?? '',
    'what to do': detail,
  }));
  const columns = ['line', 'cell', 'column', 'value', 'what to do'];
  return csvOfRecords(rows, columns);
}

/** Provisions that were not published, or not put back, and why. */
export function uploadRefusedCsv({ applied, undone }: Pick<ShownUpload, 'applied' | 'undone'>) {
  const rows = [...applied.refused, ...undone.refused].map((one) => ({
    line: one.line,
    setting: one.settingName,
    provision: one.provisionId,
    why: one.detail,
  }));
  return csvOfRecords(rows, ['line', 'setting', 'provision', 'why']);
}
