import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../../../lib/adapters/files/read-table-file.ts';
import { readZip } from '../../../../lib/adapters/files/read-zip.ts';
import { zipBomb } from '../../../support/zip-bomb.ts';

const MOST = 4 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

describe('a zip bomb', () => {
  it.each([
    ['that says how large it is', null],
    ['that says it is small', 1_000],
  ])(
    '%s is refused quickly and in little memory',
    async (_name, declared) => {
      const bytes = zipBomb(declared);
      expect(bytes.length).toBeLessThan(MEGABYTE);
      const before = process.memoryUsage();
      const start = process.cpuUsage();
      const read = await readTableFile(bytes, MOST);
      const { user, system } = process.cpuUsage(start);
      const after = process.memoryUsage();
      expect(read).toMatchObject({ ok: false, problem: { code: 'file-not-opened' } });
      expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(20 * MEGABYTE);
      // Half a second of the processor; to inflate it all would take several times as long.
      expect((user + system) / 1_000).toBeLessThan(500);
    },
    60_000,
  );

  it('of many entries is refused', () => {
    const files = Object.fromEntries(
      Array.from({ length: 501 }, (_none, i) => [`${i}.xml`, new Uint8Array(1)]),
    );
    expect(readZip(Buffer.from(zipSync(files)))).toHaveProperty('refused');
  });
});

describe('a file that is no spreadsheet', () => {
  it.each([
    ['a zip of something else', zipSync({ 'a.txt': Buffer.from('a') }), 'not-a-spreadsheet'],
    [
      'a zip cut off',
      Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.alloc(900) })).subarray(0, 60),
      'file-not-opened',
    ],
    [
      'a workbook of nonsense',
      zipSync({ 'xl/workbook.xml': Buffer.from('nonsense') }),
      'file-not-read',
    ],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'not-a-csv-file'],
    ['nothing', Buffer.alloc(0), 'empty-file'],
  ])('%s is refused in words', async (_name, bytes, code) => {
    expect(await readTableFile(bytes, MOST)).toMatchObject({ ok: false, problem: { code } });
  });

  it('too large is refused before it is opened', async () => {
    const read = await readTableFile(Buffer.alloc(MOST + 1, 'a'), MOST);
    expect(read).toMatchObject({ ok: false, problem: { code: 'file-too-large' } });
  });
});

it('a spreadsheet’s numbers, days and formulas are read as they are shown', async () => {
  const cells = new Map([
    ['1,2', { value: 7, type: 'formula', formula: '3+4', formulaResult: 7 }],
  ] as const);
  const rows = [
    ['a', 'b', 'c', 'd'],
    [100091, new Date('2026-11-02'), null, true],
  ];
  const bytes = await writeXlsx({ sheets: [{ name: 'x', rows, cells: new Map(cells) }] });
  const read = await readTableFile(bytes, MOST);
  if (!read.ok) throw new Error(read.problem.detail);
  expect(read.value.sheets[0]?.[1]).toEqual({
    line: 2,
    lastLine: 2,
    cells: ['100091', '2026-11-02', '7', 'true'],
  });
});
