import { describe, expect, it } from 'vitest';
import { type Proposal, type Round, verifyProposal } from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { PROPOSAL_MUTATIONS } from '../../../support/proposal-mutations.ts';
import { workedProposal, workedRound } from '../../../support/worked-round.ts';

function faultsOf(round: Round, proposal: Proposal): readonly string[] {
  return verifyProposal(round, proposal, ACT_2014.travel).checks.flatMap(({ faults }) => faults);
}

describe('checking a proposal against its round', () => {
  it('passes one that was worked out by hand, rule by rule', () => {
    const { passed, checks } = verifyProposal(workedRound(), workedProposal(), ACT_2014.travel);
    expect(passed).toBe(true);
    expect(checks.map(({ rule, faults }) => [rule, ...faults])).toEqual([
      ['Every child is accounted for, once'],
      ['Every place suits the child, was decided by people, or is where the child is'],
      ['No pair that was ruled out'],
      ['Enough places are bought for the fullest term'],
      ['Each line is bought at one tier, within its bounds, at its price'],
      ['No offer is bought beyond its capacity'],
      ['No shared resource is used beyond its limit'],
      ['No provider has more than its share of children'],
      ['Placements stay and fixed pairs are met, or are named as unmet'],
      ['A contract with each offer bought, and with no other'],
      ['Every amount is right to the penny'],
      ['Children, empty places and minutes are counted right'],
      ['Nobody is left out for whom there is a place'],
    ]);
  });

  it.each(PROPOSAL_MUTATIONS)('fails where $what', ({ rule, spoil }) => {
    const it = { round: workedRound(), proposal: workedProposal() };
    expect(spoil(it)).toBe(true);
    const { passed, checks } = verifyProposal(it.round, it.proposal, ACT_2014.travel);
    expect(passed).toBe(false);
    expect(checks.find((check) => check.rule === rule)?.passed).toBe(false);
  });

  it('says what is wrong in words', () => {
    const proposal = workedProposal();
    const oak = proposal.purchases[1];
    if (!oak) throw new Error('The worked proposal has lost its second purchase');
    oak.places = 0;
    expect(faultsOf(workedRound(), proposal)).toEqual([
      '1 children at oak day in autumn, where 0 places are bought',
      '1 children at oak day in spring, where 0 places are bought',
      '0 places of oak day: tier 1 is of 1 to 4',
      '0 places of oak day costs £0, not £35,000.50',
      'The whole costs £189,001.08, not £224,001.58',
      'oak day has 1 placed and -1 empty, not 1 and 0',
    ]);
  });

  it('lets children be at a line that does not suit where people decided so or they are there', () => {
    const round = workedRound();
    round.offers[1]?.lines[0]?.needs?.splice(0, 1, 'ASD');
    expect(faultsOf(round, workedProposal())).toEqual([]);
    round.existing.splice(0);
    expect(faultsOf(round, workedProposal())).toEqual([
      'oak day does not suit cell bradford-semh: need',
    ]);
  });

  it('raises the cap of a provider to those who must be there, no further, and wants it told', () => {
    const round = workedRound();
    round.fixed.push({ cell: 'bradford-asd', offer: 'elm', count: 1 });
    round.providerShareCap = 0.25;
    const proposal = workedProposal();
    expect(faultsOf(round, proposal)).toEqual([
      '/providerShareCap is short by 2; the proposal says by nobody',
    ]);
    proposal.unmetWishes.push({ pointer: '/providerShareCap', short: 2, sentence: 'They stay.' });
    expect(faultsOf(round, proposal)).toEqual([]);
    round.fixed.pop();
    expect(faultsOf(round, proposal)).toEqual(['4 children are at elm-trust; its share allows 3']);
    // More wishes than a cell has children ask for no more than its children.
    round.fixed.splice(1, 1, { cell: 'leeds-asd', offer: 'elm', line: 'residential', count: 3 });
    proposal.unmetWishes[0] = {
      pointer: '/fixed/1',
      short: 3,
      sentence: 'They are all at one line.',
    };
    expect(faultsOf(round, proposal)).toEqual(['4 children are at elm-trust; its share allows 3']);
  });

  it('counts children by term, not over all terms', () => {
    const round = workedRound();
    const proposal = workedProposal();
    const [asd, late] = round.cells;
    if (!asd || !late) throw new Error('The worked round has lost its cells');
    asd.to = 'autumn';
    // Three in autumn, one in spring: the fullest term has three.
    expect(faultsOf(round, proposal)).toEqual([
      'Journeys and extras of cell leeds-asd at elm day costs £1,800.38, not £3,600.75',
      'The whole costs £222,201.21, not £224,001.58',
      'elm day has 3 placed and 2 empty, not 4 and 1',
    ]);
  });

  it('holds a shared resource against its limit in each term by itself', () => {
    const round = workedRound();
    const late = round.cells[1];
    if (!late) throw new Error('The worked round has lost its cells');
    late.uses = { 'therapy-hours': 4 };
    expect(faultsOf(round, workedProposal())).toEqual([]);
    late.uses = { 'therapy-hours': 4.5 };
    expect(faultsOf(round, workedProposal())).toEqual([
      '10.5 of therapy-hours are used at elm in spring; there are 10',
    ]);
  });
});
