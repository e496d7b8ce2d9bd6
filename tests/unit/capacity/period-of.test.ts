import { describe, expect, it } from 'vitest';
import { academicYearOf, periodOf } from '../../../lib/capacity/index.ts';

describe('the academic year of a day', () => {
  it.each([
    ['2027-08-31', 2026],
    ['2027-09-01', 2027],
    ['2027-12-31', 2027],
    ['2028-01-01', 2027],
    ['2028-02-29', 2027],
    ['2028-08-31', 2027],
  ])('%s is in the year that began in %i', (day, year) => {
    expect(academicYearOf(day)).toBe(year);
  });
});

describe('which free places of a return a start date looks at', () => {
  it.each([
    ['the day of the return', '2026-11-20', '2026-11-20', 'now'],
    ['earlier in the same academic year', '2026-11-20', '2026-09-01', 'now'],
    ['the last day before the first 1 September after it', '2026-11-20', '2027-08-31', 'now'],
    ['that 1 September', '2026-11-20', '2027-09-01', 'nextSeptember'],
    ['the end of the year that begins then', '2026-11-20', '2028-08-31', 'nextSeptember'],
    ['the September after', '2026-11-20', '2028-09-01', 'septemberAfter'],
    ['the last day that a return speaks of', '2026-11-20', '2029-08-31', 'septemberAfter'],
    ['further ahead', '2026-11-20', '2029-09-01', null],
    ['an academic year before the return', '2026-11-20', '2026-08-31', null],
    [
      'a return of 31 August: the next day is next September',
      '2027-08-31',
      '2027-09-01',
      'nextSeptember',
    ],
    ['a return of 1 September: that September is now', '2027-09-01', '2027-09-01', 'now'],
  ])('%s', (_name, asOf, startDate, period) => {
    expect(periodOf(asOf, startDate)).toBe(period);
  });
});
