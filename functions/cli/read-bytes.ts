import { createReadStream } from 'node:fs';
import type { InputFile } from './input-file.ts';
import { createProgress } from './progress.ts';
import type { Session } from './session.ts';

const CHUNK_BYTES = 256 * 1024;

/** Hands the bytes of a file to an import, telling how far it is; ends early when the person stops. */
export async function readBytes<T>(
  session: Session,
  file: InputFile,
  use: (bytes: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const progress = createProgress(session, file.name, file.bytes);
  async function* counted(): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const chunk of createReadStream(file.path, { highWaterMark: CHUNK_BYTES })) {
      session.signal.throwIfAborted();
      const bytes = Buffer.from(chunk);
      read += bytes.length;
      progress.read(read);
      yield bytes;
    }
    progress.storing();
  }
  try {
    return await use(counted());
  } finally {
    progress.end();
  }
}
