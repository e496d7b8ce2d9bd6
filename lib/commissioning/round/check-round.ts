import type { FieldFault } from '../../kernel/index.ts';
import { checkCells } from './check-cells.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkEntitlements } from './check-entitlements.ts';
import { checkIds } from './check-ids.ts';
import { checkPairs } from './check-pairs.ts';
import { checkTiers } from './check-tiers.ts';
import { type FaultList, faultList } from './fault-list.ts';
import type { Round } from './round.ts';
import { roundNames } from './round-names.ts';

/**
 * What is wrong with a round that has the right shape, all of it at once: names that stand for nothing or for two
 * things, terms and tiers out of order, decisions that contradict each other, entitlements that do not add up. None
 * for a round of which a plan can be made. Too little capacity is no fault: the plan says who is left out, and why.
 * A hundred faults are told of, and then how many more there are.
 */
export function checkRound(round: Round): readonly FieldFault[] {
  return findFaults(round).shown();
}

/** The same, with their number. */
export function findFaults(round: Round): FaultList {
  const names = roundNames(round);
  const faults = faultList();
  checkIds(round, faults);
  checkCells(round, names, faults);
  checkTiers(round, faults);
  checkPairs(round, names, faults);
  checkDecisions(round, names, faults);
  checkEntitlements(round, names, faults);
  return faults;
}
