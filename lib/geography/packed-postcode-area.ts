import { type Centroids, createCentroids } from './centroids.ts';
import type { PostcodeArea } from './postcode-area.ts';

// Header of 24 bytes: "RPPA", version, area code in four bytes (the rest zero), then the number of
// postcodes, sectors and outcodes. After it, for each level, keys, eastings and northings. Every number is
// an unsigned 32-bit integer, little-endian. Equal areas have equal bytes, so the content names the object.
const MAGIC = 'RPPA';
const VERSION = 1;
const HEADER_BYTES = 24;
const CODE_AT = 8;
const CODE_BYTES = 4;
const COUNTS_AT = 12;
const NUMBER_BYTES = 4;
const COLUMNS = 3;

export function encodePostcodeArea(area: PostcodeArea): Uint8Array {
  const levels = [area.postcodes, area.sectors, area.outcodes];
  const rows = levels.reduce((sum, level) => sum + level.keys.length, 0);
  const bytes = new Uint8Array(HEADER_BYTES + rows * COLUMNS * NUMBER_BYTES);
  const view = new DataView(bytes.buffer);
  writeText(view, 0, MAGIC);
  view.setUint32(MAGIC.length, VERSION, true);
  writeText(view, CODE_AT, area.code);
  let at = HEADER_BYTES;
  for (const [index, level] of levels.entries()) {
    view.setUint32(COUNTS_AT + index * NUMBER_BYTES, level.keys.length, true);
    for (const column of [level.keys, level.eastings, level.northings]) {
      for (const value of column) {
        view.setUint32(at, value, true);
        at += NUMBER_BYTES;
      }
    }
  }
  return bytes;
}

/**
 * Inverse of `encodePostcodeArea`. The bytes may begin at any offset of their buffer, as Node's do.
 * Throws on bytes that are something else or are cut short: the object store is then damaged.
 */
export function decodePostcodeArea(bytes: Uint8Array): PostcodeArea {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkHeader(view);
  let at = HEADER_BYTES;
  const readColumn = (column: Uint32Array) => {
    for (let i = 0; i < column.length; i++, at += NUMBER_BYTES)
      column[i] = view.getUint32(at, true);
  };
  const readLevel = (index: number): Centroids => {
    const level = createCentroids(countOf(view, index));
    readColumn(level.keys);
    readColumn(level.eastings);
    readColumn(level.northings);
    return level;
  };
  const code = readText(view, CODE_AT, CODE_BYTES).replaceAll('\0', '');
  return { code, postcodes: readLevel(0), sectors: readLevel(1), outcodes: readLevel(2) };
}

function checkHeader(view: DataView): void {
  const foreign = `These ${view.byteLength} bytes are not a packed postcode area`;
  if (view.byteLength < HEADER_BYTES) {
    throw new Error(`${foreign}: a header alone has ${HEADER_BYTES}. Import the postcodes again.`);
  }
  const magic = readText(view, 0, MAGIC.length);
  if (magic !== MAGIC) {
    throw new Error(
      `${foreign}: they begin with ${JSON.stringify(magic)}, not "${MAGIC}". Check which object was read.`,
    );
  }
  const version = view.getUint32(MAGIC.length, true);
  if (version !== VERSION) {
    throw new Error(
      `This packed postcode area has version ${version}; this code reads ${VERSION}. Import the postcodes again.`,
    );
  }
  const rows = countOf(view, 0) + countOf(view, 1) + countOf(view, 2);
  const length = HEADER_BYTES + rows * COLUMNS * NUMBER_BYTES;
  if (length !== view.byteLength) {
    throw new Error(
      `This packed postcode area has ${view.byteLength} bytes where its header says ${length}. Import the postcodes again.`,
    );
  }
}

function countOf(view: DataView, level: number): number {
  return view.getUint32(COUNTS_AT + level * NUMBER_BYTES, true);
}

function writeText(view: DataView, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
}

function readText(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, i) => String.fromCharCode(view.getUint8(at + i))).join('');
}
