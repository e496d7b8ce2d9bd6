import { inflateRawSync } from 'node:zlib';

/** What an archive may hold at most; a spreadsheet of 25,000 rows has some 40 MB of XML. */
export interface ZipLimits {
  readonly entries: number;
  readonly bytes: number;
  /** Uncompressed by compressed, of the whole; spreadsheets reach about 80. */
  readonly ratio: number;
}

export const SPREADSHEET_LIMITS: ZipLimits = {
  entries: 500,
  bytes: 120 * 1024 * 1024,
  ratio: 250,
};

export type ReadZip =
  | { readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly refused: string };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * The files of an archive, looked at before anything is inflated: how many there are, and how large they say they are. Then
 * each is inflated to no more than it said, so that an archive that lies about its sizes gains nothing.
 */
export function readZip(bytes: Buffer, limits: ZipLimits = SPREADSHEET_LIMITS): ReadZip {
  const entries = entriesOf(bytes, limits);
  if (typeof entries === 'string') return { refused: entries };
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > limits.bytes || declared > Math.max(bytes.length, 4096) * limits.ratio) {
    return { refused: TOO_LARGE };
  }
  const files: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    const data = dataOf(bytes, entry);
    if (data === null) return { refused: BROKEN };
    files[entry.name] = data;
  }
  return { files };
}

const TOO_LARGE =
  'The file unpacks to far more than a spreadsheet of this kind would, so it was not opened. Copy the rows into a new spreadsheet, or send CSV.';
const BROKEN =
  'The file is damaged: its parts cannot be unpacked. Save the spreadsheet again and send it anew.';
const LOCKED = 'The file is locked by a password. Save it without one.';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** The archive's own list of what is in it, which stands at its end. */
function entriesOf(bytes: Buffer, limits: ZipLimits): readonly Entry[] | string {
  const end = endOf(bytes);
  if (end < 0) return BROKEN;
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) return TOO_LARGE;
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return BROKEN;
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED) return LOCKED;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength);
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += CENTRAL_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

function endOf(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** Null where it is not what the list says. */
function dataOf(bytes: Buffer, { at, method, compressed, size }: Entry): Uint8Array | null {
  if (at + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return null;
  const from = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(from, from + compressed);
  if (data.length !== compressed) return null;
  if (method === STORED) return data.length === size ? data : null;
  if (method !== DEFLATED) return null;
  try {
    const inflated = inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
    return inflated.length === size ? inflated : null;
  } catch {
    return null;
  }
}
