import { describe, expect, it } from 'vitest';
import {
  buyCheapest,
  buyFewest,
  buyWithin,
} from '../../../../lib/commissioning/greedy/buy-places.ts';

/** A block of three at least, cheaper from six, none of ten or more. */
const tiers = [
  { from: 3, to: 5, price: 60 },
  { from: 6, to: 9, price: 40 },
];

describe('buying the places that children need', () => {
  it.each([
    { needed: 0, bought: { tier: -1, places: 0, cost: 0 } },
    { needed: 1, bought: { tier: 0, places: 3, cost: 180 } },
    { needed: 3, bought: { tier: 0, places: 3, cost: 180 } },
    // Four at 60 are as dear as six at 40: the lower tier, with no empty places, stands.
    { needed: 4, bought: { tier: 0, places: 4, cost: 240 } },
    { needed: 5, bought: { tier: 1, places: 6, cost: 240 } },
    { needed: 9, bought: { tier: 1, places: 9, cost: 360 } },
    { needed: 10, bought: null },
  ])('takes the cheapest tier for $needed', ({ needed, bought }) => {
    expect(buyCheapest({ tiers, needed }, Infinity)).toEqual(bought);
  });

  it('buys no more than there is room for, even if more would be cheaper', () => {
    expect(buyCheapest({ tiers, needed: 5 }, 5)).toEqual({ tier: 0, places: 5, cost: 300 });
    expect(buyCheapest({ tiers, needed: 2 }, 2)).toBeNull();
  });

  it.each([
    { needed: 0, bought: { tier: -1, places: 0, cost: 0 } },
    { needed: 2, bought: { tier: 0, places: 3, cost: 180 } },
    { needed: 5, bought: { tier: 0, places: 5, cost: 300 } },
    { needed: 10, bought: null },
  ])('takes the fewest places for $needed where room is short', ({ needed, bought }) => {
    expect(buyFewest({ tiers, needed })).toEqual(bought);
  });

  it('takes the cheaper of two tiers with equally few places', () => {
    const gap = [
      { from: 1, to: 1, price: 90 },
      { from: 3, to: 4, price: 50 },
      { from: 3, to: 5, price: 40 },
    ];
    expect(buyFewest({ tiers: gap, needed: 2 })).toEqual({ tier: 2, places: 3, cost: 120 });
  });

  it('shares the capacity of an offer between its lines: the fewest places first', () => {
    const need = { tiers, needed: 5 };
    expect(buyWithin(12, [need, need])).toEqual([
      { tier: 1, places: 6, cost: 240 },
      { tier: 1, places: 6, cost: 240 },
    ]);
    expect(buyWithin(11, [need, need])).toEqual([
      { tier: 1, places: 6, cost: 240 },
      { tier: 0, places: 5, cost: 300 },
    ]);
    expect(buyWithin(9, [need, need])).toBeNull();
    expect(buyWithin(30, [need, { tiers, needed: 10 }])).toBeNull();
  });
});
