import type { ImportFault, ImportReport } from '../../../lib/register/index.ts';
import { countsText } from './counts-text.ts';
import { faultsText } from './faults-text.ts';
import { howMany, wrapped } from './wording.ts';

/** What an import of a register file found: totals, settings by category and rule, faults by code. */
export function importReportText(report: ImportReport, faults: readonly ImportFault[]): string {
  const missing = report.missingColumns;
  return [
    `${howMany(report.rows, 'row')} of ${howMany(report.columns, 'column')} in ${report.encoding}: ` +
      `${howMany(report.imported, 'setting')} imported, ${howMany(report.leftOut, 'row')} left out`,
    ...countsText('Settings that are matched', report.byCategory),
    ...countsText('Settings kept apart from matching', report.apart),
    `${howMany(report.provisions, 'provision')} at the settings that are matched`,
    ...(missing.length > 0
      ? [wrapped(`Columns that the file lacks: ${missing.join(', ')}`, '  ')]
      : []),
    faultsText(report.faultsByCode, faults),
  ].join('\n\n');
}
