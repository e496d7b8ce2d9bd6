import { canonicalJson } from '../../kernel/index.ts';
import type { Setting } from '../../register/index.ts';
import type { Candidate } from '../candidate.ts';
import { candidatesOf } from '../candidates-of.ts';
import { byCodePoint } from '../order.ts';
import { writePack } from './pack-bytes.ts';
import {
  NO_POSITION,
  type PackHeader,
  packedAdmission,
  packedDate,
  packedKey,
  STRANDS,
} from './pack-columns.ts';
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
  const classes = new Numbers<RowClass>();
  const ages = new Numbers<PackHeader['ages'][number]>();
  const texts = sorted.map((setting) => Buffer.from(canonicalJson(setting)));
  const rows = sorted.flatMap((setting, at) =>
    rowsOf(setting).map((candidate) => ({
      candidate,
      at,
      rowClass: classes.numberOf(classOf(candidate)),
    })),
  );
  const rowCounts = new Uint32Array(sorted.length);
  for (const { at } of rows) rowCounts[at] = (rowCounts[at] ?? 0) + 1;
  const each = <T>(cell: (c: Candidate) => T) => rows.map(({ candidate }) => cell(candidate));
  const columns = {
    settingKey: Uint32Array.from(sorted, ({ key }) => packedKey(key)),
    settingFirstRow: runningTotals([...rowCounts]),
    settingText: runningTotals(texts.map((text) => text.length)),
    setting: Uint32Array.from(rows, ({ at }) => at),
    rowClass: Uint16Array.from(rows, ({ rowClass }) => rowClass),
    easting: Int32Array.from(each(({ setting }) => setting.position?.easting ?? NO_POSITION)),
    northing: Int32Array.from(each(({ setting }) => setting.position?.northing ?? NO_POSITION)),
    ages: Uint16Array.from(
      each(({ provision: { lowAge, highAge } }) => ages.numberOf([lowAge, highAge])),
    ),
    admission: Uint8Array.from(each(({ provision }) => packedAdmission(provision))),
    openDate: Uint32Array.from(each(({ setting }) => packedDate(setting.openDate))),
    closeDate: Uint32Array.from(each(({ setting }) => packedDate(setting.closeDate))),
    strand: Uint8Array.from(each(({ provision }) => strandCode(provision.id))),
    text: Buffer.concat(texts),
  };
  return writePack({ registerSnapshotId, classes: classes.list, ages: ages.list }, columns);
}

function rowsOf(setting: Setting): readonly Candidate[] {
  if (setting.apart !== null) return [];
  return [...candidatesOf(setting)].sort((a, b) => byCodePoint(a.provision.id, b.provision.id));
}

/** Numbers different values in the order in which they are met. */
class Numbers<T> {
  readonly list: T[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(value: T): number {
    const name = canonicalJson(value);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.list.length);
    return this.list.push(value) - 1;
  }
}

function runningTotals(counts: readonly number[]): Uint32Array {
  const totals = new Uint32Array(counts.length + 1);
  counts.forEach((count, i) => {
    totals[i + 1] = (totals[i] ?? 0) + count;
  });
  return totals;
}

function strandCode(provisionId: string): number {
  return STRANDS.findIndex((strand) => provisionId.endsWith(`-${strand}`));
}
