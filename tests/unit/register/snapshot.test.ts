import { describe, expect, it } from 'vitest';
import { decodeSnapshot, encodeSnapshot, snapshotId } from '../../../lib/register/index.ts';
import { importRows, problemOf } from './gias-fixture.ts';

describe('a snapshot', () => {
  it('is the same whatever the order of the rows, and sorted by key', async () => {
    const one = await importRows({}, { URN: '100002', EstablishmentName: 'Bède – £' });
    const other = await importRows({ URN: '100002', EstablishmentName: 'Bède – £' }, {});
    const bytes = encodeSnapshot(one.settings);
    expect(snapshotId(encodeSnapshot(other.settings))).toBe(snapshotId(bytes));
    expect(snapshotId(bytes)).toMatch(/^[0-9a-f]{64}$/);
    expect(decodeSnapshot(bytes)).toEqual({ ok: true, value: one.settings });
    expect(
      Buffer.from(bytes).toString('utf8').startsWith('{"apart":null,"authorityCode":"383",'),
    ).toBe(true);
  });

  it('grows for settings with long names', async () => {
    const { settings } = await importRows({ EstablishmentName: '語'.repeat(3_000) });
    expect(decodeSnapshot(encodeSnapshot(settings))).toEqual({ ok: true, value: settings });
  });

  it('of nothing is empty', () => {
    expect(encodeSnapshot([]).length).toBe(0);
    expect(decodeSnapshot(new Uint8Array())).toEqual({ ok: true, value: [] });
  });

  it('that is damaged is refused with the line', async () => {
    const bytes = encodeSnapshot((await importRows({}, { URN: '100002' })).settings);
    expect(problemOf(decodeSnapshot(bytes.subarray(0, -5))).detail).toContain('Line 2');
    expect(problemOf(decodeSnapshot(Buffer.from('nonsense\n'))).detail).toContain('Line 1');
    expect(problemOf(decodeSnapshot(Buffer.from('{"key":"1"}\n'))).code).toBe('invalid-input');
  });
});
