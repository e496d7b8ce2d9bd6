import { describe, expect, it } from 'vitest';
import { csvOf, importRows, importText, problemOf, readBytes } from './gias-fixture.ts';

function keysOf(settings: readonly { readonly key: string }[]): string[] {
  return settings.map((setting) => setting.key);
}

describe('rows that are left out', () => {
  it.each([
    [{ URN: '', UKPRN: '' }, 'no-key', 'URN', ''],
    [{ URN: '12345' }, 'no-key', 'URN', '12345'],
    [{ URN: 'Leeds' }, 'misaligned-row', 'URN', 'Leeds'],
    [
      { 'TypeOfEstablishment (code)': 'Academy' },
      'misaligned-row',
      'TypeOfEstablishment (code)',
      'Academy',
    ],
    [{ 'LA (code)': 'Leeds' }, 'misaligned-row', 'LA (code)', 'Leeds'],
    [{ URN: '100002' }, 'duplicate-urn', 'URN', '100002'],
    [{ EstablishmentName: ' ' }, 'no-name', 'EstablishmentName', ''],
  ])('%o: %s', async (row, code, column, value) => {
    const { settings, faults, report } = await importRows(
      { URN: '100002' },
      { URN: '100003', ...row },
      { URN: '100004' },
    );
    expect(keysOf(settings)).toEqual(['100002', '100004']);
    expect(faults).toMatchObject([{ line: 3, code, column, value, action: 'row-left-out' }]);
    expect(report).toMatchObject({ rows: 3, imported: 2, leftOut: 1, faultsByCode: { [code]: 1 } });
  });

  it('are those with too many or too few cells; blank ones at the end do not count', async () => {
    const lines = csvOf([{}, { URN: '100002' }, { URN: '100003' }, { URN: '100004' }]).split(
      '\r\n',
    );
    lines[2] = `${lines[2]},extra`;
    lines[3] = `${lines[3]},,`;
    lines[4] = '100004,383';
    const { settings, faults } = await importText(lines.join('\r\n'));
    expect(keysOf(settings)).toEqual(['100001', '100003']);
    expect(faults).toMatchObject([
      { line: 3, value: '100002', code: 'misaligned-row' },
      { line: 5, value: '100004', code: 'misaligned-row' },
    ]);
  });

  it('are the last one of a file that stops in the middle', async () => {
    const text = csvOf([{}, { URN: '100002' }]);
    const { settings, faults } = await importText(text.slice(0, -40));
    expect(keysOf(settings)).toEqual(['100001']);
    expect(faults).toMatchObject([{ line: 3, value: '100002', code: 'truncated-file' }]);
  });
});

describe('a quotation mark that never closes', () => {
  it('costs its own row and no other', async () => {
    const text = csvOf([
      {},
      { URN: '100002', EstablishmentName: 'QUOTE' },
      { URN: '100003' },
      { URN: '100004', EstablishmentName: 'Wye, Upper' },
    ]).replace('QUOTE', '"Broken');
    const { settings, faults } = await importText(text);
    expect(settings.map((s) => s.name)).toEqual([
      'Ash Lane Primary School',
      'Ash Lane Primary School',
      'Wye, Upper',
    ]);
    expect(faults).toMatchObject([{ line: 3, value: '100002', code: 'misaligned-row' }]);
  });

  it('is told from a cell with a line end in it', async () => {
    const { settings, faults } = await importRows(
      { EstablishmentName: 'Ash\nLane, "New"' },
      { URN: '100002', SchoolCapacity: 'x' },
    );
    expect(settings[0]?.name).toBe('Ash\nLane, "New"');
    expect(faults).toMatchObject([
      { line: 4, code: 'unparseable-number', column: 'SchoolCapacity' },
    ]);
  });
});

describe('cells that are left out', () => {
  it.each([
    [{ OpenDate: '31-02-2020' }, 'unparseable-date', 'OpenDate', '31-02-2020'],
    [{ NumberOfPupils: 'about 90' }, 'unparseable-number', 'NumberOfPupils', 'about 90'],
    [{ UKPRN: '1234' }, 'unparseable-number', 'UKPRN', '1234'],
    [{ 'LA (code)': '38' }, 'unparseable-number', 'LA (code)', '38'],
  ])('%o: %s', async (row, code, column, value) => {
    const { settings, faults } = await importRows(row);
    expect(settings).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 2, code, column, value, action: 'value-left-out' });
  });

  it('leave more faults counted than kept when there are too many', async () => {
    const text = csvOf([{ OpenDate: 'x' }, { URN: '100002', OpenDate: 'y' }]);
    const result = await readBytes(Buffer.from(text), { maxFaults: 1 });
    expect(result).toMatchObject({
      value: { faults: [{ line: 2 }], report: { faultsByCode: { 'unparseable-date': 2 } } },
    });
  });
});

describe('a file that is no register', () => {
  it.each([
    ['', 'empty-file', 'no establishment'],
    [csvOf([]), 'empty-file', 'no establishment'],
    [
      'a,b\r\n1,2\r\n',
      'missing-columns',
      'URN or UKPRN, EstablishmentName, TypeOfEstablishment (code), EstablishmentStatus (code) or EstablishmentStatus (name)',
    ],
    [
      csvOf([{}], ['URN', 'EstablishmentName', 'EstablishmentStatus (name)']),
      'missing-columns',
      'lacks the column TypeOfEstablishment (code)',
    ],
    [csvOf([{ URN: 'x' }]), 'nothing-imported', '1 misaligned-row'],
    ['x'.repeat(100_001), 'not-a-register-file', 'line of more than'],
  ])('%.30j is refused as %s', async (text, code, detail) => {
    const problem = problemOf(await readBytes(Buffer.from(text)));
    expect(problem).toMatchObject({ kind: 'invalid', code });
    expect(problem.detail).toContain(detail);
  });

  it('is refused when it has too many rows', async () => {
    const text = csvOf([{}, { URN: '100002' }]);
    const problem = problemOf(await readBytes(Buffer.from(text), { maxRows: 1 }));
    expect(problem).toMatchObject({ kind: 'too-large', code: 'too-many-rows' });
  });

  it('is not what a failing source is: that error is thrown on', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('URN,');
      throw new Error('connection lost');
    }
    const { readGias } = await import('../../../lib/register/index.ts');
    await expect(readGias(failing())).rejects.toThrow('connection lost');
  });
});
