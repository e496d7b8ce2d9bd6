import type { ImportFault, RegisterDiff, RegisterImport } from '../../../lib/register/index.ts';
import { diffText } from './diff-text.ts';
import { importReportText } from './import-report-text.ts';
import { instantInWords } from './wording.ts';

interface Told {
  readonly entry: RegisterImport;
  readonly diff: RegisterDiff | null;
  readonly unchanged: boolean;
  readonly current: boolean;
  readonly seconds: number;
  readonly peakMemoryMb: number;
  readonly faultsFile: string | null;
  readonly faults: readonly ImportFault[];
}

/** What an import of a register did, and what to do next. */
export function importedText(told: Told): string {
  const { entry, diff, unchanged, faultsFile } = told;
  const effort = `Took ${told.seconds.toFixed(1)} s and at most ${told.peakMemoryMb} MB of memory.`;
  const faultsWritten = faultsFile === null ? [] : [`Every fault is in ${faultsFile}.`];
  if (unchanged) {
    const since = `${entry.fileName}, imported on ${instantInWords(entry.importedAt)} (${entry.id})`;
    return [
      `Nothing changed: the file gives the same settings as the current register, ${since}.`,
      ...faultsWritten,
      effort,
    ].join('\n');
  }
  return [
    `${entry.fileName} is import ${entry.id}.`,
    importReportText(entry.report, told.faults),
    ...faultsWritten,
    ...(diff === null ? [] : [diffText(diff, false)]),
    effort,
    told.current ? 'It is the current register now.' : waits(entry),
  ].join('\n\n');
}

function waits({ id }: RegisterImport): string {
  return [
    'It is not current yet. Look at what it changes, then make it current:',
    `  npm run rightplace -- register diff ${id}`,
    `  npm run rightplace -- register make-current ${id}`,
  ].join('\n');
}
