import type { PracticeFault, PracticeReport } from '../../../lib/inclusion/index.ts';
import { countsText } from './counts-text.ts';
import { faultsText } from './faults-text.ts';
import { codeInWords, howMany, wrapped } from './wording.ts';

/** What an import of published figures found and changed. */
export function practiceReportText({
  fileName,
  changed,
  report,
  faults,
}: {
  readonly fileName: string;
  readonly changed: number;
  readonly report: PracticeReport;
  readonly faults: readonly PracticeFault[];
}): string {
  const { kind, missingColumns } = report;
  const outcome =
    changed === 0
      ? 'Nothing was changed: these figures, or newer ones, are there already.'
      : `${howMany(changed, 'setting')} changed.`;
  return [
    `${fileName}: ${codeInWords(kind)}`,
    `${howMany(report.rows, 'row')}: figures of ${howMany(report.settings, 'setting')} read, ` +
      `${howMany(report.leftOut, 'row')} left out as wrong. ${outcome}`,
    ...countsText('Rows without a figure', report.passedOver),
    ...unknownText(report),
    ...(missingColumns.length > 0
      ? [wrapped(`Columns that the file lacks: ${missingColumns.join(', ')}`, '  ')]
      : []),
    faultsText(report.faultsByCode, faults),
  ].join('\n\n');
}

function unknownText({ unknownSettings, unknownExamples }: PracticeReport): string[] {
  if (unknownSettings === null) return ['No register is imported yet: no setting was looked up.'];
  if (unknownSettings === 0) return [];
  const more = unknownSettings > unknownExamples.length ? ', ...' : '';
  const shown = `${unknownExamples.join(', ')}${more}`;
  return [
    wrapped(
      `${howMany(unknownSettings, 'setting')} not in the register, kept all the same: ${shown}`,
      '  ',
    ),
  ];
}
