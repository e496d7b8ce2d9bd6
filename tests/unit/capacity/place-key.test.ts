import { expect, it } from 'vitest';
import { placeName, placesIn } from '../../../lib/capacity/index.ts';

const YEAR = { intent: 'can', reason: null, onRoll: null } as const;

it('names the places of one provision, year group and academic year', () => {
  const key = {
    settingKey: '100091',
    provisionId: '100091-unit',
    yearGroup: -1,
    academicYear: 2027,
  };
  expect(placeName(key)).toBe('100091-unit#-1#2027');
});

it('reads from a return the places of each year group and September of which it says anything', () => {
  const places = placesIn({
    settingKey: '100091',
    provisionId: '100091-main',
    asOf: '2027-08-31',
    years: [
      { ...YEAR, yearGroup: 7, free: { now: 0, nextSeptember: 3, septemberAfter: null } },
      { ...YEAR, yearGroup: 8, free: { now: null, nextSeptember: null, septemberAfter: 5 } },
      { ...YEAR, yearGroup: 9, free: { now: null, nextSeptember: null, septemberAfter: null } },
    ],
  });
  const provision = { settingKey: '100091', provisionId: '100091-main' };
  expect(places).toEqual([
    { key: { ...provision, yearGroup: 7, academicYear: 2026 }, free: 0 },
    { key: { ...provision, yearGroup: 7, academicYear: 2027 }, free: 3 },
    { key: { ...provision, yearGroup: 8, academicYear: 2028 }, free: 5 },
  ]);
});
