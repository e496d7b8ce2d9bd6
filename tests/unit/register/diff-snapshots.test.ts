import { describe, expect, it } from 'vitest';
import { $RegisterDiff, diffSnapshots, isEmptyDiff } from '../../../lib/register/index.ts';
import { importRows } from './gias-fixture.ts';

type Rows = readonly Readonly<Record<string, string>>[];

async function diffOf(before: Rows, after: Rows) {
  const old = await importRows(...before);
  const now = await importRows(...after);
  return diffSnapshots(old.settings, now.settings);
}

const CLOSED = {
  'EstablishmentStatus (code)': '2',
  CloseDate: '31-08-2026',
  'ReasonEstablishmentClosed (name)': 'Academy Converter',
};
const ACADEMY = {
  URN: '150001',
  EstablishmentName: 'Ash Lane Academy',
  'TypeOfEstablishment (code)': '34',
  'TypeOfEstablishment (name)': 'Academy converter',
  OpenDate: '01-09-2026',
  EstablishmentNumber: '4001',
};

describe('diffSnapshots', () => {
  it('finds nothing between a file and itself in another order', async () => {
    const diff = await diffOf([{}, { URN: '100002' }], [{ URN: '100002' }, {}]);
    expect(isEmptyDiff(diff)).toBe(true);
  });

  it.each([
    ['previous-laestab', { 'PreviousLA (code)': '383', PreviousEstablishmentNumber: '2001' }],
    ['same-laestab', { EstablishmentNumber: '2001' }],
  ])('links an opened academy to the closed school by %s', async (knownBy, link) => {
    const diff = await diffOf([{}], [CLOSED, { ...ACADEMY, ...link }]);
    expect(diff).toMatchObject({
      opened: [
        {
          key: '150001',
          name: 'Ash Lane Academy',
          openDate: '2026-09-01',
          predecessor: { key: '100001', name: 'Ash Lane Primary School', knownBy },
          fields: [],
        },
      ],
      closed: [
        {
          key: '100001',
          closeDate: '2026-08-31',
          closeReason: 'Academy Converter',
          successors: [{ key: '150001', name: 'Ash Lane Academy' }],
          fields: [
            { field: 'apart', before: null, after: 'closed' },
            { field: 'closeDate', before: null, after: '2026-08-31' },
            { field: 'closeReason', before: null, after: 'Academy Converter' },
          ],
        },
      ],
      reopened: [],
      added: [],
      gone: [],
      changed: [],
    });
    expect($RegisterDiff.parse(diff)).toEqual(diff);
  });

  it('links to a school that left the file without a trace', async () => {
    const diff = await diffOf(
      [{}, { URN: '100002', EstablishmentNumber: '2002' }],
      [
        { URN: '100002', EstablishmentNumber: '2002' },
        { ...ACADEMY, 'PreviousLA (code)': '383', PreviousEstablishmentNumber: '2001' },
      ],
    );
    expect(diff.gone).toEqual([
      {
        key: '100001',
        name: 'Ash Lane Primary School',
        successors: [{ key: '150001', name: 'Ash Lane Academy' }],
      },
    ]);
  });

  it('links by the previous LAESTAB to a school that closed long ago, not by the same one', async () => {
    const previous = { 'PreviousLA (code)': '383', PreviousEstablishmentNumber: '2001' };
    const named = await diffOf([CLOSED], [CLOSED, { ...ACADEMY, ...previous }]);
    expect(named.opened[0]?.predecessor?.key).toBe('100001');
    const reused = await diffOf([CLOSED], [CLOSED, { ...ACADEMY, EstablishmentNumber: '2001' }]);
    expect(reused.opened[0]?.predecessor).toBeNull();
  });

  it('tells opened from added and reopened', async () => {
    const proposed = { 'EstablishmentStatus (code)': '4' };
    const diff = await diffOf(
      [proposed, { URN: '100002', ...CLOSED }],
      [{}, { URN: '100002' }, { URN: '100003', ...proposed }, { URN: '100004', ...CLOSED }],
    );
    expect(diff.opened).toMatchObject([
      { key: '100001', fields: [{ field: 'apart', before: 'proposed', after: null }] },
    ]);
    expect(diff.reopened.map((s) => s.key)).toEqual(['100002']);
    expect(diff.added.map((s) => s.key)).toEqual(['100003', '100004']);
    expect(diff.changed).toEqual([]);
  });

  it('names each changed field with both values, provisions by their strand', async () => {
    const diff = await diffOf(
      [{ 'Gender (name)': 'Girls', SenUnitCapacity: '10' }],
      [{ 'Gender (name)': 'Girls', SchoolCapacity: '240', ResourcedProvisionCapacity: '6' }],
    );
    const [changed] = diff.changed;
    expect(changed?.fields.map(({ field }) => field)).toEqual([
      'capacity',
      'main.places',
      'resourced',
      'unit',
    ]);
    expect(changed?.fields[0]).toEqual({ field: 'capacity', before: 210, after: 240 });
    expect(changed?.fields[2]).toMatchObject({ before: null, after: { places: 6, sex: 'girls' } });
    expect(changed?.fields[3]).toMatchObject({ before: { places: 10 }, after: null });
  });
});
