import * as z from 'zod';
import { ok, refused } from '../../../lib/kernel/index.ts';
import { importPostcodes } from '../../use-cases/import-postcodes.ts';
import { LOCAL_ADMINISTRATOR } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { checkFaultsPath, writeFaultsFile } from '../faults-file.ts';
import { findInputFile } from '../input-file.ts';
import { openPostcodeFile, unpackingProblem } from '../open-postcode-file.ts';
import { readBytes } from '../read-bytes.ts';
import { postcodeReportText } from '../text/postcode-report-text.ts';

/** `import postcodes <file>`: points of postcodes, sectors or outcodes, laid over what earlier files gave. */
export const importPostcodeFile = defineCommand({
  name: 'import postcodes',
  summary: 'Import a postcode file (ONS Postcode Directory, or centroids of sectors or outcodes)',
  arguments: [['<file>', 'CSV, plain or gzip, recognised by its header']],
  options: [['--faults <csv>', 'write the first thousand wrong rows to this CSV file']],
  examples: ['import postcodes ONSPD_MAY_2026_UK.csv', 'import postcodes sector_centroids.csv.gz'],
  input: z.object({ file: z.string(), faults: z.string().min(1, 'give a file').optional() }),
  async handle(session, input) {
    const file = findInputFile(session, input.file);
    if (!file.ok) return file;
    const unpack = openPostcodeFile(file.value);
    if (!unpack.ok) return unpack;
    const faultsPath = input.faults === undefined ? null : session.pathOf(input.faults);
    if (faultsPath !== null) {
      const writable = checkFaultsPath(faultsPath, file.value.path);
      if (!writable.ok) return writable;
    }
    const { deps } = await session.open();
    try {
      const imported = await readBytes(session, file.value, (bytes) =>
        importPostcodes(deps, LOCAL_ADMINISTRATOR, {
          name: file.value.name,
          bytes: unpack.value(bytes),
        }),
      );
      if (!imported.ok) return imported;
      const { report, faults } = imported.value;
      if (faultsPath !== null) writeFaultsFile(faultsPath, faults);
      return ok({
        value: { fileName: file.value.name, report, faultsFile: faultsPath },
        text: () => postcodeReportText(file.value.name, report, faults),
      });
    } catch (error) {
      const problem = unpackingProblem(error, file.value);
      if (problem) return refused(problem);
      throw error;
    }
  },
});
