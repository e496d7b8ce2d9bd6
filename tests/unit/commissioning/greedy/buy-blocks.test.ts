import { describe, expect, it } from 'vitest';
import { buyBlocks } from '../../../../lib/commissioning/greedy/buy-blocks.ts';
import { GreedyPlan } from '../../../../lib/commissioning/greedy/greedy-plan.ts';
import { prepareRound, type Round } from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

function placesBought(round: Round): readonly number[] {
  const plan = new GreedyPlan(prepareRound(round, ACT_2014.travel));
  buyBlocks(plan);
  return plan.book.bought.map(({ places }) => places);
}

describe('the order in which blocks are bought', () => {
  it('weighs a block again once its children went elsewhere', () => {
    const cells = [
      { spotPrice: 60, need: 'SLD' },
      { spotPrice: 60, need: 'ASD' },
      { spotPrice: 60, need: 'HI' },
    ];
    // o0 saves 40 each for the first two. Without the second o1 saves only 16, less than o2.
    const offers = [
      { lines: [{ ...dayLine([2, 2, 20]), needs: ['SLD', 'ASD'] }] },
      { lines: [{ ...dayLine([2, 2, 22]), needs: ['ASD', 'HI'] }] },
      { lines: [{ ...dayLine([1, 1, 30]), needs: ['HI'] }] },
    ];
    expect(placesBought(smallRound({ cells, offers }))).toEqual([2, 0, 1]);
  });

  it('weighs the other lines of an offer again once its contract is paid', () => {
    const cells = [
      { count: 4, spotPrice: 60 },
      { spotPrice: 60, need: 'SLD' },
    ];
    const lines = [
      { ...dayLine([1, 4, 25]), needs: ['ASD'] },
      { ...dayLine([1, 4, 25]), id: 'other', needs: ['SLD'] },
    ];
    const offers = [{ fixedCost: 50, lines }];
    expect(placesBought(smallRound({ cells, offers }))).toEqual([4, 1]);
  });

  it('counts who is there already and what a higher tier takes off all places', () => {
    const cells = [
      { count: 2, spotPrice: 40 },
      { spotPrice: 25, need: 'SLD' },
    ];
    const offers = [{ lines: [dayLine([1, 2, 30], [3, 4, 24])] }];
    // Two save 10 each; all three save (40 + 40 + 25 - 72) / 3 = 11 each.
    expect(placesBought(smallRound({ cells, offers }))).toEqual([3]);
  });
});
