import { describe, expect, it } from 'vitest';
import { planByBlocks, prepareRound, type Round } from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

function byBlocks(round: Round) {
  return planByBlocks(prepareRound(round, ACT_2014.travel));
}

const three = [{ spotPrice: 60 }, { spotPrice: 60 }, { spotPrice: 60 }];

describe('buying blocks that pay', () => {
  it('buys a block for children who come one by one, where together they pay less', () => {
    const plan = byBlocks(smallRound({ cells: three, offers: [{ lines: [dayLine([3, 6, 25])] }] }));
    expect(plan.placesOfLine).toEqual([3]);
    expect(plan.placedOfOption).toEqual([1, 1, 1]);
  });

  it('leaves them on the spot market where block and contract together do not pay', () => {
    const offers = [{ fixedCost: 106, lines: [dayLine([3, 6, 25])] }];
    expect(byBlocks(smallRound({ cells: three, offers })).spotOfCell).toEqual([1, 1, 1]);
    // One pound less, and 75 + 104 are below 180.
    const cheaper = [{ fixedCost: 104, lines: [dayLine([3, 6, 25])] }];
    expect(byBlocks(smallRound({ cells: three, offers: cheaper })).spotOfCell).toEqual([0, 0, 0]);
  });

  it('buys the block that saves most for each child first', () => {
    const plan = byBlocks(
      smallRound({
        cells: three,
        offers: [{ lines: [dayLine([3, 6, 50])] }, { lines: [dayLine([2, 3, 30])] }],
      }),
    );
    expect(plan.placesOfLine).toEqual([0, 3]);
  });

  it('takes into a block only as many as the shared resource serves', () => {
    const plan = byBlocks(
      smallRound({
        cells: [
          { spotPrice: 60, uses: { hours: 2 } },
          { spotPrice: 61, uses: { hours: 2 } },
          { spotPrice: 59, uses: { hours: 1 } },
        ],
        offers: [{ resources: [{ id: 'hours', limit: 3 }], lines: [dayLine([1, 6, 25])] }],
      }),
    );
    expect(plan.placedOfOption).toEqual([0, 1, 1]);
  });

  it('closes a block whose children together are cheaper in places that stand empty elsewhere', () => {
    const children = [{ spotPrice: 60 }, { spotPrice: 60 }];
    const plan = byBlocks(
      smallRound({
        cells: [...children, ...children.map((child) => ({ ...child, need: 'SLD' }))],
        offers: [
          { lines: [{ ...dayLine([2, 2, 26]), needs: ['ASD'] }] },
          { lines: [dayLine([4, 4, 15])] },
        ],
        pairs: [
          { cell: 'c0', offer: 'o1', cost: 25 },
          { cell: 'c1', offer: 'o1', cost: 25 },
        ],
      }),
    );
    // The block of two saves 34 each, so it is bought first; the block of four then has two places to spare.
    expect(plan.placesOfLine).toEqual([0, 4]);
    expect(plan.spotOfCell).toEqual([0, 0, 0, 0]);
  });

  it('moves a child by itself where a place stands empty, and leaves the others of its line', () => {
    const plan = byBlocks(
      smallRound({
        cells: [
          { spotPrice: 60 },
          { spotPrice: 60, need: 'SEMH' },
          { spotPrice: 60, count: 2, need: 'SLD' },
        ],
        offers: [
          { lines: [{ ...dayLine([1, 2, 27]), needs: ['ASD', 'SEMH'] }] },
          { lines: [{ ...dayLine([3, 3, 20]), needs: ['ASD', 'SLD'] }] },
        ],
        pairs: [{ cell: 'c0', offer: 'o1', cost: 25 }],
      }),
    );
    // Options: c0 at o0 and o1, c1 at o0, c2 at o1.
    expect(plan.placedOfOption).toEqual([0, 1, 1, 2]);
    expect(plan.placesOfLine).toEqual([1, 3]);
  });

  it('moves nobody who stays or was fixed', () => {
    const plan = byBlocks(
      smallRound({
        cells: [{ spotPrice: 10 }, { spotPrice: 10 }],
        offers: [{ lines: [dayLine([1, 1, 99])] }, { lines: [dayLine([1, 1, 98])] }],
        existing: [{ cell: 'c0', offer: 'o0', count: 1 }],
        wishes: [{ cell: 'c1', offer: 'o1' }],
      }),
    );
    expect(plan.placedOfOption).toEqual([1, 0, 0, 1]);
    expect(plan.spotOfCell).toEqual([0, 0]);
  });
});
