import { toNormalised } from 'postcode';
import { areaOf, parsePostcodeOrPart } from './postcode.ts';

/** The three levels at which a place is known, finest first; a fall-back goes down this list. */
export const POSTCODE_LEVELS = ['postcode', 'sector', 'outcode'] as const;
export type PostcodeLevel = (typeof POSTCODE_LEVELS)[number];

/** An outcode, sector or postcode as its area ("LS") and a whole number within the area. */
export interface PostcodeKey {
  readonly area: string;
  readonly key: number;
}

// Keys count in a mixed radix, so that a part is a division and what lies within it a range:
// outcode = digit x (nothing, 0-9 or A-Z); sector = outcode x digit; postcode = sector x two letters.
const LETTERS = 26;
const SECOND_CHARACTERS = 1 + 10 + LETTERS;
const SECTORS = 10;
const UNITS = LETTERS * LETTERS;
const ZERO = 48;
const NINE = 57;
const LETTER_A = 65;

export function outcodeKey(outcode: string): number {
  const start = areaOf(outcode).length;
  const first = outcode.charCodeAt(start) - ZERO;
  if (outcode.length === start + 1) return first * SECOND_CHARACTERS;
  const code = outcode.charCodeAt(start + 1);
  return first * SECOND_CHARACTERS + (code <= NINE ? 1 + code - ZERO : 11 + code - LETTER_A);
}

/** Of "LS6 3", as `parsePostcode` spells it. */
export function sectorKey(sector: string): number {
  return outcodeKey(sector.slice(0, -2)) * SECTORS + Number(sector.slice(-1));
}

/** Of "LS6 3HN", as `parsePostcode` spells it. */
export function postcodeKey(postcode: string): number {
  const first = postcode.charCodeAt(postcode.length - 2) - LETTER_A;
  const second = postcode.charCodeAt(postcode.length - 1) - LETTER_A;
  return sectorKey(postcode.slice(0, -2)) * UNITS + first * LETTERS + second;
}

/** Keys of the postcodes in a sector: from the first, up to but without the second. */
export function postcodesOfSector(sector: number): readonly [from: number, to: number] {
  return [sector * UNITS, (sector + 1) * UNITS];
}

/** Keys of the sectors in an outcode: from the first, up to but without the second. */
export function sectorsOfOutcode(outcode: number): readonly [from: number, to: number] {
  return [outcode * SECTORS, (outcode + 1) * SECTORS];
}

/** The key of a text at the given level, or null when the text is none of that level. */
export function keyAtLevel(level: PostcodeLevel, text: string): PostcodeKey | null {
  if (level === 'postcode') {
    // A directory has 2.7 million of these: only what the key needs is worked out.
    const postcode = toNormalised(text);
    return postcode === null ? null : { area: areaOf(postcode), key: postcodeKey(postcode) };
  }
  const parsed = parsePostcodeOrPart(text);
  if (!parsed.ok || parsed.value.postcode !== null) return null;
  const { area, sector, outcode } = parsed.value;
  if (level === 'sector') return sector === null ? null : { area, key: sectorKey(sector) };
  return sector === null ? { area, key: outcodeKey(outcode) } : null;
}

/** The usual spelling of a key: the inverse of `keyAtLevel`. */
export function spell(level: PostcodeLevel, { area, key }: PostcodeKey): string {
  if (level === 'postcode') {
    const unit = key % UNITS;
    const sector = spell('sector', { area, key: Math.floor(key / UNITS) });
    return `${sector}${letter(Math.floor(unit / LETTERS))}${letter(unit % LETTERS)}`;
  }
  if (level === 'sector') {
    const outcode = spell('outcode', { area, key: Math.floor(key / SECTORS) });
    return `${outcode} ${key % SECTORS}`;
  }
  const second = key % SECOND_CHARACTERS;
  const written = second <= 10 ? String(second - 1) : letter(second - 11);
  return `${area}${Math.floor(key / SECOND_CHARACTERS)}${second === 0 ? '' : written}`;
}

function letter(index: number): string {
  return String.fromCharCode(LETTER_A + index);
}
