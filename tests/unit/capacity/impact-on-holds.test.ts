import { describe, expect, it } from 'vitest';
import {
  type CounterHold,
  type FoundCounter,
  impactOnHolds,
  NOTHING_SAID,
  type YearGroupReturn,
} from '../../../lib/capacity/index.ts';

const NOW = 1_795_000_000;
const NAME = { settingKey: '990010', provisionId: '990010-main' };
const HELD: CounterHold = {
  state: 'held',
  until: NOW + 60,
  counted: true,
  authority: '990',
  overbooked: null,
};
const SEEN: CounterHold = { ...HELD, counted: false };
const PLACED: CounterHold = { ...HELD, state: 'placed', until: null };
const LAPSED: CounterHold = { ...HELD, until: NOW };

type Free = readonly [now: number | null, next: number | null];

function year([now, nextSeptember]: Free, intent: YearGroupReturn['intent'] = 'can') {
  const reason = intent === 'cannot' ? 'No teacher.' : null;
  const free = { now, nextSeptember, septemberAfter: null };
  return { yearGroup: 7, intent, reason, onRoll: null, free };
}

/** As of a day of the academic year 2026. */
function figures(
  years: readonly YearGroupReturn[],
  whole: readonly [number, number] | null = null,
) {
  const profile = whole && { ...NOTHING_SAID, places: whole[0], onRoll: whole[1] };
  return { ...NAME, asOf: '2026-11-20', years: [...years], ...(profile ? { profile } : {}) };
}

function counter(
  academicYear: number,
  published: number | null,
  holds: readonly CounterHold[],
): FoundCounter {
  const counted = holds.filter((hold) => hold.counted).length;
  return {
    key: { ...NAME, yearGroup: 7, academicYear },
    counter: {
      returnId: '01JCZ0000000000000000000AA',
      published,
      taken: counted,
      holds: Object.fromEntries(holds.map((hold, i) => [`01JCZ0000000000000000000H${i}`, hold])),
    },
  };
}

describe('what a return does to a place that is kept', () => {
  it.each([
    ['as many free as before', figures([year([null, 3])]), HELD, null, false],
    ['fewer free: they are free beside it', figures([year([null, 0])]), HELD, null, false],
    ['cannot offer', figures([year([null, 3], 'cannot')]), HELD, 'cannot-offer', true],
    [
      'cannot offer, for a child who is placed',
      figures([year([null, 3], 'cannot')]),
      PLACED,
      'cannot-offer',
      true,
    ],
    ['the period left out', figures([year([3, null])]), HELD, 'not-spoken-of', true],
    [
      'the year group left out',
      figures([{ ...year([1, 1]), yearGroup: 8 }]),
      HELD,
      'not-spoken-of',
      true,
    ],
    [
      'a whole that is full, for a start in a later year',
      figures([year([null, 0])], [8, 8]),
      HELD,
      null,
      false,
    ],
  ] as const)('%s', (_name, after, hold, notBorne, isNew) => {
    const before = figures([year([null, 3])]);
    const [place] = impactOnHolds(before, after, [counter(2027, 3, [hold])], NOW);
    expect(place?.holds).toMatchObject([{ authority: '990', state: hold.state, notBorne, isNew }]);
  });

  it.each([
    ['full now', figures([year([0, null])], [8, 8]), HELD, 'no-room'],
    ['one empty place for the one held', figures([year([0, null])], [8, 7]), HELD, null],
    ['full, with one more free all the same', figures([year([1, null])], [8, 8]), HELD, null],
    ['full with the child who was placed', figures([year([0, null])], [8, 8]), PLACED, null],
    ['nothing said of the whole', figures([year([0, null])]), HELD, null],
  ] as const)('that is held for a start this year: %s', (_name, after, hold, notBorne) => {
    const before = figures([year([2, null])]);
    const [place] = impactOnHolds(before, after, [counter(2026, 2, [hold])], NOW);
    expect(place?.holds).toMatchObject([{ notBorne, isNew: notBorne !== null }]);
  });

  it.each([
    ['was told of by the return before', figures([year([null, 3], 'cannot')]), SEEN, false],
    ['was made after that return all the same', figures([year([null, 3], 'cannot')]), HELD, true],
    ['was borne by the return before', figures([year([null, 3])]), SEEN, true],
  ] as const)('is told of once: a hold that %s', (_name, before, hold, isNew) => {
    const after = figures([year([null, 3], 'cannot')]);
    const [place] = impactOnHolds(before, after, [counter(2027, 3, [hold])], NOW);
    expect(place?.holds).toMatchObject([{ notBorne: 'cannot-offer', isNew }]);
  });

  it('says nothing of holds that have lapsed and of years that are over', () => {
    const before = figures([year([1, 3])]);
    const after = { ...figures([year([1, 3], 'cannot')]), asOf: '2027-09-02' };
    const counters = [counter(2026, 1, [HELD]), counter(2027, 3, [LAPSED])];
    expect(impactOnHolds(before, after, counters, NOW)).toEqual([]);
  });

  it.each([
    ['what was left', 1, false],
    ['as many as before the holds were made', 3, true],
    ['none', 0, false],
  ])('notices where kept places may not have been taken off: %s', (_name, free, expected) => {
    const before = figures([year([null, 3])]);
    const places = impactOnHolds(
      before,
      figures([year([null, free])]),
      [counter(2027, 3, [HELD, PLACED])],
      NOW,
    );
    expect(places).toMatchObject([{ freeBefore: 1, free, mayCountTwice: expected }]);
  });
});
