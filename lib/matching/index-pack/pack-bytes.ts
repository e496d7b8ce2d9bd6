import { canonicalJson, ok, problem, type Result, refused } from '../../kernel/index.ts';
import { $PackHeader, type Columns, type PackHeader } from './pack-columns.ts';

// "RPIX", version, bytes of the header, zero; then the header; then each column, begun at a multiple of 8.
const MAGIC = 0x58495052;
/** Of the indexes that this code writes. */
export const INDEX_FORMAT = 3;
/** The oldest that it reads, so that lists made from it can be decided again. It ranks alike and names no organisation. */
const WITHOUT_NAMES = 2;
const PREFIX_BYTES = 16;
const ALIGNMENT = 8;

/** The columns in the order in which a pack stores them; `readPack` takes them in the same order. */
function inOrder(columns: Columns) {
  const c = columns;
  return [
    ...[c.settingKey, c.settingFirstRow, c.settingText, c.settingAuthority],
    ...[c.setting, c.rowClass, c.easting, c.northing, c.ages, c.admission],
    ...[c.openDate, c.closeDate, c.strand],
    ...[c.returnAsOf, c.returnFirstYear, c.yearGroup, c.yearIntent, c.yearOnRoll],
    ...[c.yearNow, c.yearNext, c.yearAfter],
    ...[c.firstFee, c.feeBasis, c.feeFrom],
    ...[c.feeEducation, c.feeTherapy, c.feeCare, c.feeResidential],
    ...[c.suspensions, c.suspensionsYear, c.absence, c.absenceYear],
    ...[c.reintegration, c.reintegrationYear],
    ...[c.cardDate, c.cardGrades, c.olderDate, c.olderGrades],
    ...[c.names, c.dictionary, c.text],
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
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, INDEX_FORMAT, headerBytes.length, 0]);
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
  const [magic, version = 0, headerLength = 0] = new Uint32Array(buffer, byteOffset, 4);
  if (magic !== MAGIC) return refused(foreign('it does not begin as one'));
  if (version < WITHOUT_NAMES || version > INDEX_FORMAT) {
    return refused(
      version > 0 && version < WITHOUT_NAMES
        ? earlier(version)
        : foreign(`it is of version ${version}, this code reads ${INDEX_FORMAT}`),
    );
  }
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
    const u8 = () => new Uint8Array(...take(1));
    const u16 = () => new Uint16Array(...take(2));
    const u32 = () => new Uint32Array(...take(4));
    const i16 = () => new Int16Array(...take(2));
    const i32 = () => new Int32Array(...take(4));
    const f64 = () => new Float64Array(...take(8));
    // Object literals are evaluated in the order in which they are written.
    const columns: Columns = {
      settingKey: u32(),
      settingFirstRow: u32(),
      settingText: u32(),
      settingAuthority: u16(),
      setting: u32(),
      rowClass: u16(),
      easting: i32(),
      northing: i32(),
      ages: u16(),
      admission: u8(),
      openDate: u32(),
      closeDate: u32(),
      strand: u8(),
      returnAsOf: u32(),
      returnFirstYear: u32(),
      yearGroup: new Int8Array(...take(1)),
      yearIntent: u8(),
      yearOnRoll: i16(),
      yearNow: i16(),
      yearNext: i16(),
      yearAfter: i16(),
      firstFee: u32(),
      feeBasis: u8(),
      feeFrom: u32(),
      feeEducation: f64(),
      feeTherapy: f64(),
      feeCare: f64(),
      feeResidential: f64(),
      suspensions: f64(),
      suspensionsYear: u16(),
      absence: f64(),
      absenceYear: u16(),
      reintegration: f64(),
      reintegrationYear: u16(),
      cardDate: u32(),
      cardGrades: u32(),
      olderDate: u32(),
      olderGrades: u8(),
      names: version === WITHOUT_NAMES ? NO_NAMES : u8(),
      dictionary: u8(),
      text: u8(),
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

const NO_NAMES = new Uint8Array(Buffer.from('{"authorities":{},"trusts":{}}'));

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

/** Indexes are made anew from what is stored, so earlier formats are not read. */
function earlier(version: number) {
  return problem(
    'conflict',
    'index-of-earlier-version',
    `This provision index is of format ${version}, and this version of Rightplace decides by format ${INDEX_FORMAT}. A list made from it can still be read as it was made; deciding it again, or asking why a setting is not in it, needs the version of Rightplace that made it.`,
  );
}

function foreign(why: string) {
  return problem(
    'invalid',
    'not-a-provision-index',
    `The object is not a provision index: ${why}. Import the register again to build one.`,
  );
}
