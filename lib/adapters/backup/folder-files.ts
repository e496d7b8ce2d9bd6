import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileTree } from '../../kernel/index.ts';

/** What is being written ends so, and is no file yet. */
const HALF_WRITTEN = '.part';

/** The files under a folder; with `only`, those of these folders in it. */
export function createFolderFiles(root: string, only?: readonly string[]): FileTree {
  return {
    async *paths() {
      for (const folder of only ?? ['.']) yield* pathsUnder(root, join(root, folder));
    },
    async read(path) {
      try {
        const file = await open(join(root, path));
        await file.close();
        return createReadStream(join(root, path));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async write(path, bytes) {
      const whole = join(root, path);
      await mkdir(dirname(whole), { recursive: true });
      const part = `${whole}${HALF_WRITTEN}`;
      await pipeline(bytes, createWriteStream(part));
      await rename(part, whole);
    },
  };
}

async function* pathsUnder(root: string, folder: string): AsyncGenerator<string> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pathsUnder(root, path);
    else if (!entry.name.endsWith(HALF_WRITTEN)) yield relative(root, path).split(sep).join('/');
  }
}

async function entriesOf(folder: string) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
