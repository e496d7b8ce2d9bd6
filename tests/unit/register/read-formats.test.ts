import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readGias } from '../../../lib/register/index.ts';
import { accepted, csvOf, inChunks, PRIMARY, problemOf, readBytes } from './gias-fixture.ts';

const NAME = 'École St Bède’s – “Ash” £5';
const TEXT = csvOf([{ EstablishmentName: NAME }, { URN: '100002' }]);
const UTF8 = Buffer.from(TEXT);
const WINDOWS = iconv.encode(TEXT, 'windows-1252');

async function namesIn(bytes: Uint8Array) {
  const { settings, report, faults } = accepted(await readBytes(bytes));
  return { names: settings.map((s) => s.name), encoding: report.encoding, faults: faults.length };
}

describe('encodings', () => {
  it.each([
    ['UTF-8', UTF8, 'utf-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['windows-1252', WINDOWS, 'windows-1252'],
  ])('%s', async (_name, bytes, encoding) => {
    const names = [NAME, 'Ash Lane Primary School'];
    expect(await namesIn(bytes)).toEqual({ names, encoding, faults: 0 });
  });

  it('calls a file of ASCII alone UTF-8', async () => {
    expect(await namesIn(Buffer.from(csvOf([{}])))).toMatchObject({ encoding: 'utf-8' });
  });

  it('reads the odd cell of a mixed file rightly, and reports it', async () => {
    const windows = iconv.encode(
      csvOf([{ URN: '100003', EstablishmentName: 'Café' }]),
      'windows-1252',
    );
    const row = windows.subarray(windows.indexOf('\n') + 1);
    const two = csvOf([{ EstablishmentName: 'Bède' }, { URN: '100002', EstablishmentName: 'Zoë' }]);
    const { settings, report, faults } = accepted(
      await readBytes(Buffer.concat([Buffer.from(two), row])),
    );
    expect(settings.map((s) => s.name)).toEqual(['Bède', 'Zoë', 'Café']);
    expect(report.encoding).toBe('utf-8');
    expect(faults).toMatchObject([
      { line: 4, column: 'EstablishmentName', value: 'Café', code: 'mixed-encoding' },
    ]);
  });

  it('reports characters that were lost earlier', async () => {
    const result = await readBytes(Buffer.from(csvOf([{ EstablishmentName: 'Caf\ufffd' }])));
    expect(accepted(result).faults).toMatchObject([{ code: 'lost-character', value: 'Caf\ufffd' }]);
  });

  it('refuses UTF-16', async () => {
    const problem = problemOf(await readBytes(Buffer.from(`\ufeff${TEXT}`, 'utf16le')));
    expect(problem.code).toBe('unsupported-encoding');
  });
});

describe('containers, recognised by content', () => {
  it.each([
    ['gzip', gzipSync(WINDOWS)],
    ['zip', zipSync({ 'any.csv': WINDOWS })],
    ['stored zip', zipSync({ 'any.csv': [WINDOWS, { level: 0 }] })],
    [
      'zip with GIAS’s name among others',
      zipSync({ 'a.csv': UTF8.subarray(0, 9), 'edubasealldata20260101.csv': WINDOWS }),
    ],
    [
      'zip with macOS’s leftovers',
      zipSync({ '__MACOSX/any.csv': UTF8.subarray(0, 9), 'any.CSV': WINDOWS }),
    ],
  ])('%s', async (_name, bytes) => {
    expect((await namesIn(bytes)).names).toEqual([NAME, 'Ash Lane Primary School']);
  });

  it('survives a zip whose data look like a zip’s own signatures', async () => {
    const text = csvOf([{ EstablishmentName: 'PK\u0007\u0008 PK\u0001\u0002 School' }]);
    const bytes = zipSync({ 'any.csv': [Buffer.from(text), { level: 0 }] });
    expect((await namesIn(bytes)).names).toEqual(['PK\u0007\u0008 PK\u0001\u0002 School']);
  });

  it.each([
    ['truncated gzip', gzipSync(UTF8).subarray(0, -30), 'truncated-file'],
    ['damaged gzip', gzipSync(UTF8).fill(0, 40, 60), 'damaged-archive'],
    ['truncated zip', zipSync({ 'any.csv': UTF8 }).subarray(0, -60), 'truncated-file'],
    ['zip without a CSV', zipSync({ 'any.txt': UTF8 }), 'no-csv-in-archive'],
    ['zip with two', zipSync({ 'a.csv': UTF8, 'b.csv': UTF8 }), 'several-csv-in-archive'],
    ['zip with a wrong checksum', damagedZip(), 'damaged-archive'],
  ])('%s is refused', async (_name, bytes, code) => {
    expect(problemOf(await readBytes(bytes))).toMatchObject({ kind: 'invalid', code });
  });
});

describe('a bomb', () => {
  const bomb = Buffer.alloc(5_000_000, '0123456,\n');
  const limits = { maxCsvBytes: 1_000_000 };

  it.each([
    ['zip that declares it', zipSync({ 'any.csv': bomb })],
    ['gzip', gzipSync(Buffer.concat([Buffer.from(TEXT), bomb]))],
    ['plain file', Buffer.concat([Buffer.from(TEXT), bomb])],
  ])('%s is refused as too large', async (_name, bytes) => {
    expect(problemOf(await readBytes(bytes, limits))).toMatchObject({
      kind: 'too-large',
      code: 'file-too-large',
    });
  });

  it('that declares less than it holds is refused as damaged', async () => {
    const zip = Buffer.from(zipSync({ 'any.csv': Buffer.concat([Buffer.from(TEXT), bomb]) }));
    zip.writeUInt32LE(500_000, zip.lastIndexOf('PK\u0001\u0002') + 24);
    expect(problemOf(await readBytes(zip, limits)).code).toBe('damaged-archive');
  });

  it('that is large already when compressed is refused', async () => {
    const zip = zipSync({ 'any.csv': UTF8 });
    expect(problemOf(await readBytes(zip, { maxArchiveBytes: 100 })).code).toBe('file-too-large');
  });
});

describe('columns', () => {
  const reversed = Object.keys(PRIMARY).reverse();

  it.each([
    ['reversed', reversed],
    ['with others between', ['x', ...reversed, 'y', 'OfstedRating (name)']],
    ['in another case', Object.keys(PRIMARY)],
  ])('%s give the same settings', async (name, columns) => {
    const text = csvOf([{}, { URN: '100002' }], columns);
    const cased =
      name === 'in another case' ? text.replace('EstablishmentName', ' establishmentname') : text;
    const given = accepted(await readBytes(Buffer.from(cased)));
    const usual = accepted(await readBytes(Buffer.from(csvOf([{}, { URN: '100002' }]))));
    expect(given.settings).toEqual(usual.settings);
  });

  it('that are missing and not required are listed', async () => {
    const columns = [
      'URN',
      'EstablishmentName',
      'TypeOfEstablishment (code)',
      'EstablishmentStatus (name)',
    ];
    const { settings, report } = accepted(await readBytes(Buffer.from(csvOf([{}], columns))));
    expect(settings).toMatchObject([
      { key: '100001', position: null, typeName: 'Community school' },
    ]);
    expect(report.columns).toBe(4);
    expect(report.missingColumns).toContain('Section41Approved (name)');
    expect(report.missingColumns).toHaveLength(50);
  });

  it('are found in chunks of any size', async () => {
    for (const size of [1, 7, 100_000]) {
      const { settings } = accepted(await readGias(inChunks(WINDOWS, size)));
      expect(settings.map((s) => s.name)).toEqual([NAME, 'Ash Lane Primary School']);
    }
  });
});

function damagedZip(): Uint8Array {
  const zip = zipSync({ 'any.csv': [UTF8, { level: 0 }] });
  zip[Buffer.from(zip).indexOf('Mixed')] = 77 ^ 1;
  return zip;
}
