import * as z from 'zod';
import { $PracticeKind } from '../../../lib/inclusion/index.ts';
import { ok } from '../../../lib/kernel/index.ts';
import { importPractice } from '../../use-cases/import-practice.ts';
import { LOCAL_ADMINISTRATOR } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { checkFaultsPath, writeFaultsFile } from '../faults-file.ts';
import { findInputFile } from '../input-file.ts';
import { readBytes } from '../read-bytes.ts';
import { practiceReportText } from '../text/practice-report-text.ts';

/** `import practice <kind> <file>`: published figures of settings, laid over those that earlier files gave. */
export const importPracticeFile = defineCommand({
  name: 'import practice',
  summary: 'Import published figures of settings (suspensions, absence, inspections and the like)',
  arguments: [
    ['<kind>', `what the file gives: ${$PracticeKind.options.join(', ')}`],
    ['<file>', 'CSV, its columns recognised by their names'],
  ],
  options: [['--faults <csv>', 'write the first thousand wrong rows and cells to this CSV file']],
  examples: [
    'import practice suspensions exc_school.csv',
    'import practice inspections Management_information_latest_inspections.csv --faults faults.csv',
  ],
  input: z.object({
    kind: z.enum($PracticeKind.options, {
      error: `must be one of ${$PracticeKind.options.join(', ')}`,
    }),
    file: z.string(),
    faults: z.string().min(1, 'give a file').optional(),
  }),
  async handle(session, input) {
    const file = findInputFile(session, input.file);
    if (!file.ok) return file;
    const faultsPath = input.faults === undefined ? null : session.pathOf(input.faults);
    if (faultsPath !== null) {
      const writable = checkFaultsPath(faultsPath, file.value.path);
      if (!writable.ok) return writable;
    }
    const { deps } = await session.open();
    const { name } = file.value;
    const imported = await readBytes(session, file.value, (bytes) =>
      importPractice(deps, LOCAL_ADMINISTRATOR, input.kind, { name, bytes }),
    );
    if (!imported.ok) return imported;
    const { entry, report, faults } = imported.value;
    if (faultsPath !== null) writeFaultsFile(faultsPath, faults);
    const told = { fileName: name, changed: entry?.changed ?? 0, report, faultsFile: faultsPath };
    return ok({
      value: { ...told, importId: entry?.id ?? null, snapshotId: entry?.snapshotId ?? null },
      text: () => practiceReportText({ ...told, faults }),
    });
  },
});
