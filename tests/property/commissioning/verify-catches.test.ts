import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assembleProposal,
  planGreedily,
  prepareRound,
  verifyProposal,
} from '../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { PROPOSAL_MUTATIONS } from '../../support/proposal-mutations.ts';
import { arbitraryRound } from '../../support/random-rounds.ts';

const { travel } = ACT_2014;

describe('the check of a spoilt proposal', () => {
  it.each(PROPOSAL_MUTATIONS)('fails where $what', ({ rule, spoil }) => {
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const prepared = prepareRound(round, travel);
        const proposal = assembleProposal(prepared, planGreedily(prepared));
        const spoilt = structuredClone({ round, proposal });
        const isSpoilt = spoil(spoilt);
        const { passed, checks } = verifyProposal(spoilt.round, spoilt.proposal, travel);
        const broken = checks.filter((check) => !check.passed).map((check) => check.rule);
        expect(passed).toBe(!isSpoilt);
        if (isSpoilt) expect(broken).toContain(rule);
      }),
    );
  });
});
