import { crc32 } from 'node:zlib';
import { ImportRefusal } from './import-refusal.ts';

/** One file of a zip archive, as its table of contents declares it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;

/**
 * The archive's central directory (PKWARE APPNOTE 4.3.12). Read here rather than by fflate's streaming
 * `Unzip`: that one finds the end of an entry without sizes by looking for a signature, and so loses
 * a file whose compressed bytes happen to hold it.
 */
export function zipEntries(archive: Buffer): readonly ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || archive.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
    const nameEnd = at + ENTRY_LENGTH + archive.readUInt16LE(at + 28);
    entries.push(readEntry(archive, at, nameEnd));
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** The compressed bytes of an entry: a view, not a copy. */
export function compressedBytes(archive: Buffer, entry: ZipEntry): Buffer {
  const at = entry.headerOffset;
  if (at + LOCAL_LENGTH > archive.length || archive.readUInt32LE(at) !== LOCAL_SIGNATURE) {
    throw damaged();
  }
  const start = at + LOCAL_LENGTH + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const end = start + entry.compressedSize;
  if (end > archive.length) throw damaged();
  return archive.subarray(start, end);
}

/** Passes an entry's inflated bytes on and refuses them unless length and checksum are as declared. */
export async function* verified(
  bytes: AsyncIterable<Uint8Array>,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  let sum = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > entry.size) throw damaged();
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (length !== entry.size || sum !== entry.crc) throw damaged();
}

function readEntry(archive: Buffer, at: number, nameEnd: number): ZipEntry {
  return {
    name: archive.toString('utf8', at + ENTRY_LENGTH, nameEnd),
    encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    method: archive.readUInt16LE(at + 10),
    crc: archive.readUInt32LE(at + 16),
    compressedSize: archive.readUInt32LE(at + 20),
    size: archive.readUInt32LE(at + 24),
    headerOffset: archive.readUInt32LE(at + 42),
  };
}

function findEnd(archive: Buffer): number {
  const last = archive.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new ImportRefusal(
    'invalid',
    'truncated-file',
    'The zip file has no table of contents at its end: it was cut off on the way. Download it again.',
  );
}

function damaged(): ImportRefusal {
  return new ImportRefusal(
    'invalid',
    'damaged-archive',
    'The zip file is damaged: what it holds is not what its table of contents says. Download it again.',
  );
}
