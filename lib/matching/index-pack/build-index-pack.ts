import { deflateRawSync } from 'node:zlib';
import { canonicalJson } from '../../kernel/index.ts';
import type { Setting } from '../../register/index.ts';
import type { Candidate } from '../candidate.ts';
import { candidatesOf } from '../candidates-of.ts';
import { byCodePoint } from '../order.ts';
import type { PublishedFacts, PublishedSetting } from '../published-facts.ts';
import { writePack } from './pack-bytes.ts';
import {
  NO_POSITION,
  type PackHeader,
  packedAdmission,
  packedDate,
  packedKey,
  STRANDS,
} from './pack-columns.ts';
import { packFacts, runningTotals } from './pack-facts.ts';
import { namesOf } from './register-names.ts';
import { classOf, type RowClass } from './row-class.ts';

/**
 * The provision index of a register as bytes: a row for each provision that matching sees, and every
 * setting's JSON with what is published of it, so that any can be asked about. Equal settings in any order give equal bytes.
 */
export function buildIndexPack(
  settings: readonly Setting[],
  facts: PublishedFacts,
  registerSnapshotId: string,
): Uint8Array {
  const sorted = [...settings].sort((a, b) => packedKey(a.key) - packedKey(b.key));
  const classes = new Numbers<RowClass>();
  const ages = new Numbers<PackHeader['ages'][number]>();
  const published = sorted.map((setting) => publishedOf(setting, facts));
  const plain = published.map((each) => Buffer.from(canonicalJson(each)));
  const dictionary = dictionaryOf(plain);
  const texts = plain.map((text) => deflateRawSync(text, { dictionary }));
  const rows = published.flatMap((each, at) =>
    rowsOf(each).map((candidate) => ({
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
    settingAuthority: Uint16Array.from(sorted, ({ authorityCode }) => Number(authorityCode ?? 0)),
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
    ...packFacts(
      rows.map(({ candidate }) => candidate),
      published.map(({ practice }) => practice),
    ),
    names: Buffer.from(canonicalJson(namesOf(sorted))),
    dictionary,
    text: Buffer.concat(texts),
  };
  return writePack({ registerSnapshotId, classes: classes.list, ages: ages.list }, columns);
}

/** What a deflate window holds. */
const MOST_DICTIONARY = 32_768;
const SAMPLES = 12;

/** Settings from all over the register: each setting's own text is too short to learn from itself. */
function dictionaryOf(texts: readonly Buffer[]): Buffer {
  const step = Math.max(1, Math.floor(texts.length / SAMPLES));
  const samples = texts.filter((_text, i) => i % step === 0);
  // The end of a dictionary is the cheapest to refer to.
  return Buffer.concat(samples).subarray(-MOST_DICTIONARY);
}

/** A setting with what is published of it, in an order of its own and not in that of publishing. */
function publishedOf(setting: Setting, facts: PublishedFacts): PublishedSetting {
  const ids = setting.provisions.map(({ id }) => id).sort(byCodePoint);
  return {
    setting,
    returns: ids.flatMap((id) => facts.returns.get(id) ?? []),
    fees: ids.flatMap((id) =>
      [...(facts.fees.get(id) ?? [])].sort((a, b) => byCodePoint(a.id, b.id)),
    ),
    practice: facts.practice.get(setting.key) ?? null,
  };
}

function rowsOf(published: PublishedSetting): readonly Candidate[] {
  if (published.setting.apart !== null) return [];
  return [...candidatesOf(published)].sort((a, b) => byCodePoint(a.provision.id, b.provision.id));
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

function strandCode(provisionId: string): number {
  return STRANDS.findIndex((strand) => provisionId.endsWith(`-${strand}`));
}
