import { describe, expect, it } from 'vitest';
import { countOf, givenBack, openCounter, stands } from '../../../lib/capacity/index.ts';

const NOW = 1_000;
const HELD = { state: 'held', until: 1_001, counted: true, authority: '383' } as const;
const LAPSED = { state: 'held', until: 1_000, counted: true, authority: '383' } as const;
const PLACED = { state: 'placed', until: null, counted: true, authority: '383' } as const;
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
        a: { state: 'held', until: 1_001, counted: false, authority: '383' },
        b: { state: 'placed', until: null, counted: false, authority: '383' },
      },
    });
  });

  it('that says nothing of the places keeps those who hold one', () => {
    const before = { returnId: OLD, published: 3, taken: 1, holds: { b: PLACED } };
    expect(openCounter(NEW, null, before, NOW)).toEqual({
      returnId: NEW,
      published: null,
      taken: 0,
      holds: { b: { state: 'placed', until: null, counted: false, authority: '383' } },
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
