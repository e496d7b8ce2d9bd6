import { createHash } from 'node:crypto';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';

/** Hash of lines in their order. */
export class LinesHash {
  #hash = createHash('sha256');

  add(line: string): void {
    this.#hash.update(`${line}\n`);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** Lines as gzip, and their hash once all of it is read. */
export function packedLines(lines: AsyncIterable<string>): {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly sha256: () => string;
} {
  const hash = new LinesHash();
  async function* hashed() {
    for await (const line of lines) {
      hash.add(line);
      yield Buffer.from(`${line}\n`);
    }
  }
  return { bytes: through(hashed(), createGzip()), sha256: () => hash.digest() };
}

/** The lines of what `packedLines` made; throws where it is no gzip or is cut off. */
export async function* unpackedLines(packed: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const text = new TextDecoder();
  let begun = '';
  for await (const chunk of through(packed, createGunzip())) {
    const lines = (begun + text.decode(chunk, { stream: true })).split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
  if (begun !== '') throw new Error('It ends in the middle of a line.');
}

/** The same bytes, and their count and hash once all of them are read. */
export function measured(bytes: AsyncIterable<Uint8Array>): {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly result: () => { readonly bytes: number; readonly sha256: string };
} {
  const hash = createHash('sha256');
  let count = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      hash.update(chunk);
      count += chunk.length;
      yield chunk;
    }
  }
  return { bytes: counted(), result: () => ({ bytes: count, sha256: hash.digest('hex') }) };
}

/** Whoever reads the end of it hears of what went wrong anywhere. */
function through(bytes: AsyncIterable<Uint8Array>, transform: Transform): Transform {
  return pipeline(Readable.from(bytes), transform, () => {});
}
