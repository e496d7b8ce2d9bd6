import type { Manifest } from '../../use-cases/backup-format.ts';
import { bytesInWords, howMany, instantInWords } from './wording.ts';

/** What a backup holds, in a sentence. */
export function backupText({ at, items, files }: Manifest, done: string): string {
  return (
    `${done}: ${howMany(items.count, 'record')} and ${howMany(files.count, 'file')} ` +
    `(${bytesInWords(files.bytes)}) as they stood on ${instantInWords(at)}.`
  );
}
