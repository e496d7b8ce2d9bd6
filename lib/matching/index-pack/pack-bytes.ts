import { canonicalJson, ok, problem, type Result, refused } from '../../kernel/index.ts';
import { $PackHeader, type Columns, type PackHeader } from './pack-columns.ts';

// "RPIX", version, bytes of the header, zero; then the header; then each column, begun at a multiple of 8.
const MAGIC = 0x58495052;
const VERSION = 1;
const PREFIX_BYTES = 16;
const ALIGNMENT = 8;

/** The columns in the order in which a pack stores them; the one place that lists them for bytes. */
function inOrder(columns: Columns) {
  const c = columns;
  return [
    ...[
      c.settingKey,
      c.settingFirstRow,
      c.settingText,
      c.setting,
      c.rowClass,
      c.easting,
      c.northing,
    ],
    ...[c.ages, c.admission, c.openDate, c.closeDate, c.strand, c.text],
  ];
}

export function writePack(header: Omit<PackHeader, 'lengths'>, columns: Columns): Uint8Array {
  const arrays = inOrder(columns);
  const lengths = arrays.map((array) => array.length);
  const headerBytes = Buffer.from(canonicalJson({ ...header, lengths }));
  const starts: number[] = [];
  let at = aligned(PREFIX_BYTES + headerBytes.length);
  for (const array of arrays) {
    starts.push(at);
    at = aligned(at + array.byteLength);
  }
  const bytes = new Uint8Array(at);
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, VERSION, headerBytes.length, 0]);
  bytes.set(headerBytes, PREFIX_BYTES);
  arrays.forEach((array, i) => {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), starts[i]);
  });
  return bytes;
}

export interface OpenedPack {
  readonly header: PackHeader;
  readonly columns: Columns;
}

/** Views on the bytes, without copying them but where they do not begin at a multiple of 8. */
export function readPack(given: Uint8Array): Result<OpenedPack> {
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : new Uint8Array(given);
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteLength < PREFIX_BYTES) return refused(foreign('it is too short'));
  const [magic, version, headerLength = 0] = new Uint32Array(buffer, byteOffset, 4);
  if (magic !== MAGIC) return refused(foreign('it does not begin as one'));
  if (version !== VERSION)
    return refused(foreign(`it is of version ${version}, this code reads ${VERSION}`));
  if (PREFIX_BYTES + headerLength > byteLength) return refused(foreign('it is cut short'));
  const header = readHeader(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + headerLength));
  if (header === null) return refused(foreign('its header cannot be read'));
  let at = aligned(PREFIX_BYTES + headerLength);
  let next = 0;
  const take = (cellBytes: number) => {
    const length = header.lengths[next] ?? 0;
    const start = at;
    next += 1;
    at = aligned(at + length * cellBytes);
    return [buffer, byteOffset + start, length] as const;
  };
  try {
    const columns: Columns = {
      settingKey: new Uint32Array(...take(4)),
      settingFirstRow: new Uint32Array(...take(4)),
      settingText: new Uint32Array(...take(4)),
      setting: new Uint32Array(...take(4)),
      rowClass: new Uint16Array(...take(2)),
      easting: new Int32Array(...take(4)),
      northing: new Int32Array(...take(4)),
      ages: new Uint16Array(...take(2)),
      admission: new Uint8Array(...take(1)),
      openDate: new Uint32Array(...take(4)),
      closeDate: new Uint32Array(...take(4)),
      strand: new Uint8Array(...take(1)),
      text: new Uint8Array(...take(1)),
    };
    return at === byteLength
      ? ok({ header, columns })
      : refused(foreign('its length is not what its header says'));
  } catch (error) {
    // A column that would reach past the end of the bytes.
    if (error instanceof RangeError) return refused(foreign('it is cut short'));
    throw error;
  }
}

function readHeader(bytes: Uint8Array): PackHeader | null {
  try {
    return $PackHeader.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}

function foreign(why: string) {
  return problem(
    'invalid',
    'not-a-provision-index',
    `The object is not a provision index: ${why}. Import the register again to build one.`,
  );
}
