import { statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { csvOfRecords } from '../shared/spreadsheet-csv.ts';

/** What every kind of import says of a wrong row. */
interface Fault {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly detail: string;
  readonly action: string;
}

const COLUMNS = ['line', 'column', 'value', 'code', 'detail', 'action'];

/** Whether faults can be written there, looked at before an import so that none is done in vain. */
export function checkFaultsPath(path: string, input: string): Result<string> {
  if (path === input) return wrong(`${path} is the file to import; give another for its faults.`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    return wrong(`${path} is a folder; give a file for the faults.`);
  }
  const folder = dirname(path);
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? ok(path)
    : wrong(`There is no folder ${folder} for the faults file.`);
}

/** Writes all faults as CSV; text that a spreadsheet would take for a formula is escaped. */
export function writeFaultsFile(path: string, faults: readonly Fault[]): void {
  writeFileSync(path, csvOfRecords(faults, COLUMNS));
}

function wrong(detail: string) {
  return refused(problem('invalid', 'faults-path', detail));
}
