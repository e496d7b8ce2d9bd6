import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ObjectStore, sha256 } from '../../kernel/index.ts';

/** Objects as files under a folder, for the local run: `<root>/<folder>/<sha256>`. */
export function createFolderObjects(root: string): ObjectStore {
  return {
    async put(folder, bytes) {
      const contentId = sha256(bytes);
      const directory = join(root, folder);
      const path = join(directory, contentId);
      await mkdir(directory, { recursive: true });
      // Written aside and renamed, so that a process killed half-way leaves no half object under the name.
      const aside = `${path}.${process.pid}.${performance.now()}.part`;
      await writeFile(aside, bytes);
      await rename(aside, path);
      return contentId;
    },
    async get(folder, contentId) {
      try {
        return await readFile(join(root, folder, contentId));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
