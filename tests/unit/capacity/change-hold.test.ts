import { describe, expect, it } from 'vitest';
import { changeHold, type Hold, lapsesAt, shownHold } from '../../../lib/capacity/index.ts';

const NOW = Date.parse('2026-11-23T10:00:00.000Z');
const HOLD: Hold = {
  id: '01JCZ0000000000000000000HH',
  authority: '990',
  requestId: '01JCZ0000000000000000000RR',
  place: { settingKey: '100091', provisionId: '100091-main', yearGroup: 7, academicYear: 2027 },
  state: 'held',
  until: '2026-12-14T10:00:00.000Z',
  madeAt: '2026-11-01T09:00:00.000Z',
  madeBy: 'A. Officer',
  changedAt: '2026-11-02T09:00:00.000Z',
  changedBy: 'B. Officer',
  reason: null,
  overbooked: null,
  revision: 4,
};
const BY = { now: NOW, person: 'C. Officer', reason: 'family agreed', days: 10 };
const CHANGED = {
  changedAt: '2026-11-23T10:00:00.000Z',
  changedBy: 'C. Officer',
  reason: 'family agreed',
  revision: 5,
};

describe('what becomes of a hold', () => {
  it.each([
    ['held', 'extend', { state: 'held', until: '2026-12-03T10:00:00.000Z' }],
    ['held', 'release', { state: 'released', until: '2026-12-14T10:00:00.000Z' }],
    ['held', 'place', { state: 'placed', until: null }],
    ['placed', 'end', { state: 'ended', until: null }],
  ] as const)('%s, %s', (state, change, made) => {
    const until = state === 'held' ? HOLD.until : null;
    expect(changeHold({ ...HOLD, state, until }, change, BY)).toEqual({
      ok: true,
      value: { ...HOLD, ...CHANGED, ...made },
    });
  });

  it.each([
    ['held', 'end', 'placed'],
    ['placed', 'extend', 'held'],
    ['placed', 'release', 'held'],
    ['placed', 'place', 'held'],
    ['released', 'extend', 'held'],
    ['released', 'release', 'held'],
    ['released', 'place', 'held'],
    ['released', 'end', 'placed'],
    ['ended', 'extend', 'held'],
    ['ended', 'release', 'held'],
    ['ended', 'place', 'held'],
    ['ended', 'end', 'placed'],
  ] as const)('%s, %s is refused with what it would need', (state, change, needed) => {
    expect(changeHold({ ...HOLD, state }, change, BY)).toEqual({
      ok: false,
      problem: {
        kind: 'conflict',
        code: 'hold-not-in-state',
        detail: `To ${change} it a hold must be “${needed}”; this one is “${state}” since 2 November 2026 at 09:00, by B. Officer.`,
      },
    });
  });

  it.each(['extend', 'release', 'place', 'end'] as const)('lapsed, %s is refused', (change) => {
    const lapsed = { ...HOLD, until: '2026-11-23T10:00:00.000Z' };
    expect(changeHold(lapsed, change, BY)).toMatchObject({ problem: { code: 'hold-lapsed' } });
  });
});

describe('a hold is shown', () => {
  it.each([
    ['as held until it lapses', '2026-11-23T10:00:00.001Z', 'held'],
    ['as lapsed from then on', '2026-11-23T10:00:00.000Z', 'lapsed'],
  ])('%s', (_name, until, state) => {
    expect(shownHold({ ...HOLD, until }, NOW).state).toBe(state);
  });

  it('as placed whatever the time', () => {
    expect(shownHold({ ...HOLD, state: 'placed', until: null }, NOW * 2).state).toBe('placed');
  });
});

it('lapses on a whole second, as counters keep it', () => {
  const now = Date.parse('2026-11-23T10:00:00.999Z');
  expect(lapsesAt({ now, days: 1 })).toBe('2026-11-24T10:00:00.000Z');
});

it('lapses after whole days of 24 hours, also over the end of summer time', () => {
  const now = Date.parse('2027-10-30T10:00:00.000Z');
  expect(lapsesAt({ now, days: 2 })).toBe('2027-11-01T10:00:00.000Z');
});
