import { describe, expect, it } from 'vitest';
import { readPostcodes } from '../../../lib/geography/index.ts';
import { bytesOf } from './bytes-of.ts';

const HEADER = 'PCDS,doterm,OSEAST1M,OSNRTH1M,osgrdind';

async function read(...rows: readonly string[]) {
  const result = await readPostcodes(bytesOf([HEADER, ...rows].join('\n'), 1000));
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

describe('faults of a postcode file', () => {
  it.each([
    ['LEEDS,,427704,436032,1', 'invalid-code', 'PCDS', 'LEEDS', 'this is not a postcode'],
    [
      'LS6 3HN,,42e4,436032,1',
      'invalid-coordinate',
      'OSEAST1M',
      '42e4',
      'this is not a number of metres',
    ],
    ['LS6 3HN,,427704,,1', 'invalid-coordinate', 'OSNRTH1M', '', 'this is not a number of metres'],
    [
      'LS6 3HN,,4277040,436032,1',
      'off-the-grid',
      'OSEAST1M',
      '4277040',
      'this is outside the British National Grid in metres',
    ],
    [
      'LS6 3HN,,427704,1436032,1',
      'off-the-grid',
      'OSNRTH1M',
      '1436032',
      'this is outside the British National Grid in metres',
    ],
    ['LS6 3HN,,427704', 'short-row', null, 'LS6 3HN,,427704', 'the row has 3 cells; 5 are needed'],
    ['"LS6 "3HN,,1,2,1', 'unreadable-row', null, '"LS6 "3HN,,1,2,1', 'the row is not CSV'],
  ])('tells of %j', async (row, code, column, value, detail) => {
    const { faults, report } = await read('LS6 1AA,,428582,435084,1', row);
    expect(faults).toEqual([{ line: 3, column, value, code, detail, action: 'row-left-out' }]);
    expect(report).toMatchObject({ rows: 2, imported: 1, leftOut: 1, faultsByCode: { [code]: 1 } });
  });

  it('loses one row, not the rest, to a stray quotation mark', async () => {
    const { faults, report } = await read(
      'LS6 1AA,,428582,435084,1',
      '"LS6 1AB,,428582,435084,1',
      'LS6 1AD,,428582,435084,1',
      '"LS6 1AE"x,,428582,435084,1',
      '"LS6 1AF",,428582,435084,1',
    );
    expect(report.imported).toBe(3);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [3, 'unreadable-row'],
      [5, 'unreadable-row'],
    ]);
  });

  it('reads cells that hold commas', async () => {
    const { report, areas } = await read('LS6 1AA,"2010,06",428582,435084,1');
    expect(report).toMatchObject({ imported: 1, terminated: 1 });
    expect(areas.get('LS')?.postcodes.northings).toEqual(Uint32Array.of(435_084));
  });

  it('keeps the first of two rows for one postcode', async () => {
    const { faults, report, areas } = await read(
      'LS6 1AA,,428582,435084,1',
      'M1 1AE,,384700,398100,1',
      'LS61AA,,1,2,1',
    );
    expect(faults).toEqual([
      {
        line: 4,
        column: 'PCDS',
        value: 'LS6 1AA',
        code: 'repeated-code',
        detail: 'this postcode stands in the file before; the first row is kept',
        action: 'row-left-out',
      },
    ]);
    expect(report).toMatchObject({ rows: 3, imported: 2, leftOut: 1 });
    expect(areas.get('LS')?.postcodes.eastings).toEqual(Uint32Array.of(428_582));
  });

  it('counts every fault but lists a thousand', async () => {
    const { faults, report } = await read(...new Array(1500).fill('?,,1,2,1'));
    expect(faults).toHaveLength(1000);
    expect(report).toMatchObject({ leftOut: 1500, faultsByCode: { 'invalid-code': 1500 } });
  });

  it('knows three ways of saying that there is no position', async () => {
    const { report } = await read(
      'IM1 1AA,,,,9',
      'IM1 1AB,,0,0000000,1',
      'LS1 1ZZ,,428582,435084,9',
    );
    expect(report.apart).toEqual({ 'no-coordinates': 3, 'irish-grid': 0 });
  });
});
