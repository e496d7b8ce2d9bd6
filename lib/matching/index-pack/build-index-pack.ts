import { BASES, canonicalJson } from '../../kernel/index.ts';
import type { Provision, Setting } from '../../register/index.ts';
import type { Candidate } from '../candidate.ts';
import { candidatesOf } from '../candidates-of.ts';
import { byCodePoint } from '../order.ts';
import { writePack } from './pack-bytes.ts';
import { NO_POSITION, packedDate, packedKey, STRANDS, UNKNOWN_BYTE } from './pack-columns.ts';
import { classOf, type RowClass } from './row-class.ts';

/**
 * The provision index of a register as bytes: a row for each provision that matching sees, and every
 * setting's JSON, so that any can be asked about. Equal settings in any order give equal bytes.
 */
export function buildIndexPack(
  settings: readonly Setting[],
  registerSnapshotId: string,
): Uint8Array {
  const sorted = [...settings].sort((a, b) => packedKey(a.key) - packedKey(b.key));
  const classes = new ClassNumbers();
  const texts = sorted.map((setting) => Buffer.from(canonicalJson(setting)));
  const rows = sorted.flatMap((setting, at) =>
    rowsOf(setting).map((candidate) => ({ candidate, at, rowClass: classes.numberOf(candidate) })),
  );
  const rowCounts = new Uint32Array(sorted.length);
  for (const { at } of rows) rowCounts[at] = (rowCounts[at] ?? 0) + 1;
  const each = <T>(cell: (c: Candidate) => T) => rows.map(({ candidate }) => cell(candidate));
  return writePack(
    { registerSnapshotId, classes: classes.list },
    {
      settingKey: Uint32Array.from(sorted, ({ key }) => packedKey(key)),
      settingFirstRow: runningTotals([...rowCounts]),
      settingText: runningTotals(texts.map((text) => text.length)),
      setting: Uint32Array.from(rows, ({ at }) => at),
      rowClass: Uint16Array.from(rows, ({ rowClass }) => rowClass),
      easting: Int32Array.from(each(({ setting }) => setting.position?.easting ?? NO_POSITION)),
      northing: Int32Array.from(each(({ setting }) => setting.position?.northing ?? NO_POSITION)),
      lowAge: Uint8Array.from(each(({ provision }) => provision.lowAge ?? UNKNOWN_BYTE)),
      highAge: Uint8Array.from(each(({ provision }) => provision.highAge ?? UNKNOWN_BYTE)),
      sex: Uint8Array.from(each(({ provision }) => sexCode(provision.sex))),
      bases: Uint8Array.from(each(({ provision }) => basesCode(provision.bases))),
      openDate: Uint32Array.from(each(({ setting }) => packedDate(setting.openDate))),
      closeDate: Uint32Array.from(each(({ setting }) => packedDate(setting.closeDate))),
      strand: Uint8Array.from(each(({ provision }) => strandCode(provision.id))),
      text: Buffer.concat(texts),
    },
  );
}

function rowsOf(setting: Setting): readonly Candidate[] {
  if (setting.apart !== null) return [];
  return [...candidatesOf(setting)].sort((a, b) => byCodePoint(a.provision.id, b.provision.id));
}

/** Numbers classes in the order in which they are met. */
class ClassNumbers {
  readonly list: RowClass[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(candidate: Candidate): number {
    const rowClass = classOf(candidate);
    const name = canonicalJson(rowClass);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    return this.list.push(rowClass) - 1;
  }
}

function runningTotals(counts: readonly number[]): Uint32Array {
  const totals = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    totals[i + 1] = (totals[i] ?? 0) + count;
  });
  return totals;
}

function sexCode(sex: Provision['sex']): number {
  return sex === null ? 3 : ['mixed', 'boys', 'girls'].indexOf(sex);
}

function basesCode(bases: Provision['bases']): number {
  if (bases === null) return UNKNOWN_BYTE;
  return bases.reduce((bits, basis) => bits | (1 << BASES.indexOf(basis)), 0);
}

function strandCode(provisionId: string): number {
  return STRANDS.findIndex((strand) => provisionId.endsWith(`-${strand}`));
}
