import { createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { UploadStore } from '../../kernel/index.ts';

/** Uploads of a local server: it takes the files itself at addresses that it has signed. */
export interface FolderUploads extends UploadStore {
  /** Whether it gave out this address, and its time is not over. */
  accepts(id: string, expires: number, signature: string): boolean;
  /** False where the file is larger than it may be; nothing of it is kept then. */
  write(id: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<boolean>;
}

export interface FolderUploadsOptions {
  readonly dir: string;
  readonly secret: string;
  readonly now: () => number;
  /** Where the server takes files, for example `http://localhost:3000`. */
  readonly base: () => string;
}

export function createFolderUploads(options: FolderUploadsOptions): FolderUploads {
  const { dir, secret, now, base } = options;
  const pathOf = (id: string) => join(dir, 'uploads', id);
  const sign = (id: string, expires: number) =>
    createHmac('sha256', secret).update(`upload ${id} ${expires}`).digest('hex');

  return {
    async offer(id, expiresSeconds) {
      const expires = Math.floor(now() / 1000) + expiresSeconds;
      return {
        url: `${base()}/uploads/${id}?expires=${expires}&signature=${sign(id, expires)}`,
        method: 'PUT',
        headers: {},
        expiresAt: new Date(expires * 1000).toISOString(),
      };
    },
    accepts(id, expires, signature) {
      const right = Buffer.from(sign(id, expires));
      const given = Buffer.from(signature);
      const isRight = right.length === given.length && timingSafeEqual(right, given);
      return isRight && expires * 1000 > now();
    },
    async write(id, bytes, maxBytes) {
      mkdirSync(join(dir, 'uploads'), { recursive: true });
      const part = `${pathOf(id)}.part`;
      let size = 0;
      async function* counted() {
        for await (const chunk of bytes) {
          size += chunk.length;
          if (size > maxBytes) return;
          yield chunk;
        }
      }
      await pipeline(counted(), createWriteStream(part));
      if (size > maxBytes) {
        rmSync(part);
        return false;
      }
      await rename(part, pathOf(id));
      return true;
    },
    async open(id) {
      try {
        const { size } = await stat(pathOf(id));
        return { bytes: createReadStream(pathOf(id)), size };
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
