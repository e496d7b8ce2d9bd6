import { describe, expect, it } from 'vitest';
import { $ReturnInput, stateReturn } from '../../../lib/capacity/index.ts';

const YEAR_7 = {
  yearGroup: 7,
  intent: 'can',
  reason: null,
  onRoll: 8,
  free: { now: 0, nextSeptember: 3, septemberAfter: null },
} as const;
const YEAR_9 = { ...YEAR_7, yearGroup: 9 };
const STATING = {
  id: '01JCZ0000000000000000000AA',
  settingKey: '100091',
  provisionId: '100091-main',
  publishedAt: '2026-11-23T10:00:00.000Z',
  publishedBy: 'provider',
  person: 'Head of admissions',
} as const;

describe('stating a return', () => {
  it('puts the year groups in rising order and adds who published it', () => {
    const input = { asOf: '2026-11-20', years: [YEAR_9, YEAR_7] };
    expect(stateReturn(input, STATING, '2026-11-23')).toEqual({
      ok: true,
      value: { ...STATING, asOf: '2026-11-20', years: [YEAR_7, YEAR_9] },
    });
  });

  it.each([
    ['today', '2026-11-23', true],
    ['tomorrow', '2026-11-24', false],
    ['a year ago to the day', '2025-11-23', true],
    ['long past', '2025-01-01', false],
  ])('as of %s', (_name, asOf, taken) => {
    expect(stateReturn({ asOf, years: [YEAR_7] }, STATING, '2026-11-23').ok).toBe(taken);
  });

  it('says what is wrong with a date ahead of today, the date it got, and what to give', () => {
    expect(stateReturn({ asOf: '2026-12-01', years: [YEAR_7] }, STATING, '2026-11-23')).toEqual({
      ok: false,
      problem: {
        kind: 'invalid',
        code: 'as-of-date',
        detail:
          'The as-of date is not possible: 1 December 2026 is ahead of today, 23 November 2026. Give the day on which the places were counted.',
        faults: [
          { pointer: '/asOf', detail: '1 December 2026 is ahead of today, 23 November 2026' },
        ],
      },
    });
  });
});

describe('what may be sent as a return', () => {
  it.each([
    ['one year group', [YEAR_7], true],
    ['no year group', [], false],
    ['a year group twice', [YEAR_7, { ...YEAR_7, onRoll: 9 }], false],
    ['places that nobody can count to', [{ ...YEAR_7, free: { ...YEAR_7.free, now: -1 } }], false],
    ['half a place', [{ ...YEAR_7, free: { ...YEAR_7.free, now: 0.5 } }], false],
    ['“cannot” without a reason', [{ ...YEAR_7, intent: 'cannot' }], false],
    ['“cannot” with one', [{ ...YEAR_7, intent: 'cannot', reason: 'no teacher yet' }], true],
    [
      'nothing known of any September',
      [{ ...YEAR_7, free: { now: null, nextSeptember: null, septemberAfter: null } }],
      true,
    ],
  ])('%s', (_name, years, taken) => {
    expect($ReturnInput.safeParse({ asOf: '2026-11-20', years }).success).toBe(taken);
  });
});
