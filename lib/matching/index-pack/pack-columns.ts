import * as z from 'zod';
import { $ContentId, BASES } from '../../kernel/index.ts';
import type { Provision } from '../../register/index.ts';
import type { CellKinds, ColumnsOf } from './cell-kinds.ts';
import { FACT_COLUMNS } from './fact-columns.ts';
import { $RowClass } from './row-class.ts';

/**
 * The columns of a pack, in the order in which they are stored. `setting*` columns have a row for each
 * setting in order of key, the others one for each provision that matching sees, in order of setting
 * and provision id.
 */
export const COLUMNS = {
  /** `packedKey` of the setting. */
  settingKey: 'uint32',
  /** Where the setting's provisions begin; one more entry than settings. */
  settingFirstRow: 'uint32',
  /** Where the setting's text begins; one more entry than settings. */
  settingText: 'uint32',
  setting: 'uint32',
  /** Number of the provision's class. */
  rowClass: 'uint16',
  /** Metres of the grid; -1 where the setting's position is unknown. */
  easting: 'int32',
  northing: 'int32',
  /** Number of the row's pair of ages in the header. */
  ages: 'uint16',
  /** `packedAdmission`: sex and bases. */
  admission: 'uint8',
  /** `packedDate`s; 0 for none. */
  openDate: 'uint32',
  closeDate: 'uint32',
  /** Number of the strand in STRANDS. */
  strand: 'uint8',
  /** Number of the setting's authority code; 0 where the register has none. */
  settingAuthority: 'uint16',
  ...FACT_COLUMNS,
  /** `RegisterNames` as JSON in UTF-8, read when somebody first asks for a name. */
  names: 'uint8',
  /** What the texts were deflated with. */
  dictionary: 'uint8',
  /** Each setting with all that is published of it: canonical JSON in UTF-8, deflated, one after another. */
  text: 'uint8',
} as const satisfies CellKinds;

export const STRANDS = ['main', 'resourced', 'unit'] as const;
export const NO_POSITION = -1;

export type Columns = ColumnsOf<typeof COLUMNS>;

/** The JSON that begins a pack. `lengths` are cells, in the order of COLUMNS. */
export const $PackHeader = z.object({
  registerSnapshotId: $ContentId,
  classes: z.array($RowClass),
  /** The different [low age, high age] of the rows. */
  ages: z.array(z.tuple([z.int().nullable(), z.int().nullable()])),
  lengths: z.array(z.int().min(0)),
});
export type PackHeader = z.infer<typeof $PackHeader>;

const UKPRN_DIGITS = 8;
const UKPRN_BASE = 1_000_000_000;

/** A setting key as a number; a UKPRN of eight digits never meets a URN of six. */
export function packedKey(key: string): number {
  return Number(key) + (key.length === UKPRN_DIGITS ? UKPRN_BASE : 0);
}

export function unpackedKey(packed: number): string {
  const text = String(packed >= UKPRN_BASE ? packed - UKPRN_BASE : packed);
  const digits = packed >= UKPRN_BASE ? UKPRN_DIGITS : 6;
  return text.length === digits ? text : text.padStart(digits, '0');
}

export function unpackedDate(packed: number): string {
  const text = String(packed);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** 2027-09-01 as 20270901, so that dates compare as numbers; 0 for none. */
export function packedDate(date: string | null): number {
  return date === null ? 0 : Number(date.replaceAll('-', ''));
}

const SEXES = ['mixed', 'boys', 'girls', null] as const;
const EVERY_BASIS = (1 << BASES.length) - 1;

/** Sex above three bits of bases; unknown bases set every bit, since the gate fails neither. */
export function packedAdmission({ sex, bases }: Pick<Provision, 'sex' | 'bases'>): number {
  const bits =
    bases === null
      ? EVERY_BASIS
      : bases.reduce((all, basis) => all | (1 << BASES.indexOf(basis)), 0);
  return (SEXES.indexOf(sex) << BASES.length) | bits;
}

/** Every admission that can be packed, by its number, as the gates see it. */
export const ADMISSIONS: readonly Pick<Provision, 'sex' | 'bases'>[] = SEXES.flatMap((sex) =>
  Array.from({ length: EVERY_BASIS + 1 }, (_none, bits) => ({
    sex,
    bases: bits === EVERY_BASIS ? null : BASES.filter((_basis, i) => (bits & (1 << i)) !== 0),
  })),
);
