import { describe, expect, it } from 'vitest';
import type { Round } from '../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { type BestGoals, bruteForce } from '../../support/brute-force.ts';
import { dayLine, smallRound } from '../../support/small-round.ts';
import { workedRound } from '../../support/worked-round.ts';

describe('the oracle of tiny rounds', () => {
  it.each<[what: string, round: Round, best: BestGoals]>([
    [
      'a block for three instead of the spot market: 75 instead of 180',
      smallRound({
        cells: [{ count: 3, spotPrice: 60 }],
        offers: [{ lines: [dayLine([3, 6, 25])] }],
      }),
      { short: 0, unplaced: 0, cost: 75 },
    ],
    [
      'nobody left out, whatever it costs: a block of five and its contract for one',
      smallRound({
        cells: [{}],
        offers: [{ fixedCost: 40, lines: [dayLine([5, 6, 100])] }],
      }),
      { short: 0, unplaced: 0, cost: 540 },
    ],
    [
      'one too many where no more can be sold',
      smallRound({ cells: [{ count: 3 }], offers: [{ lines: [dayLine([1, 2, 10])] }] }),
      { short: 0, unplaced: 1, cost: 20 },
    ],
    [
      'one who stays although another, who has nothing else, is left out',
      smallRound({
        cells: [{ spotPrice: 1 }, {}],
        offers: [{ lines: [dayLine([1, 1, 10])] }],
        existing: [{ cell: 'c0', offer: 'o0', count: 1 }],
      }),
      { short: 0, unplaced: 1, cost: 10 },
    ],
    [
      'three of a higher tier for two: 60 instead of 80',
      smallRound({
        cells: [{ count: 2 }],
        offers: [{ lines: [dayLine([1, 2, 40], [3, 4, 20])] }],
      }),
      { short: 0, unplaced: 0, cost: 60 },
    ],
    [
      'nobody more at a provider with more than its share already: two at 10, two at 30',
      smallRound({
        cells: [{ count: 2 }, { count: 2, spotPrice: 30 }],
        offers: [{ lines: [dayLine([1, 9, 10])] }],
        providerShareCap: 0.25,
        existing: [{ cell: 'c0', offer: 'o0', count: 2 }],
      }),
      { short: 0, unplaced: 0, cost: 80 },
    ],
  ])('finds %s', (_what, round, best) => {
    expect(bruteForce(round, ACT_2014.travel)).toEqual(best);
  });

  it('meets the wish that the worked proposal leaves unmet, and pays for it', () => {
    // Elm may have four: two of leeds-asd and one of bradford-semh are fixed there, the fourth is another of
    // leeds-asd (1,200.25, and 60,000 saved) rather than bradford-asd (400, and 25,000 saved). Four places of
    // 28,000, the contract 5,000, Oak 35,000.50, 3 x 1,200.25 beyond, bradford-asd by itself for one term 25,000.
    expect(bruteForce(workedRound(), ACT_2014.travel)).toEqual({
      short: 0,
      unplaced: 2,
      cost: 180_601.25,
    });
  });
});
