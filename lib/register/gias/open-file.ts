import { pipeline, Readable, type Transform } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from './import-refusal.ts';
import { compressedBytes, verified, type ZipEntry, zipEntries } from './read-zip.ts';

const CHUNK_BYTES = 65_536;
const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of the CSV inside a plain, gzip or zip file, recognised by content because people rename files.
 * Throws ImportRefusal on anything else and on more than `maxCsvBytes`, however little it took compressed.
 */
export async function* openFile(
  source: AsyncIterable<Uint8Array>,
  limits: ImportLimits,
): AsyncGenerator<Uint8Array> {
  const { head, whole } = await peek(source);
  yield* capped(inflated(head, whole, limits), limits.maxCsvBytes);
}

async function* inflated(
  head: Buffer,
  whole: AsyncIterable<Uint8Array>,
  limits: ImportLimits,
): AsyncGenerator<Uint8Array> {
  if (startsWith(head, 0x1f, 0x8b)) yield* through(whole, createGunzip({ chunkSize: CHUNK_BYTES }));
  else if (startsWith(head, 0x50, 0x4b)) yield* unzipped(whole, limits);
  else if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) throw utf16();
  else yield* whole;
}

async function* unzipped(
  whole: AsyncIterable<Uint8Array>,
  limits: ImportLimits,
): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of capped(whole, limits.maxArchiveBytes)) parts.push(part);
  const archive = Buffer.concat(parts);
  parts.length = 0;
  const entry = chooseCsv(zipEntries(archive));
  checkDeclared(entry, limits);
  const bytes = compressedBytes(archive, entry);
  const plain =
    entry.method === STORED
      ? Readable.from([bytes])
      : through(Readable.from([bytes]), createInflateRaw({ chunkSize: CHUNK_BYTES }));
  yield* verified(plain, entry);
}

/** The only CSV of the archive, or the only one named as GIAS names it. */
function chooseCsv(entries: readonly ZipEntry[]): ZipEntry {
  const csv = entries.filter((e) => /\.csv$/i.test(e.name) && !e.name.startsWith('__MACOSX/'));
  const named = csv.filter((e) => /edubasealldata[^/]*$/i.test(e.name));
  const candidates = named.length > 0 ? named : csv;
  const [only, second] = candidates;
  const names = (list: readonly ZipEntry[]) => list.slice(0, 5).map((e) => e.name);
  if (!only) {
    const held = names(entries).join(', ') || 'nothing';
    const detail = `The zip file holds no .csv file (it holds ${held}). Give the edubasealldata CSV.`;
    throw new ImportRefusal('invalid', 'no-csv-in-archive', detail);
  }
  if (second) {
    const detail = `The zip file holds ${candidates.length} CSV files (${names(candidates).join(', ')}). Give an archive with one.`;
    throw new ImportRefusal('invalid', 'several-csv-in-archive', detail);
  }
  return only;
}

/** The declared size costs nothing to check; the real one is counted while inflating. */
function checkDeclared(entry: ZipEntry, limits: ImportLimits): void {
  if (entry.size > limits.maxCsvBytes) throw tooLarge(limits.maxCsvBytes);
  if (entry.encrypted || (entry.method !== STORED && entry.method !== DEFLATED)) {
    const detail = `${entry.name} is encrypted or packed in a way other than deflate. Make an ordinary zip of it.`;
    throw new ImportRefusal('invalid', 'unsupported-archive', detail);
  }
}

async function* capped(bytes: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of bytes) {
    total += chunk.length;
    if (total > max) throw tooLarge(max);
    yield chunk;
  }
}

function through(
  source: AsyncIterable<Uint8Array>,
  transform: Transform,
): AsyncIterable<Uint8Array> {
  // An error of the source reaches the reader through the destroyed transform, so the callback has nothing to do.
  return pipeline(Readable.from(source), transform, () => {});
}

/** Reads enough to see the magic bytes, and gives them back at the front of the whole. */
async function peek(
  source: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; whole: AsyncIterable<Uint8Array> }> {
  const rest = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 4) {
    const next = await rest.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* whole() {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => rest };
  }
  return { head, whole: whole() };
}

function startsWith(head: Buffer, first: number, second: number): boolean {
  return head[0] === first && head[1] === second;
}

function tooLarge(max: number): ImportRefusal {
  const detail = `The file is larger than ${Math.round(max / 1_000_000)} MB once unpacked. The full GIAS file has about 65 MB.`;
  return new ImportRefusal('too-large', 'file-too-large', detail);
}

function utf16(): ImportRefusal {
  const detail =
    'The file is in UTF-16. Give the file as GIAS offers it, or save it as "CSV UTF-8" first.';
  return new ImportRefusal('invalid', 'unsupported-encoding', detail);
}
