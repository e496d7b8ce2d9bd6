import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  academicYearOf,
  periodOf,
  placeName,
  placesIn,
  stateReturn,
} from '../../../lib/capacity/index.ts';

const DAY = 86_400_000;
const FIRST = Date.parse('2024-08-25');
/** Days of about four years, each 31 August, 1 September and 29 February among them. */
const arbitraryDay = fc.integer({ min: 0, max: 1_500 }).map(dayAfter);
const arbitraryPlaces = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 3 });
const arbitraryYears = fc.uniqueArray(
  fc.record({
    yearGroup: fc.integer({ min: -1, max: 14 }),
    intent: fc.constantFrom('can' as const, 'may' as const),
    reason: fc.constant(null),
    onRoll: fc.constant(null),
    free: fc.record({
      now: arbitraryPlaces,
      nextSeptember: arbitraryPlaces,
      septemberAfter: arbitraryPlaces,
    }),
  }),
  { selector: ({ yearGroup }) => yearGroup, minLength: 1, maxLength: 8 },
);
const STATING = {
  id: '01JCZ0000000000000000000AA',
  settingKey: '100091',
  provisionId: '100091-main',
  publishedAt: '2026-11-23T10:00:00.000Z',
  publishedBy: 'provider' as const,
  person: 'P',
};

function dayAfter(days: number): string {
  return new Date(FIRST + days * DAY).toISOString().slice(0, 10);
}

describe('the places of a return', () => {
  it('are found for a start by its academic year just where its period says so', () => {
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, arbitraryYears, (asOf, startDate, years) => {
        const places = placesIn({ ...STATING, asOf, years });
        const byName = new Map(places.map(({ key, free }) => [placeName(key), free]));
        expect(byName.size).toBe(places.length);
        const period = periodOf(asOf, startDate);
        for (const { yearGroup, free } of years) {
          const academicYear = academicYearOf(startDate);
          const found = byName.get(placeName({ ...STATING, yearGroup, academicYear }));
          expect(found ?? null).toBe(period === null ? null : free[period]);
        }
      }),
    );
  });

  it('are of one academic year from each 1 September to the next 31 August', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500 }), (day) => {
        const grown = academicYearOf(dayAfter(day + 1)) - academicYearOf(dayAfter(day));
        expect(grown).toBe(dayAfter(day + 1).endsWith('-09-01') ? 1 : 0);
      }),
    );
  });

  it('are taken as of any day of the last year, with each year group once in rising order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30, max: 400 }),
        fc.integer({ min: 0, max: 1_500 }),
        arbitraryYears,
        (age, day, years) => {
          const stated = stateReturn({ asOf: dayAfter(day - age), years }, STATING, dayAfter(day));
          expect(stated.ok).toBe(age >= 0 && age <= 365);
          if (!stated.ok) return;
          const groups = stated.value.years.map(({ yearGroup }) => yearGroup);
          expect(groups.every((group, i) => i === 0 || group > (groups[i - 1] ?? group))).toBe(
            true,
          );
          expect(stated.value.years).toHaveLength(years.length);
        },
      ),
    );
  });
});
