import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile, refusalOf } from './practice-file.ts';

const HEADER = 'urn,name,year,sess_overall_percent';

describe('wrong rows', () => {
  it('are reported with line, value and what to do, and the others are read', async () => {
    const { figures, report, faults } = await readFile(
      'absence',
      `${HEADER}
100001,Ash,202425,5
100002,"Beck High, Leeds,202425,6
100003,Cedar, Leeds,202425,7
100004,Dale

100005,St "Ebba" School,202425,9,,
,,,
100006,Fern,202425,8`,
    );
    expect([...figures.keys()]).toEqual(['100001', '100005', '100006']);
    expect(report).toMatchObject({
      rows: 6,
      read: 3,
      leftOut: 3,
      faultsByCode: { 'misaligned-row': 2, 'unreadable-row': 1 },
    });
    expect(faults).toEqual([
      {
        line: 3,
        column: null,
        value: '100002,"Beck High, Leeds,202425,6',
        code: 'unreadable-row',
        detail: 'The row is no CSV: close or take out its quotation marks. It was left out.',
        action: 'row-left-out',
      },
      {
        line: 4,
        column: null,
        value: '100003,Cedar, Leeds,202425,7',
        code: 'misaligned-row',
        detail:
          'The row has 5 cells and the header 4: put a cell that holds commas in quotation marks, and leave none out. It was left out.',
        action: 'row-left-out',
      },
      expect.objectContaining({ line: 5, code: 'misaligned-row', value: '100004,Dale' }),
    ]);
  });

  it('that say the same school and year twice: the last counts, with a fault', async () => {
    const { figures, report, faults } = await readFile(
      'absence',
      `${HEADER}\n100001,Ash,202425,5\n100002,Beck,202425,6\n100001,Ash,202425,7\n`,
    );
    expect(figures.get('100001')?.absence?.value).toBe(7);
    expect(report).toMatchObject({ rows: 3, read: 3, leftOut: 0, settings: 2 });
    expect(faults).toEqual([
      {
        line: 4,
        column: 'urn',
        value: '100001',
        code: 'repeated-setting',
        detail:
          'Setting 100001 stands in the file before for 2024/25, last on line 2: this row counts. Take out the row that is wrong.',
        action: 'row-replaced-earlier',
      },
    ]);
  });

  it('are counted beyond the first thousand', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `1${i},Ash,202425,5`);
    const { report, faults } = await readFile(
      'absence',
      `${HEADER}\n${rows.join('\n')}\n100001,Ash,202425,5\n`,
    );
    expect(faults).toHaveLength(1000);
    expect(report).toMatchObject({
      rows: 1201,
      leftOut: 1200,
      faultsByCode: { 'invalid-urn': 1200 },
    });
  });
});

describe('settings that the register has not', () => {
  it('are counted and named, and kept', async () => {
    const { figures, report } = await readFile(
      'absence',
      `${HEADER}\n100003,Cedar,202425,7\n100001,Ash,202425,5\n100002,Beck,202425,6\n`,
      new Set(['100001']),
    );
    expect(report).toMatchObject({ unknownSettings: 2, unknownExamples: ['100002', '100003'] });
    expect(figures.size).toBe(3);
  });
});

describe('encodings', () => {
  const rows = `${HEADER}\r\n100001,Zoë’s,202425,five£\r\n100002,Ash,202425,6\r\n`;
  const windows = Buffer.from(rows.replace('’', '\u0092'), 'latin1');

  it.each([
    ['UTF-8', Buffer.from(rows)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${rows}`)],
    [
      'UTF-8 with a byte order mark before a quoted header',
      Buffer.from(`\ufeff${rows.replace('urn', '"urn"')}`),
    ],
    ['windows-1252', windows],
  ])('%s gives the same figures and faults', async (_name, bytes) => {
    const { figures, faults } = await readFile('absence', bytes);
    expect([...figures.keys()]).toEqual(['100002']);
    expect(faults).toMatchObject([{ line: 2, column: 'sess_overall_percent', value: 'five£' }]);
  });
});

it('a byte order mark does not spoil the quotation marks of the first column', async () => {
  const { figures } = await readFile(
    'absence',
    '\ufeff"School, by name",urn,year,sess_overall_percent\n"Ash, Leeds",100001,202425,5\n',
  );
  expect(figures.get('100001')?.absence?.value).toBe(5);
});

describe('files that are refused', () => {
  it('for lacking columns, with those and the ones found', async () => {
    expect(await refusalOf('suspensions', 'URN,school name,total\n100001,Ash,5\n')).toEqual({
      kind: 'invalid',
      code: 'missing-columns',
      detail:
        'The file lacks the columns time_period and susp_rate, or time_period and suspension and headcount. Its header has "URN", "school name", "total". Give the school-level file of DfE “Suspensions and permanent exclusions in England”.',
    });
  });

  it('for being of another kind', async () => {
    const problem = await refusalOf('inspections', `${HEADER}\n100001,Ash,202425,5\n`);
    expect(problem.code).toBe('missing-columns');
    expect(problem.detail).toContain(
      'lacks the columns Inspection start date and Inclusion, or Inspection start date of latest OEIF graded inspection and Latest OEIF overall effectiveness.',
    );
  });

  it('for having no header with a URN, naming twelve columns of the first line', async () => {
    const wide = Array.from({ length: 14 }, (_, i) => `c${i}`).join(',');
    const { detail } = await refusalOf('absence', `${wide}\n`);
    expect(detail).toContain('"c11" and 2 more. Give');
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['blank lines', '\n\n', 'empty-file'],
    ['a header alone', `${HEADER}\n`, 'empty-file'],
    ['rows without a figure', `${HEADER}\n100001,Ash,202425,c\n`, 'nothing-read'],
    ['rows that are all wrong', `${HEADER}\n1,Ash,202425,5\n`, 'nothing-read'],
    ['a zip file or workbook', Buffer.from('PK\u0003\u0004 rest'), 'not-a-csv-file'],
    ['a gzip file', gzipSync('urn'), 'not-a-csv-file'],
    ['UTF-16', Buffer.from('\ufeffurn,year', 'utf16le'), 'not-a-csv-file'],
    ['a line without end', 'x'.repeat(70_000), 'not-a-csv-file'],
  ])('for holding %s', async (_name, content, code) => {
    expect(await refusalOf('absence', content)).toMatchObject({ kind: 'invalid', code });
  });

  it('with the counts and the first fault where nothing could be read', async () => {
    const { detail } = await refusalOf(
      'absence',
      `${HEADER}\n1,Ash,202425,5\n100001,Ash,202425,c\n`,
    );
    expect(detail).toBe(
      'None of the 2 rows gives a figure (1 not-published, 1 invalid-urn). Give the school-level file of a whole year. Line 2: “1” is no URN: write the six digits that Get Information about Schools gives. The row was left out.',
    );
  });
});
