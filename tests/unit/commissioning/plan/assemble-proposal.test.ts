import { describe, expect, it } from 'vitest';
import {
  assembleProposal,
  type Decision,
  planGreedily,
  prepareRound,
  type Round,
} from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';
import { workedProposal, workedRound } from '../../../support/worked-round.ts';

/** Sentences of the greedy plan for a round. */
function sentences(round: Round): readonly string[] {
  const prepared = prepareRound(round, ACT_2014.travel);
  const { unplaced, unmetWishes } = assembleProposal(prepared, planGreedily(prepared));
  return [...unplaced, ...unmetWishes].map(({ sentence }) => sentence);
}

describe('a decision as a proposal', () => {
  it('has the purchases, contracts, placings and costs that were worked out by hand', () => {
    const prepared = prepareRound(workedRound(), ACT_2014.travel);
    // Options: leeds-asd at Elm; bradford-asd at Elm; bradford-semh at Elm and at Oak.
    const decision: Decision = {
      tierOfLine: [1, -1, 0],
      placesOfLine: [5, 0, 1],
      placedOfOption: [3, 1, 0, 1],
      spotOfCell: [0, 0, 0, 1],
      unplacedOfCell: [0, 0, 2, 0],
      shortOf: [{ wish: 'fixed', index: 1, short: 1 }],
    };
    const expected = workedProposal();
    expect(assembleProposal(prepared, decision)).toEqual({
      ...expected,
      unplaced: [
        {
          cell: 'leeds-pmld',
          count: 2,
          sentence:
            'Two residential places, up to 38 weeks, for profound and multiple learning difficulty, secondary, band 4 (Leeds): no offer on this basis takes the band; there is no spot market for them.',
        },
      ],
      unmetWishes: [
        {
          pointer: '/fixed/1',
          short: 1,
          sentence:
            "One day place for social, emotional and mental health, secondary, band 3 (Bradford) cannot be at Elm School (day), as was fixed: no more children may go to elm-trust by the cap on a provider's share.",
        },
      ],
    });
  });

  it('rounds every amount by itself and the whole once, from the exact parts', () => {
    const round = smallRound({
      terms: ['autumn', 'spring', 'summer'],
      cells: [
        { from: 'summer', spotPrice: 100 },
        { from: 'summer', spotPrice: 100 },
      ],
    });
    const prepared = prepareRound(round, ACT_2014.travel);
    const { allocation, cost } = assembleProposal(prepared, planGreedily(prepared));
    expect(allocation.map((placing) => placing.cost)).toEqual([33.33, 33.33]);
    expect(cost).toBe(66.67);
  });
});

describe('why there is no place', () => {
  const seven = 'Seven day places for autistic spectrum disorder, secondary, band 3 (Leeds)';
  const one = 'One day place for autistic spectrum disorder, secondary, band 3 (Leeds)';
  const place = { easting: 430_000, northing: 430_000 };

  it.each<[why: string, round: Round, sentence: string]>([
    [
      'without offers',
      smallRound({ cells: [{ count: 7 }] }),
      `${seven}: there are no offers; there is no spot market for them.`,
    ],
    [
      'where no offer takes the band, whatever else it takes',
      smallRound({
        cells: [{}],
        offers: [
          { lines: [{ ...dayLine([1, 1, 1]), bands: [4] }] },
          { lines: [{ ...dayLine([1, 1, 1]), bands: [4], needs: ['SLD'] }] },
        ],
      }),
      `${one}: no offer takes the band; there is no spot market for it.`,
    ],
    [
      'where lines fail for different reasons: the nearest of them',
      smallRound({
        cells: [{ requires: ['hoist'] }],
        offers: [
          { lines: [{ ...dayLine([1, 1, 1]), bands: [4], needs: ['SLD'] }] },
          { name: 'Oakwood', lines: [dayLine([1, 1, 1])] },
          { features: ['hoist'], lines: [{ ...dayLine([1, 1, 1]), phases: ['primary'] }] },
        ],
      }),
      'One day place for autistic spectrum disorder, secondary, band 3 with hoist (Leeds): Oakwood cannot offer hoist; o2 cannot take the phase; there is no spot market for it.',
    ],
    [
      'where what is nearest lacks one thing',
      smallRound({
        cells: [{}],
        offers: [
          { name: 'Ash', lines: [{ ...dayLine([1, 1, 1]), needs: ['SLD'], phases: ['primary'] }] },
          { name: 'Oakwood', lines: [{ ...dayLine([1, 1, 1]), bands: [4] }] },
          { name: 'Elm', lines: [{ ...dayLine([1, 1, 1]), bands: [5] }] },
        ],
      }),
      `${one}: no offer that suits otherwise (Oakwood and Elm) takes the band; there is no spot market for it.`,
    ],
    [
      'where the only line is too far',
      smallRound({
        cells: [{ home: place }],
        offers: [{ location: { ...place, easting: 530_000 }, lines: [dayLine([1, 1, 1])] }],
        journeyLimits: [{ minutes: 45 }],
      }),
      `${one}: no offer is within the longest journey of 45 minutes; there is no spot market for it.`,
    ],
    [
      'where people ruled the only line out',
      smallRound({
        cells: [{}],
        offers: [{ lines: [dayLine([1, 1, 1])] }],
        forbidden: [{ cell: 'c0', offer: 'o0' }],
      }),
      `${one}: no offer is left that was not ruled out for it; there is no spot market for it.`,
    ],
    [
      'where the places are taken',
      smallRound({
        cells: [{ count: 8 }],
        offers: [{ name: 'Oakwood', lines: [dayLine([1, 1, 1])] }],
      }),
      `${seven}: the places of Oakwood are all taken; there is no spot market for them.`,
    ],
    [
      'where other lines have the capacity',
      smallRound({
        cells: [{ need: 'SLD' }, {}],
        offers: [
          {
            capacity: 3,
            lines: [
              { ...dayLine([1, 3, 1]), needs: ['SLD'] },
              { ...dayLine([3, 3, 1]), id: 'block', needs: ['ASD'] },
            ],
          },
        ],
      }),
      `${one}: fewer places are left at o0 (block) than are sold at once; there is no spot market for it.`,
    ],
    [
      'where a shared resource is used up',
      smallRound({
        cells: [{ count: 2, uses: { 'therapy-hours': 3 } }],
        offers: [{ resources: [{ id: 'therapy-hours', limit: 5 }], lines: [dayLine([1, 9, 1])] }],
      }),
      `${one}: no more therapy hours is left at o0; there is no spot market for it.`,
    ],
    [
      'where a provider has its share',
      smallRound({
        cells: [{ count: 2 }],
        offers: [{ lines: [dayLine([1, 9, 1])] }],
        providerShareCap: 0.5,
      }),
      `${one}: no more children may go to p0 by the cap on a provider's share; there is no spot market for it.`,
    ],
  ])('is said %s', (_why, round, sentence) => {
    expect(sentences(round)).toEqual([sentence]);
  });

  it('is said of wishes that are not met', () => {
    const round = smallRound({
      cells: [{ count: 2, spotPrice: 60 }],
      offers: [{ name: 'Oakwood', lines: [dayLine([1, 1, 1])] }],
      existing: [{ cell: 'c0', offer: 'o0', count: 2 }],
    });
    expect(sentences(round)).toEqual([
      `${one} cannot stay at Oakwood: the places of Oakwood are all taken.`,
    ]);
  });

  it('is said of a provider with more than its share', () => {
    const round = smallRound({
      cells: [{ count: 4, spotPrice: 60 }],
      offers: [{ lines: [dayLine([1, 9, 1])] }],
      providerShareCap: 0.25,
      existing: [{ cell: 'c0', offer: 'o0', count: 3 }],
    });
    expect(sentences(round)).toEqual([
      "Three children are at p0, 2 more than the 1 that the cap on a provider's share allows: they are there already or were fixed.",
    ]);
  });
});
