import { describe, expect, it } from 'vitest';
import {
  agree,
  type CapacityReturn,
  type FiguresOf,
  inTray,
  NOTHING_SAID,
  reconcile,
} from '../../../lib/capacity/index.ts';

const REGISTER: FiguresOf['register'] = {
  id: '100091-main',
  kind: 'special',
  designatedNeeds: ['ASD'],
  lowAge: 11,
  highAge: 13,
  sex: 'mixed',
  bases: ['day'],
  features: null,
  places: 40,
  onRoll: 38,
};

/** Years 7 and 8: every year group that there is. */
function published(years: readonly [number | null, number | null], free = 0): CapacityReturn {
  return {
    id: '01JDZ0000000000000000000RT',
    settingKey: '100091',
    provisionId: '100091-main',
    asOf: '2026-11-01',
    publishedAt: '2026-11-02T10:00:00.000Z',
    publishedBy: 'provider',
    person: '',
    years: years.map((onRoll, i) => ({
      yearGroup: 7 + i,
      intent: 'can' as const,
      reason: null,
      onRoll,
      free: { now: i === 0 ? free : 0, nextSeptember: 1, septemberAfter: null },
    })),
  };
}

function figures(change: Partial<FiguresOf> = {}): FiguresOf {
  return {
    published: published([19, 19]),
    register: REGISTER,
    registerAsOf: '2026-09-01',
    standing: [],
    ...change,
  };
}

const said = (about: FiguresOf) =>
  reconcile(about).map(({ code, published: a, other, size }) => [code, a.value, other.value, size]);

const profile = (change: Partial<typeof NOTHING_SAID>) => ({ ...NOTHING_SAID, ...change });

function held(
  state: 'held' | 'placed',
  yearGroup: number,
  academicYear: number,
  at: string,
): FiguresOf['standing'][number] {
  const place = { settingKey: '100091', provisionId: '100091-main', yearGroup, academicYear };
  return { place, state, madeAt: at, changedAt: at };
}

describe('figures that agree', () => {
  it.each([
    ['special', 40, 42, true],
    ['special', 40, 45, false],
    ['special', 100, 110, true],
    ['special', 5, 7, true],
    ['special', 5, 8, false],
    ['mainstream', 200, 210, true],
    ['mainstream', 200, 211, false],
    ['mainstream', 1000, 1050, true],
    ['mainstream', 1000, 1053, false],
  ] as const)('in a %s provision %d and %d: %s', (kind, a, b, does) => {
    expect(agree(a, b, kind)).toBe(does);
    expect(agree(b, a, kind)).toBe(does);
  });
});

describe('a return against the register and itself', () => {
  it('disagrees in nothing where nothing is far apart', () => {
    expect(said(figures())).toEqual([]);
    expect(said(figures({ published: published([20, 20], 2) }))).toEqual([]);
  });

  it('disagrees in its roll, which is the sum of its year groups', () => {
    expect(said(figures({ published: published([10, 12]) }))).toEqual([
      ['roll-differs', 22, 38, 16],
    ]);
  });

  it('says nothing of a roll where a year group is missing', () => {
    expect(said(figures({ published: published([10, null]) }))).toEqual([]);
    const ages = { ...REGISTER, highAge: 14 };
    expect(said(figures({ published: published([10, 12]), register: ages }))).toEqual([]);
  });

  it('believes what it says of the whole before its year groups', () => {
    const whole = { ...published([10, 12]), profile: profile({ onRoll: 39, places: 60 }) };
    expect(said(figures({ published: whole }))).toEqual([['places-differ', 60, 40, 20]]);
  });

  it('has more pupils than places', () => {
    const full = { ...published([25, 25]), profile: profile({ places: 40 }) };
    expect(said(figures({ published: full, register: { ...REGISTER, onRoll: 50 } }))).toEqual([
      ['roll-above-places', 50, 40, 10],
    ]);
  });

  it('has pupils and free places for which there are not the places', () => {
    const about = figures({ published: published([19, 19], 9) });
    expect(said(about)).toEqual([['free-does-not-fit', 47, 40, 7]]);
    expect(reconcile(about)[0]).toMatchObject({
      published: { source: 'return', asOf: '2026-11-01' },
      other: { source: 'register', asOf: '2026-09-01' },
      ask: 'provider-or-register',
    });
  });

  it('is silent where the register is', () => {
    const silent = { ...REGISTER, places: null, onRoll: null };
    expect(said(figures({ published: published([10, 12], 9), register: silent }))).toEqual([]);
  });
});

describe('a return against what the authority has placed', () => {
  it('has fewer pupils in a year group than were placed there and have moved up', () => {
    const standing = [
      held('placed', 7, 2025, '2025-05-01T09:00:00.000Z'),
      held('placed', 8, 2026, '2026-06-01T09:00:00.000Z'),
      // Will start next September, was placed after the count, is only held: none is on roll.
      held('placed', 8, 2027, '2026-06-01T09:00:00.000Z'),
      held('placed', 8, 2026, '2026-11-01T23:30:00.000Z'),
      held('placed', 8, 2026, '2026-11-09T09:00:00.000Z'),
      held('held', 8, 2026, '2026-06-01T09:00:00.000Z'),
    ];
    const about = figures({ published: published([37, 2]), standing });
    expect(said(about)).toEqual([
      ['placed-above-roll', 2, 3, 1],
      // The one of 9 November, for which there was no free place.
      ['promised-above-free', 0, 1, 1],
    ]);
    expect(reconcile(about)[0]).toMatchObject({
      yearGroup: 8,
      academicYear: 2026,
      other: { source: 'placements', asOf: '2026-11-01' },
      ask: 'provider',
    });
  });

  it('has fewer free places than were held or placed since', () => {
    const before = '2026-11-02T09:59:00.000Z';
    const since = '2026-11-05T09:00:00.000Z';
    const standing = [
      held('held', 7, 2027, before),
      held('held', 7, 2027, since),
      held('placed', 7, 2027, since),
      held('held', 8, 2027, since),
    ];
    expect(said(figures({ standing }))).toEqual([['promised-above-free', 1, 2, 1]]);
  });
});

describe('the tray', () => {
  const about = figures({ published: published([10, 12]) });
  const [of] = reconcile(about);
  if (!of) throw new Error('Nothing disagrees.');
  const settlement = {
    id: '01JDZ0000000000000000000ST',
    of,
    outcome: 'register-out-of-date' as const,
    words: 'Two classes closed.',
    at: '2026-11-10T10:00:00.000Z',
    by: 'Olive Marsh',
  };

  it('keeps what was settled away while both figures stay', () => {
    expect(inTray([of], [settlement])).toEqual([{ disagreement: of, settlement }]);
    const counted = { ...of, published: { ...of.published, asOf: '2026-12-01' } };
    expect(inTray([counted], [settlement])[0]?.settlement).toEqual(settlement);
  });

  it('brings it back when either changes', () => {
    for (const which of ['published', 'other'] as const) {
      const moved = { ...of, [which]: { ...of[which], value: of[which].value + 1 } };
      expect(inTray([moved], [settlement])[0]?.settlement).toBe(null);
    }
  });
});
