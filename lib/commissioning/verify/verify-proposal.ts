import type { TravelPolicy } from '../../policy/index.ts';
import type { Proposal, Verification } from '../plan/plan.ts';
import type { Round } from '../round/round.ts';
import { checkChildrenCounted, checkForbidden, checkSuitable } from './check-children.ts';
import { checkLeftOut } from './check-left-out.ts';
import { checkAmounts, checkContracts, checkNumbers } from './check-money.ts';
import { checkCapacity, checkPlacesEnough, checkResources, checkTiers } from './check-places.ts';
import { checkProviderShare, checkWishes } from './check-wishes.ts';
import { layOut, type ProposalSheet } from './proposal-sheet.ts';

const RULES: readonly (readonly [rule: string, check: (sheet: ProposalSheet) => string[]])[] = [
  ['Every child is accounted for, once', checkChildrenCounted],
  ['Every place suits the child, was decided by people, or is where the child is', checkSuitable],
  ['No pair that was ruled out', checkForbidden],
  ['Enough places are bought for the fullest term', checkPlacesEnough],
  ['Each line is bought at one tier, within its bounds, at its price', checkTiers],
  ['No offer is bought beyond its capacity', checkCapacity],
  ['No shared resource is used beyond its limit', checkResources],
  ['No provider has more than its share of children', checkProviderShare],
  ['Placements stay and fixed pairs are met, or are named as unmet', checkWishes],
  ['A contract with each offer bought, and with no other', checkContracts],
  ['Every amount is right to the penny', checkAmounts],
  ['Children, empty places and minutes are counted right', checkNumbers],
  ['Nobody is left out for whom there is a place', checkLeftOut],
];

/**
 * Checks a proposal against every rule of its round, from the round's own figures: without the model that found it
 * and without what was prepared for that model. Expects a round without faults (`checkRound`); the proposal may be
 * anything of its shape. Each rule that fails lists its faults in words.
 */
export function verifyProposal(
  round: Round,
  proposal: Proposal,
  travel: TravelPolicy,
): Verification {
  const sheet = layOut(round, proposal, travel);
  const checks = RULES.map(([rule, check]) => {
    const faults = check(sheet);
    return { rule, passed: faults.length === 0, faults };
  });
  return { passed: checks.every(({ passed }) => passed), checks };
}
