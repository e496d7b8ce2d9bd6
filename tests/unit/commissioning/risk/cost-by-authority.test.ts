import { describe, expect, it } from 'vitest';
import { prepareRound } from '../../../../lib/commissioning/index.ts';
import { costByAuthority } from '../../../../lib/commissioning/risk/cost-by-authority.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { twoAuthoritiesRound } from '../../../support/two-authorities-round.ts';

const PREPARED = prepareRound(twoAuthoritiesRound(), ACT_2014.travel);
const THREE_PLACES = { tierOfLine: [0], placesOfLine: [3] };
const USUAL = who([2, 1]);

function who(placed: readonly number[], spot: readonly number[] = [0, 0]) {
  return { placedOfOption: placed, spotOfCell: spot, unplacedOfCell: [0, 0] };
}

describe('what each authority’s children cost', () => {
  it.each([
    ['as stated', who([2, 1]), [100_000, 50_000]],
    ['with an empty place, which both carry alike', who([1, 1]), [75_000, 75_000]],
    ['with one authority’s children only, who carry all', who([0, 1]), [0, 150_000]],
    ['with nobody there: as stated', who([0, 0]), [100_000, 50_000]],
    ['with one more on the spot market', who([2, 1], [1, 0]), [180_000, 50_000]],
  ])('%s', (_, children, costs) => {
    expect(costByAuthority(PREPARED, THREE_PLACES, children, USUAL)).toEqual(costs);
  });

  it('is split by children where the plan itself leaves a block empty', () => {
    const nobody = who([0, 0]);
    const costs = costByAuthority(PREPARED, THREE_PLACES, nobody, nobody);
    expect(costs).toEqual([100_000, 50_000]);
  });

  it('counts a child by the time that it is there, and a contract by all lines of the offer', () => {
    const round = twoAuthoritiesRound({
      terms: ['autumn', 'spring'],
      cells: [
        { ...cell('a', '990'), count: 2 },
        { ...cell('b', '991'), from: 'spring', count: 1 },
        { ...cell('c', '991'), basis: 'residential-38', count: 1 },
      ],
      offers: [
        {
          id: 'hillside',
          provider: 'hillside-trust',
          fixedCost: 7_000,
          lines: [
            { id: 'day', basis: 'day', tiers: [{ from: 1, to: 4, price: 50_000 }] },
            {
              id: 'residential',
              basis: 'residential-38',
              tiers: [{ from: 1, to: 2, price: 90_000 }],
            },
          ],
        },
      ],
    });
    const prepared = prepareRound(round, ACT_2014.travel);
    const all = { placedOfOption: [2, 1, 1], spotOfCell: [0, 0, 0], unplacedOfCell: [0, 0, 0] };
    const costs = costByAuthority(prepared, { tierOfLine: [0, 0], placesOfLine: [3, 1] }, all, all);
    // Day: 2 against 1/2 of 150,000. Contract: 2 against 1/2 and 1 of 7,000.
    expect(costs.map(Math.round)).toEqual([120_000 + 4_000, 30_000 + 90_000 + 3_000]);
  });
});

function cell(id: string, authority: string) {
  return { id, authority, need: 'ASD', phase: 'secondary', band: 4, basis: 'day' };
}
