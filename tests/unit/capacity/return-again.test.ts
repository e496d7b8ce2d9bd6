import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, returnAgain } from '../../../lib/capacity/index.ts';

const FREE = { now: 3, nextSeptember: 2, septemberAfter: null };
const PUBLISHED = {
  settingKey: '995020',
  provisionId: '995020-main',
  asOf: '2026-11-01',
  years: [
    { yearGroup: 7, intent: 'can' as const, reason: null, onRoll: 8, free: FREE },
    {
      yearGroup: 8,
      intent: 'cannot' as const,
      reason: 'Full.',
      onRoll: null,
      free: { now: 0, nextSeptember: null, septemberAfter: null },
    },
  ],
  profile: { ...NOTHING_SAID, places: 60, nextStart: '2026-11-20' },
};

describe('the same figures again', () => {
  it('are as of today, and of each free place what is left', () => {
    const again = returnAgain(
      PUBLISHED,
      new Map([
        ['995020-main#7#2026', 1],
        ['995020-main#7#2027', 2],
      ]),
      '2026-12-20',
    );
    expect(again.ok && again.value).toEqual({
      asOf: '2026-12-20',
      years: [
        { ...PUBLISHED.years[0], free: { now: 1, nextSeptember: 2, septemberAfter: null } },
        PUBLISHED.years[1],
      ],
      profile: { ...NOTHING_SAID, places: 60, nextStart: null },
    });
  });

  it('keep a start that is still ahead', () => {
    const again = returnAgain(PUBLISHED, new Map(), '2026-11-20');
    expect(again.ok && again.value.profile?.nextStart).toBe('2026-11-20');
  });

  it.each([
    ['2027-08-31', true],
    ['2027-09-01', false],
    ['2028-02-01', false],
  ])('on %s can be said: %s, since a year group is another one in September', (today, can) => {
    const again = returnAgain(PUBLISHED, new Map(), today);
    expect(again.ok).toBe(can);
    if (!again.ok) expect(again.problem.code).toBe('year-rolled-over');
  });
});
