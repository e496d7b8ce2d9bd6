import { describe, expect, it } from 'vitest';
import { entitlementsOf, prepareRound, type Round } from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { twoAuthoritiesRound } from '../../../support/two-authorities-round.ts';

/** Two children of Ambledon and one of Westmere, one offer of up to four places. */
function entitled(change: Readonly<Record<string, unknown>>): readonly (readonly number[])[] {
  const round: Round = twoAuthoritiesRound(change);
  return entitlementsOf(prepareRound(round, ACT_2014.travel));
}

describe('what an authority may count on by itself', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>, readonly number[]]>([
    ['is in proportion to its children whom the offer suits', {}, [8 / 3, 4 / 3]],
    [
      'is what the round says, nothing for whom it does not name',
      { entitlements: [{ offer: 'hillside', authority: '991', places: 3 }] },
      [0, 3],
    ],
    [
      'has the children who stay there first, and the rest in proportion',
      { existing: [{ cell: 'westmere-asd', offer: 'hillside', count: 1 }] },
      [2, 1 + 1],
    ],
    [
      'does not count a child twice who stays and is fixed',
      {
        existing: [{ cell: 'westmere-asd', offer: 'hillside', count: 1 }],
        fixed: [{ cell: 'westmere-asd', offer: 'hillside', line: 'day', count: 1 }],
      },
      [2, 2],
    ],
    [
      'leaves out children whom the offer does not suit',
      { forbidden: [{ cell: 'westmere-asd', offer: 'hillside' }] },
      [4, 0],
    ],
  ])('%s', (_, change, places) => {
    const [own] = entitled(change);
    expect(own).toHaveLength(2);
    for (const [i, place] of places.entries()) expect(own?.[i]).toBeCloseTo(place, 9);
  });

  it('is nothing of an offer that suits nobody', () => {
    const cells = ['ambledon-asd', 'westmere-asd'];
    const forbidden = cells.map((cell) => ({ cell, offer: 'hillside' }));
    expect(entitled({ forbidden })).toEqual([[0, 0]]);
  });
});
