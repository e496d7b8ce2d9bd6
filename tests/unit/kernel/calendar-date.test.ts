import { describe, expect, it } from 'vitest';
import {
  $CalendarDate,
  ageOn,
  ageReferenceDay,
  daysBetween,
  londonDate,
  longDate,
} from '../../../lib/kernel/index.ts';

describe('calendar dates', () => {
  it.each(['2027-02-29', '2027-13-01', '27-01-01', '2027-1-1', '', 'tomorrow', '2027-02-30T00:00'])(
    'does not take %j for a date',
    (text) => {
      expect($CalendarDate.safeParse(text).success).toBe(false);
    },
  );

  it('takes a leap day', () => {
    expect($CalendarDate.parse('2028-02-29')).toBe('2028-02-29');
  });

  it.each([
    // Age counts on the last 31 August before the start; a start on 31 August itself looks to the year before.
    ['2027-09-01', '2027-08-31'],
    ['2027-08-31', '2026-08-31'],
    ['2028-01-05', '2027-08-31'],
    ['2028-02-29', '2027-08-31'],
  ])('for a start on %s counts age on %s', (start, day) => {
    expect(ageReferenceDay(start)).toBe(day);
  });

  it.each([
    ['2016-08-31', '2027-08-31', 11],
    ['2016-09-01', '2027-08-31', 10],
    ['2012-02-29', '2027-08-31', 15],
  ])('somebody born %s is on %s %i', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });

  it.each([
    // British Summer Time begins on 28 March 2027 at 01:00 UTC and ends on 31 October.
    ['2027-03-28T23:30:00Z', '2027-03-29'],
    ['2027-03-27T23:30:00Z', '2027-03-27'],
    ['2027-07-01T23:10:00Z', '2027-07-02'],
    ['2027-12-31T23:59:59Z', '2027-12-31'],
  ])('at %s it is %s in London', (instant, day) => {
    expect(londonDate(Date.parse(instant))).toBe(day);
  });

  it('counts days over a leap day and daylight saving', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  });

  it('writes dates as people do', () => {
    expect(longDate('2026-06-14')).toBe('14 June 2026');
  });
});
