import { performance } from 'node:perf_hooks';
import * as z from 'zod';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type Imported, importRegister } from '../../use-cases/import-register.ts';
import { LOCAL_ADMINISTRATOR } from '../acting.ts';
import { defineCommand } from '../command.ts';
import { checkFaultsPath, writeFaultsFile } from '../faults-file.ts';
import { faultsOf } from '../import-faults.ts';
import { findInputFile } from '../input-file.ts';
import { readBytes } from '../read-bytes.ts';
import { importedText } from '../text/imported-text.ts';

/** `import register <file>`: a register file becomes a snapshot with its report, and current if it may. */
export const importRegisterFile = defineCommand({
  name: 'import register',
  summary: 'Import a register file (GIAS edubasealldata, as CSV, gzip or zip)',
  arguments: [['<file>', 'the file, recognised by its content']],
  options: [
    ['--make-current', 'make it the register at once; without it a later register waits'],
    ['--faults <csv>', 'write every odd row and cell to this CSV file'],
  ],
  examples: [
    'import register edubasealldata20260614.csv',
    'import register edubasealldata20260614.zip --faults faults.csv',
  ],
  input: z.object({
    file: z.string(),
    makeCurrent: z.boolean().default(false),
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
    const startedAt = performance.now();
    const imported = await readBytes(session, file.value, (bytes) =>
      importRegister(deps, LOCAL_ADMINISTRATOR, { name: file.value.name, bytes }, input),
    );
    if (!imported.ok) return imported;
    const seconds = (performance.now() - startedAt) / 1000;
    const entry = await entryOf(deps, imported.value);
    if (!entry.ok) return entry;
    const faults = await faultsOf(deps, entry.value);
    if (faultsPath !== null) writeFaultsFile(faultsPath, faults);
    const told = {
      ...imported.value,
      entry: entry.value,
      seconds: Math.round(seconds * 10) / 10,
      // Node counts it in kilobytes.
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1000),
      faultsFile: faultsPath,
    };
    return ok({ value: told, text: () => importedText({ ...told, faults }) });
  },
});

/** The import as it is recorded; of an unchanged register, the one that made it current. */
async function entryOf(
  deps: Deps,
  { entry }: Imported,
): Promise<Result<NonNullable<Imported['entry']>>> {
  if (entry !== null) return ok(entry);
  const current = await deps.register.current();
  return deps.register.getImport(current?.pointer.importId ?? '');
}
