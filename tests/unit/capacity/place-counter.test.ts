import { describe, expect, it } from 'vitest';
import {
  countOf,
  freeOf,
  givenBack,
  holdsAbove,
  openCounter,
  overOf,
  stands,
} from '../../../lib/capacity/index.ts';

const NOW = 1_000;
const HELD = {
  state: 'held',
  until: 1_001,
  counted: true,
  authority: '383',
  overbooked: null,
} as const;
const LAPSED = {
  state: 'held',
  until: 1_000,
  counted: true,
  authority: '383',
  overbooked: null,
} as const;
const PLACED = {
  state: 'placed',
  until: null,
  counted: true,
  authority: '383',
  overbooked: null,
} as const;
const EARLIER = { counted: false } as const;

const OLD = '01JCZ0000000000000000000AA';
const NEW = '01JCZ0000000000000000000BB';

describe('a hold stands', () => {
  it.each([
    ['until the second before it lapses', HELD, true],
    ['no longer in the second in which it lapses', LAPSED, false],
    ['as a placement, for good', PLACED, true],
  ])('%s', (_name, hold, expected) => {
    expect(stands(hold, NOW)).toBe(expected);
  });
});

describe('a place that leaves its counter', () => {
  it.each([
    ['a hold made since the return', HELD, 1],
    ['a placement made since the return', PLACED, 1],
    ['a hold from before it, which the return is net of', { ...HELD, ...EARLIER }, 0],
    ['a child who was there on the day of the return and has left', { ...PLACED, ...EARLIER }, 1],
  ])('%s gives back', (_name, hold, places) => {
    expect(givenBack(hold)).toBe(places);
  });
});

describe('free places', () => {
  it.each([
    ['nothing held', 0, {}, 0],
    ['a hold and a placement', 2, { a: HELD, b: PLACED }, 2],
    ['a hold that lapsed although nobody tidied it away', 2, { a: HELD, b: LAPSED }, 1],
    ['a lapsed hold from before the return', 1, { a: HELD, b: { ...LAPSED, ...EARLIER } }, 1],
    ['a placement from before the return that ended since', -1, {}, -1],
  ])('%s', (_name, taken, holds, expected) => {
    expect(countOf({ returnId: OLD, published: 3, taken, holds }, NOW)).toEqual({
      returnId: OLD,
      published: 3,
      taken: expected,
    });
  });
});

describe('places that are overbooked', () => {
  const OVER = { ...HELD, overbooked: { reason: 'The Tribunal named the school.' } };
  const counter = (published: number | null, taken: number, holds: object) => ({
    returnId: OLD,
    published,
    taken,
    holds: { ...holds },
  });

  it.each([
    ['both while nothing has come free', 3, 5, ['b', 'c'], ['b', 'c']],
    ['the last made once one has come free', 3, 4, ['b', 'c'], ['c']],
    ['none once two have come free', 3, 3, ['b', 'c'], []],
    ['as many as are above, where the return says nothing', null, 1, ['b', 'c'], ['c']],
    ['none of those that the return has room for', 3, 5, [], []],
  ])('are above the published ones: %s', (_name, published, taken, overbooked, above) => {
    const holds = { a: HELD, ...Object.fromEntries(overbooked.map((id) => [id, OVER])) };
    expect([...holdsAbove(counter(published, taken, holds), NOW)]).toEqual(above);
  });

  it.each([
    ['that says 0 free: above them still', 0, 1, true],
    ['that says nothing: above them still', null, 1, true],
    ['with a free place: the provider has room for all it promised', 1, 0, false],
  ])('under a new return %s', (_name, published, taken, counted) => {
    const opened = openCounter(NEW, published, counter(2, 3, { a: HELD, b: OVER }), NOW);
    expect(opened).toMatchObject({ published, taken });
    expect(opened.holds).toMatchObject({ a: { counted: false }, b: { counted } });
  });

  it.each([
    [10, 8, 2, 0],
    [10, 10, 0, 0],
    [10, 12, 0, 2],
    [10, -1, 11, 0],
    [0, 1, 0, 1],
  ])('of %i published with %i taken %i are free and %i above', (published, taken, free, over) => {
    expect(freeOf({ published, taken })).toBe(free);
    expect(overOf({ published, taken })).toBe(over);
  });
});

describe('a new return', () => {
  it('begins at nothing taken, keeps what stands as seen by the provider, and drops what lapsed', () => {
    const before = {
      returnId: OLD,
      published: 3,
      taken: 3,
      holds: { a: HELD, b: PLACED, c: LAPSED },
    };
    expect(openCounter(NEW, 5, before, NOW)).toEqual({
      returnId: NEW,
      published: 5,
      taken: 0,
      holds: {
        a: { state: 'held', until: 1_001, counted: false, authority: '383', overbooked: null },
        b: { state: 'placed', until: null, counted: false, authority: '383', overbooked: null },
      },
    });
  });

  it('that says nothing of the places keeps those who hold one', () => {
    const before = { returnId: OLD, published: 3, taken: 1, holds: { b: PLACED } };
    expect(openCounter(NEW, null, before, NOW)).toEqual({
      returnId: NEW,
      published: null,
      taken: 0,
      holds: {
        b: { state: 'placed', until: null, counted: false, authority: '383', overbooked: null },
      },
    });
  });

  it('opens a counter where there was none', () => {
    expect(openCounter(NEW, 0, null, NOW)).toEqual({
      returnId: NEW,
      published: 0,
      taken: 0,
      holds: {},
    });
  });
});
