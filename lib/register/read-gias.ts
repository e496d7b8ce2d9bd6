import { ok, type Result, refused } from '../kernel/index.ts';
import { refusalOf } from './gias/import-refusal.ts';
import { type GiasImport, RowImporter } from './gias/import-rows.ts';
import { openFile } from './gias/open-file.ts';
import { parseRows } from './gias/parse-rows.ts';
import { splitRecords } from './gias/split-records.ts';
import { DEFAULT_IMPORT_LIMITS, type ImportLimits } from './import-limits.ts';

export type { GiasImport } from './gias/import-rows.ts';

/**
 * Reads a GIAS `edubasealldata` file, plain, gzip or zip, in one pass. Wrong rows and cells become faults and everything
 * else is imported; only a file that cannot be a register is refused (`missing-columns`, `truncated-file`
 * for an archive, `file-too-large` and so on). An error of the source itself is thrown on.
 *
 * Columns: DfE, Get Information about Schools, "all establishment data".
 */
export async function readGias(
  bytes: AsyncIterable<Uint8Array>,
  limits: ImportLimits = DEFAULT_IMPORT_LIMITS,
): Promise<Result<GiasImport>> {
  const importer = new RowImporter(limits);
  try {
    for await (const records of splitRecords(openFile(bytes, limits))) {
      for (const row of parseRows(records)) importer.take(row);
    }
    return ok(importer.finish());
  } catch (error) {
    const problem = refusalOf(error);
    if (problem) return refused(problem);
    throw error;
  }
}
