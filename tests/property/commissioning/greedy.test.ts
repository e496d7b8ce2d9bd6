import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assembleProposal,
  type Proposal,
  placeOnSpot,
  planByBlocks,
  planGreedily,
  prepareRound,
  type Round,
  verifyProposal,
} from '../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { type BestGoals, bruteForce, isBetter } from '../../support/brute-force.ts';
import { arbitraryRound } from '../../support/random-rounds.ts';

const { travel } = ACT_2014;

function faultsOf(round: Round, proposal: Proposal): readonly string[] {
  return verifyProposal(round, proposal, travel).checks.flatMap(({ faults }) => faults);
}

/** What a proposal reached, from what it says of itself. */
function reached({ unplaced, unmetWishes, cost }: Proposal): BestGoals {
  const wishes = unmetWishes.filter(({ pointer }) => pointer !== '/providerShareCap');
  return {
    short: wishes.reduce((sum, { short }) => sum + short, 0),
    unplaced: unplaced.reduce((sum, { count }) => sum + count, 0),
    // Rounded to pence, which may be half a penny too low.
    cost: cost + 0.005,
  };
}

describe.each([
  { name: 'one at a time', plan: planGreedily },
  { name: 'by blocks', plan: planByBlocks },
])('the greedy plan $name', ({ plan }) => {
  it('keeps every rule of any round and is never better than the best there is', () => {
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const prepared = prepareRound(round, travel);
        const proposal = assembleProposal(prepared, plan(prepared));
        expect(faultsOf(round, proposal)).toEqual([]);
        expect(isBetter(reached(proposal), bruteForce(round, travel))).toBe(false);
      }),
    );
  });

  it('is the same whenever it is made', () => {
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const prepared = prepareRound(round, travel);
        expect(plan(prepareRound(round, travel))).toEqual(plan(prepared));
      }),
    );
  });
});

describe('the plan by blocks', () => {
  it('leaves out and fails no more children than placing one at a time', () => {
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const prepared = prepareRound(round, travel);
        const one = reached(assembleProposal(prepared, planGreedily(prepared)));
        const blocks = reached(assembleProposal(prepared, planByBlocks(prepared)));
        expect(blocks.short).toBeLessThanOrEqual(one.short);
        expect(blocks.unplaced).toBeLessThanOrEqual(one.unplaced);
      }),
    );
  });
});

describe('the spot market for everybody', () => {
  it('is a proposal whose numbers hold, with every wish named as unmet', () => {
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const prepared = prepareRound(round, travel);
        const proposal = assembleProposal(prepared, placeOnSpot(prepared));
        expect(faultsOf(round, proposal)).toEqual([]);
        expect(proposal.purchases).toEqual([]);
        expect(proposal.unmetWishes.length).toBe(round.existing.length + round.fixed.length);
      }),
    );
  });
});
