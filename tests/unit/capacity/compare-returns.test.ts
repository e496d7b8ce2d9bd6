import { describe, expect, it } from 'vitest';
import { compareReturns, NOTHING_SAID, type YearGroupReturn } from '../../../lib/capacity/index.ts';

const YEAR_7: YearGroupReturn = {
  yearGroup: 7,
  intent: 'can',
  reason: null,
  onRoll: 11,
  free: { now: 0, nextSeptember: 2, septemberAfter: null },
};
const BEFORE = { asOf: '2026-11-01', years: [YEAR_7] };
const NONE = { intent: null, reason: null, onRoll: null };

describe('what a return says otherwise', () => {
  it.each([
    ['nothing', YEAR_7, []],
    [
      'fewer free',
      { ...YEAR_7, free: { ...YEAR_7.free, nextSeptember: 1 } },
      [{ yearGroup: 7, kind: 'changed', ...NONE, free: [{ academicYear: 2027, from: 2, to: 1 }] }],
    ],
    [
      'a year on which it said nothing',
      { ...YEAR_7, free: { ...YEAR_7.free, septemberAfter: 4 } },
      [
        {
          yearGroup: 7,
          kind: 'changed',
          ...NONE,
          free: [{ academicYear: 2028, from: null, to: 4 }],
        },
      ],
    ],
    [
      'intent, reason and roll',
      { ...YEAR_7, intent: 'cannot', reason: 'No teacher.', onRoll: 12 },
      [
        {
          yearGroup: 7,
          kind: 'changed',
          intent: { from: 'can', to: 'cannot' },
          reason: { from: null, to: 'No teacher.' },
          onRoll: { from: 11, to: 12 },
          free: [],
        },
      ],
    ],
  ] as const)('%s', (_name, year, expected) => {
    expect(compareReturns(BEFORE, { asOf: '2026-11-23', years: [year] }).years).toEqual(expected);
  });

  it('goes by the year of the start where a September has passed between the two', () => {
    const free = { now: 2, nextSeptember: 3, septemberAfter: null };
    const { years } = compareReturns(BEFORE, {
      asOf: '2027-09-02',
      years: [{ ...YEAR_7, free }],
    });
    expect(years).toMatchObject([{ free: [{ academicYear: 2028, from: null, to: 3 }] }]);
  });

  it('says which year groups came and went', () => {
    const years = [{ ...YEAR_7, yearGroup: 8 }];
    expect(compareReturns(BEFORE, { asOf: '2026-11-23', years }).years).toMatchObject([
      { yearGroup: 7, kind: 'dropped', intent: { from: 'can', to: null } },
      { yearGroup: 8, kind: 'added', intent: { from: null, to: 'can' } },
    ]);
  });

  it('says what the whole says otherwise, and not the order in which it says it', () => {
    const was = { ...NOTHING_SAID, places: 80, features: ['hoist', 'braille'] as const };
    const is = { ...NOTHING_SAID, places: 82, features: ['braille', 'hoist'] as const, lowAge: 11 };
    const { profile } = compareReturns(
      { ...BEFORE, profile: { ...was, features: [...was.features] } },
      { ...BEFORE, profile: { ...is, features: [...is.features] } },
    );
    expect(profile).toEqual([
      { field: 'places', from: 80, to: 82 },
      { field: 'lowAge', from: null, to: 11 },
    ]);
  });

  it('says everything of the first return', () => {
    const { years, profile } = compareReturns(null, { ...BEFORE, profile: NOTHING_SAID });
    expect(years).toMatchObject([{ kind: 'added', free: [{ to: 0 }, { to: 2 }] }]);
    expect(profile).toEqual([]);
  });
});
