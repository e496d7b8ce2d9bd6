import { closeSync, openSync, readSync } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { InputFile } from './input-file.ts';

/** From the bytes of a file to those of the CSV in it. */
type Unpack = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** How a postcode file is packed, recognised by content because people rename files. */
export function openPostcodeFile(file: InputFile): Result<Unpack> {
  const [first, second] = firstBytes(file.path);
  if (first === 0x1f && second === 0x8b) return ok(gunzip);
  if (first !== 0x50 || second !== 0x4b) return ok((bytes) => bytes);
  return refused(
    problem(
      'invalid',
      'zip-not-read-here',
      `${file.name} is a zip file, which is not opened here. Unpack it and give the CSV in it, for example Data/ONSPD_MAY_2026_UK.csv.`,
    ),
  );
}

/** The refusal of a gzip file that ends early or is damaged; null for every other error. */
export function unpackingProblem(error: unknown, file: InputFile) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!code.startsWith('Z_')) return null;
  const what = code === 'Z_BUF_ERROR' ? 'stops before its end' : 'is damaged';
  return problem('invalid', 'damaged-archive', `${file.name} ${what}. Download it again.`);
}

function firstBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(2);
    return head.subarray(0, readSync(file, head, 0, 2, 0));
  } finally {
    closeSync(file);
  }
}

function gunzip(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // An error of the source reaches the reader through the destroyed transform.
  return pipeline(Readable.from(bytes), createGunzip(), () => {});
}
