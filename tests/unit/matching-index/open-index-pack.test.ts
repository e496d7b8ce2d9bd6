import { describe, expect, it } from 'vitest';
import { buildIndexPack, NOTHING_PUBLISHED, openIndexPack } from '../../../lib/matching/index.ts';
import { SCHOOL } from '../../support/hollin-high.ts';

const SNAPSHOT = 'a'.repeat(64);
const INDEX = 'b'.repeat(64);

/** The bytes at an offset that no typed array may begin at, as Node gives small files. */
function shifted(bytes: Uint8Array): Uint8Array {
  const buffer = new Uint8Array(bytes.length + 3);
  buffer.set(bytes, 3);
  return buffer.subarray(3);
}

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = value;
  return copy;
}

describe('opening a packed index', () => {
  const empty = buildIndexPack([], NOTHING_PUBLISHED, SNAPSHOT);

  it('opens one of no settings, at any offset', () => {
    expect(openIndexPack(shifted(empty), INDEX)).toMatchObject({
      ok: true,
      value: { indexId: INDEX, registerSnapshotId: SNAPSHOT, settingCount: 0, provisionCount: 0 },
    });
  });

  it('names the authorities and trusts of its settings', () => {
    const setting = { ...SCHOOL, key: '107001', trust: 'Hollin Trust', trustCode: '2068' };
    const closed = { ...setting, key: '107002', apart: 'closed' as const };
    const opened = openIndexPack(
      buildIndexPack([closed, setting], NOTHING_PUBLISHED, SNAPSHOT),
      INDEX,
    );
    if (!opened.ok) throw new Error(opened.problem.detail);
    expect(opened.value.authorityName('383')).toBe('Leeds');
    expect(opened.value.authorityName('384')).toBeNull();
    expect(opened.value.trust('2068')).toEqual({ name: 'Hollin Trust', settings: ['107001'] });
    expect(opened.value.trust('2069')).toBeNull();
  });

  it.each([
    ['nothing', () => new Uint8Array(0), 'too short'],
    [
      'another file',
      () => Buffer.from('URN,EstablishmentName\r\n100000,A\r\n'),
      'does not begin as one',
    ],
    ['a later version', () => changed(empty, 4, 99), 'is of version 99, this code reads 3'],
    ['a file cut in its header', () => empty.slice(0, 40), 'cut short'],
    ['a file cut at its end', () => empty.slice(0, empty.length - 8), 'is'],
    ['a file with something behind', () => Buffer.concat([empty, Buffer.alloc(8)]), 'length'],
    ['a damaged header', () => changed(empty, 20, 0), 'header cannot be read'],
  ])('refuses %s in words', (_name, bytes, words) => {
    const opened = openIndexPack(bytes(), INDEX);
    expect(opened).toMatchObject({ ok: false, problem: { code: 'not-a-provision-index' } });
    expect(opened.ok ? '' : opened.problem.detail).toContain(words);
  });
});
