import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsOfSeason,
  listingOf,
  type Shown,
  showCounts,
} from '../../../lib/tailored-lists/index.ts';
import { arbitraryTallies, COUNTED_SEASON } from '../../support/arbitrary-parts.ts';
import { whatCanBeWorkedOut } from '../../support/what-can-be-worked-out.ts';

const PROVISIONS = ['990001-main', '990001-unit'];

describe('what a provider is shown of lists', () => {
  it('leaves every count below 5 open: from all of it together each could be anything from 0 to 4', () => {
    fc.assert(
      fc.property(arbitraryTallies, (tallies) => {
        const { counts, relations } = countsOfSeason(tallies, PROVISIONS);
        const shown = showCounts(counts, relations);
        for (const { id, count } of counts) {
          if (count >= 5) continue;
          const { least, most } = whatCanBeWorkedOut(id, shown, relations);
          expect({ id, least, reaches4: most >= 4 }).toEqual({ id, least: 0, reaches4: true });
        }
      }),
      // Each run solves some fifty integer programs.
      { numRuns: process.env.FULL === '1' ? 400 : 20 },
    );
  }, 120_000);

  it('takes for known only what holds of the true counts', () => {
    fc.assert(
      fc.property(arbitraryTallies, (tallies) => {
        const { counts, relations } = countsOfSeason(tallies, PROVISIONS);
        const truth = new Map(counts.map(({ id, count }) => [id, count]));
        const total = (ids: readonly string[]) =>
          // Of what is not counted there may be any number.
          ids.reduce((sum, id) => sum + (truth.get(id) ?? Number.POSITIVE_INFINITY), 0);
        for (const { left, right } of relations) {
          if (left.every((id) => truth.has(id))) {
            expect(total(left), `${left} within ${right}`).toBeLessThanOrEqual(total(right));
          }
        }
      }),
    );
  });

  it('holds no count below 5, none that is not a multiple of 5, and none above the true one', () => {
    fc.assert(
      fc.property(arbitraryTallies, (tallies) => {
        const { counts, relations } = countsOfSeason(tallies, PROVISIONS);
        const shown = showCounts(counts, relations);
        const truth = new Map(counts.map(({ id, count }) => [id, count]));
        for (const [id, one] of shown) {
          if (one.as !== 'at-least') continue;
          expect(one.count % 5).toBe(0);
          expect(one.count).toBeGreaterThanOrEqual(5);
          expect(one.count).toBeLessThanOrEqual(truth.get(id) ?? -1);
        }
      }),
    );
  });

  it('has on the page no number that the rule did not let through', () => {
    fc.assert(
      fc.property(arbitraryTallies, (tallies) => {
        const asked = { settingKey: '990001', season: COUNTED_SEASON, provisionIds: PROVISIONS };
        const { lost, settingKey, season, ...rest } = {
          ...listingOf(tallies, asked),
          lost: null,
        };
        const numbers =
          JSON.stringify({
            ...rest,
            provisions: rest.provisions.map((one) => ({
              ...one,
              lost: null,
              provisionId: '',
              reasons: one.reasons.map(withoutDetailNames),
              unknown: one.unknown.map(withoutDetailNames),
            })),
            authorities: rest.authorities.map(({ authority: _, ...row }) => row),
          }).match(/\d+/g) ?? [];
        expect(numbers.filter((n) => Number(n) < 5 || Number(n) % 5 !== 0)).toEqual([]);
      }),
    );
  });
});

function withoutDetailNames<T extends { readonly details: readonly { readonly count: number }[] }>(
  row: T,
) {
  return { ...row, details: row.details.map(({ count }) => count) };
}

describe('the rule of small counts', () => {
  const shownOf = (counts: Readonly<Record<string, number>>): readonly string[] => {
    const parts = Object.entries(counts).filter(([id]) => id !== 'all');
    const given = Object.entries(counts).map(([id, count]) => ({
      id,
      count,
      whenSmall: 'said' as const,
    }));
    const ids = parts.map(([id]) => id);
    const shown = showCounts(given, [
      { left: ['all'], right: ids },
      { left: ids, right: ['all'] },
    ]);
    const words = (one: Shown | undefined) =>
      one?.as === 'at-least' ? String(one.count) : (one?.as ?? '');
    return Object.keys(counts).map((id) => `${id} ${words(shown.get(id))}`);
  };

  it.each([
    ['nothing below 5', { all: 41, a: 20, b: 21 }, ['all 40', 'a 20', 'b 20']],
    ['one small part beside large ones', { all: 24, a: 21, b: 3 }, ['all 20', 'a 20', 'b fewer']],
    // 25 to 29 in all, of which a has 20 to 24: b would be at least 1.
    [
      'a total that would give a part away',
      { all: 26, a: 22, b: 4 },
      ['all 25', 'a withheld', 'b fewer'],
    ],
    // Five fewer than 5 that add up to 20 are 4 each.
    [
      'parts that are all small',
      { all: 20, a: 4, b: 4, c: 4, d: 4, e: 4 },
      ['all withheld', 'a fewer', 'b fewer', 'c fewer', 'd fewer', 'e fewer'],
    ],
    ['nothing at all', { all: 0, a: 0, b: 0 }, ['all fewer', 'a fewer', 'b fewer']],
  ])('shows %s', (_, counts, expected) => {
    expect(shownOf(counts)).toEqual(expected);
  });
});
