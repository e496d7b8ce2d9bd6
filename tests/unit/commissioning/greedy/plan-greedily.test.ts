import { describe, expect, it } from 'vitest';
import {
  placeOnSpot,
  planGreedily,
  prepareRound,
  type Round,
} from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

function greedily(round: Round) {
  return planGreedily(prepareRound(round, ACT_2014.travel));
}

describe('placing one at a time', () => {
  it('stays on the spot market where one child would have to pay for a block', () => {
    const plan = greedily(
      smallRound({
        cells: [{ spotPrice: 60 }, { spotPrice: 60 }, { spotPrice: 60 }],
        offers: [{ lines: [dayLine([3, 6, 25])] }],
      }),
    );
    // Together they would pay 75 instead of 180: that is what the optimiser is for.
    expect(plan.spotOfCell).toEqual([1, 1, 1]);
    expect(plan.placesOfLine).toEqual([0]);
  });

  it('opens a block for children who come together, if it is cheaper for all of them', () => {
    const plan = greedily(
      smallRound({
        cells: [{ count: 3, spotPrice: 60 }],
        offers: [{ lines: [dayLine([3, 6, 25])] }],
      }),
    );
    expect(plan.placedOfOption).toEqual([3]);
    expect(plan.placesOfLine).toEqual([3]);
  });

  it('counts the contract with the first place only', () => {
    const offers = [{ fixedCost: 50, lines: [dayLine([1, 6, 25])] }];
    const dear = greedily(smallRound({ cells: [{ spotPrice: 70 }, { spotPrice: 70 }], offers }));
    expect(dear.spotOfCell).toEqual([1, 1]);
    const paid = greedily(smallRound({ cells: [{ spotPrice: 80 }, { spotPrice: 30 }], offers }));
    expect(paid.spotOfCell).toEqual([0, 0]);
  });

  it('opens a block for a child whom nothing else serves; the empty places then go to others', () => {
    const plan = greedily(
      smallRound({
        cells: [{ spotPrice: 60 }, {}, { spotPrice: 20 }],
        offers: [{ lines: [dayLine([3, 6, 25])] }],
      }),
    );
    expect(plan.placedOfOption).toEqual([1, 1, 1]);
    expect(plan.placesOfLine).toEqual([3]);
  });

  it('counts what a higher tier takes off all places', () => {
    const offers = [{ lines: [dayLine([1, 2, 50], [3, 6, 30])] }];
    const plan = greedily(
      smallRound({ cells: [{}, {}, { spotPrice: 5 }, { spotPrice: 29 }], offers }),
    );
    // Two at 50 are 100, three at 30 only 90: the third place is better than free, the fourth costs 30.
    expect(plan.spotOfCell).toEqual([0, 0, 0, 1]);
    expect([plan.tierOfLine, plan.placesOfLine]).toEqual([[1], [3]]);
  });

  it('fills empty places without buying dearer ones for the rest of a cell', () => {
    const plan = greedily(
      smallRound({
        cells: [{}, { count: 4, spotPrice: 45 }],
        offers: [{ lines: [dayLine([3, 9, 50])] }],
      }),
    );
    // Two are free; two more would cost 50 each.
    expect([plan.placedOfOption, plan.spotOfCell]).toEqual([
      [1, 2],
      [0, 2],
    ]);
  });

  it('moves children from the spot market into places that were bought for others later', () => {
    const plan = greedily(
      smallRound({
        cells: [{ spotPrice: 60 }, { spotPrice: 70, count: 2 }],
        offers: [{ lines: [dayLine([3, 6, 40])] }],
      }),
    );
    expect(plan.placedOfOption).toEqual([1, 2]);
    expect(plan.spotOfCell).toEqual([0, 0]);
  });

  it('serves first who has fewer lines to go to', () => {
    const offers = [
      { lines: [{ ...dayLine([1, 1, 10]), needs: ['ASD'] }] },
      { lines: [dayLine([1, 1, 20])] },
    ];
    const plan = greedily(smallRound({ cells: [{}, { need: 'SLD' }], offers }));
    expect(plan.unplacedOfCell).toEqual([0, 0]);
  });

  it('keeps who is placed already and what people fixed, before any cost', () => {
    const plan = greedily(
      smallRound({
        cells: [{ count: 2, spotPrice: 10 }, { spotPrice: 10 }],
        offers: [{ lines: [dayLine([1, 2, 99])] }, { lines: [dayLine([1, 2, 1])] }],
        existing: [{ cell: 'c0', offer: 'o0', count: 1 }],
        wishes: [{ cell: 'c1', offer: 'o0' }],
      }),
    );
    // Options: c0 at o0, c0 at o1, c1 at o0, c1 at o1.
    expect(plan.placedOfOption).toEqual([1, 1, 1, 0]);
    expect(plan.shortOf).toEqual([]);
  });

  it('meets a wish for a line and one for its offer with the same child', () => {
    const plan = greedily(
      smallRound({
        cells: [{ spotPrice: 10 }],
        offers: [{ lines: [dayLine([1, 1, 20]), { ...dayLine([1, 1, 30]), id: 'other' }] }],
        existing: [{ cell: 'c0', offer: 'o0', count: 1 }],
        wishes: [{ cell: 'c0', offer: 'o0', line: 'other' }],
      }),
    );
    expect([plan.placedOfOption, plan.shortOf]).toEqual([[0, 1], []]);
  });

  it('goes above a provider share only for wishes, and says so', () => {
    const plan = greedily(
      smallRound({
        cells: [{ count: 2 }, { count: 2 }],
        offers: [{ lines: [dayLine([1, 9, 1])] }],
        providerShareCap: 0.25,
        existing: [{ cell: 'c0', offer: 'o0', count: 2 }],
      }),
    );
    expect(plan.placedOfOption).toEqual([2, 0]);
    expect(plan.unplacedOfCell).toEqual([0, 2]);
    expect(plan.shortOf).toEqual([{ wish: 'provider-share', provider: 'p0', short: 1 }]);
  });

  it('lets children follow one another in a place, term by term', () => {
    const plan = greedily(
      smallRound({
        terms: ['autumn', 'spring'],
        cells: [{ to: 'autumn' }, { from: 'spring' }, {}],
        offers: [{ lines: [dayLine([1, 2, 30])] }],
      }),
    );
    expect(plan.unplacedOfCell).toEqual([0, 0, 0]);
    expect(plan.placesOfLine).toEqual([2]);
  });

  it('stops where a shared resource is used up', () => {
    const plan = greedily(
      smallRound({
        cells: [{ count: 4, uses: { hours: 1.5 } }],
        offers: [{ resources: [{ id: 'hours', limit: 4.5 }], lines: [dayLine([1, 9, 1])] }],
      }),
    );
    expect([plan.placedOfOption, plan.unplacedOfCell]).toEqual([[3], [1]]);
  });

  it('never buys beyond the capacity of an offer over its lines', () => {
    const line = { ...dayLine([2, 5, 10]), id: 'other', needs: ['SLD'] };
    const plan = greedily(
      smallRound({
        cells: [{ count: 2 }, { count: 3, need: 'SLD' }],
        offers: [{ capacity: 4, lines: [{ ...dayLine([2, 5, 10]), needs: ['ASD'] }, line] }],
      }),
    );
    expect([plan.placesOfLine, plan.unplacedOfCell]).toEqual([
      [2, 2],
      [0, 1],
    ]);
  });
});

describe('everybody on the spot market', () => {
  it('leaves who has no spot price without a place, and no placement as it is', () => {
    const round = smallRound({
      cells: [{ count: 2, spotPrice: 60 }, { count: 3 }],
      offers: [{ lines: [dayLine([1, 9, 1])] }],
      existing: [{ cell: 'c1', offer: 'o0', count: 3 }],
    });
    expect(placeOnSpot(prepareRound(round, ACT_2014.travel))).toEqual({
      tierOfLine: [-1],
      placesOfLine: [0],
      placedOfOption: [0, 0],
      spotOfCell: [2, 0],
      unplacedOfCell: [0, 3],
      shortOf: [{ wish: 'existing', index: 0, short: 3 }],
    });
  });
});
