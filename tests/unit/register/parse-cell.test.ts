import { describe, expect, it } from 'vitest';
import { isSentinel, parseCount, parseDate } from '../../../lib/register/gias/parse-cell.ts';

describe('parseDate', () => {
  it.each([
    ['19-01-2023', '2023-01-19'],
    ['19/01/2023', '2023-01-19'],
    ['2023-01-19', '2023-01-19'],
    ['1/9/2023', '2023-09-01'],
    ['29-02-2024', '2024-02-29'],
    ['19-01-2023 00:00', '2023-01-19'],
    ['2023-01-19T00:00:00', '2023-01-19'],
    ['01-01-1900', null],
    ['1900-01-01', null],
    ['31-02-2023', 'unparseable'],
    ['2023-13-01', 'unparseable'],
    ['19-01/2023', 'unparseable'],
    ['19-01-23', 'unparseable'],
    ['soon', 'unparseable'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });
});

describe('parseCount', () => {
  it.each([
    ['0', 0],
    ['210', 210],
    ['07', 7],
    ['271.0', 271],
    ['1,250', 1250],
    ['1,25', null],
    ['12.5', null],
    ['-3', null],
    ['1e3', null],
    ['twelve', null],
    ['9999999999', null],
  ])('%s is %s', (text, number) => {
    expect(parseCount(text)).toBe(number);
  });
});

describe('isSentinel', () => {
  it.each(['', 'Not applicable', 'Not Applicable', 'Does not apply'])(
    '"%s" says nothing',
    (text) => {
      expect(isSentinel(text)).toBe(true);
    },
  );

  it.each(['None', '0', '999', 'Notapplicable Road'])('"%s" says something', (text) => {
    expect(isSentinel(text)).toBe(false);
  });
});
