import { type ImportRun, isImportOver, readSoFar } from '../../lib/register/index.ts';
import type { Deps } from '../shared/deps.ts';

/** Somebody stopped the import, or another worker has it. */
export class StoppedImport extends Error {}

const TELL_EVERY_MS = 1_000;
const TRIES = 5;

/** Counts a file's bytes while they are read, says every second how far it is, and hears whether it shall stop. */
export function keepImport(
  { importRuns, now }: Pick<Deps, 'importRuns' | 'now'>,
  begun: ImportRun,
) {
  let standing = begun;

  async function change(next: (run: ImportRun) => ImportRun): Promise<void> {
    const told = await importRuns.change(next(standing), null);
    if (told.ok) {
      standing = told.value;
      return;
    }
    const fresh = await importRuns.get(begun.id);
    if (fresh.ok) standing = fresh.value;
    if (standing.cancel || isImportOver(standing)) throw new StoppedImport();
  }

  return {
    async *counted(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
      let read = 0;
      let toldAt = now();
      for await (const chunk of bytes) {
        read += chunk.length;
        yield chunk;
        if (now() - toldAt < TELL_EVERY_MS) continue;
        toldAt = now();
        await change((run) => readSoFar(run, read));
      }
      // Somebody may have stopped it before the first second was over.
      await change((run) => readSoFar(run, read));
    },
    /** Stores the end of it, unless it has one. */
    async end(next: (run: ImportRun) => ImportRun): Promise<void> {
      for (let attempt = 0; attempt < TRIES && !isImportOver(standing); attempt += 1) {
        const over = await importRuns.change(next(standing), null);
        if (over.ok) return;
        const fresh = await importRuns.get(begun.id);
        if (fresh.ok) standing = fresh.value;
      }
    },
  };
}
