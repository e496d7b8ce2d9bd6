import type { TravelPolicy } from '../../policy/index.ts';
import type { Drawing } from '../futures/draw-futures.ts';
import { placeOnSpot } from '../greedy/place-on-spot.ts';
import { planByBlocks } from '../greedy/plan-by-blocks.ts';
import { planGreedily } from '../greedy/plan-greedily.ts';
import type { Follow } from '../model/run-stage.ts';
import {
  type FoundPlan,
  type SearchDeps,
  type SearchOptions,
  searchPlan,
} from '../model/search-plan.ts';
import { prepareRound } from '../round/prepare-round.ts';
import type { Round } from '../round/round.ts';
import { verifyProposal } from '../verify/verify-proposal.ts';
import { howMany } from '../words/wording.ts';
import { assembleProposal } from './assemble-proposal.ts';
import { certify, toPence } from './certify.ts';
import { type FuturesOfPlan, futuresOfPlan } from './futures-of-plan.ts';
import type { Plan, Proposal } from './plan.ts';
import { unplacedIn } from './unplaced-in.ts';

export interface PlanOptions extends SearchOptions {
  /** Futures for which the plan is to be best on average; for the demand as it is stated where left out. */
  readonly drawing?: Drawing | undefined;
}

/** Part of the clock for the plan for the demand as it is stated, from which the plan for futures begins. */
const STATED_SHARE = 0.4;

/**
 * The best plan for a round that the clock allows, with what is proved about it, checked from first principles.
 * Where the optimiser crashes or finds nothing in time the greedy plan stands in, marked as such.
 */
export async function proposePlan(
  deps: SearchDeps,
  round: Round,
  travel: TravelPolicy,
  options: PlanOptions,
  follow: Follow = {},
): Promise<Plan> {
  const began = deps.seconds();
  const prepared = prepareRound(round, travel);
  const byBlocks = planByBlocks(prepared);
  const greedy = assembleProposal(prepared, byBlocks);
  const greedySeconds = deps.seconds() - began;
  const { drawing, gap } = options;
  const clock = drawing ? options.seconds * STATED_SHARE : options.seconds;
  const forSearch = { seconds: Math.max(0, clock - greedySeconds), gap };
  const found = await searchPlan(deps, prepared, byBlocks, forSearch, follow);
  const left = { seconds: Math.max(1, options.seconds - (deps.seconds() - began)), gap };
  const futures = drawing && (await futuresOfPlan(deps, prepared, found, drawing, left, follow));
  const forFutures = typeof futures === 'object' ? futures : null;
  const decision = forFutures?.decision ?? found.decision;
  const searched = decision && assembleProposal(prepared, decision);
  const chosen = searched && isVerified(round, searched, travel) ? searched : null;
  const proposal = chosen ?? greedy;
  const certificate = certify(prepared, proposal, found, options);
  const isForFutures = chosen !== null && forFutures !== null;
  const isGreedy =
    !isForFutures &&
    (chosen === null || (certificate.status === 'clock' && sameAs(chosen, greedy)));
  return {
    format: 'rightplace-plan/1',
    round,
    ...certificate,
    status: isForFutures ? 'for-futures' : isGreedy ? 'greedy' : certificate.status,
    because: isGreedy
      ? becauseGreedy(found, { searched, chosen }, options)
      : becauseStated(futures),
    futures: isForFutures ? forFutures.told : null,
    proposal,
    seconds: deps.seconds() - began,
    stages: [
      { name: 'greedy', seconds: greedySeconds, objective: greedy.cost, bound: null },
      ...found.stages,
      ...(forFutures?.stages ?? []),
    ],
    comparison: {
      greedy: against(proposal, greedy),
      oneAtATime: against(proposal, assembleProposal(prepared, planGreedily(prepared))),
      spot: against(proposal, assembleProposal(prepared, placeOnSpot(prepared))),
    },
    verification: verifyProposal(round, proposal, travel),
    authorities: countsByAuthority(round, proposal),
  };
}

function isVerified(round: Round, proposal: Proposal, travel: TravelPolicy): boolean {
  return verifyProposal(round, proposal, travel).passed;
}

function sameAs(a: Proposal, b: Proposal): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function becauseGreedy(
  { failure, goal }: FoundPlan,
  { searched, chosen }: Readonly<Record<'searched' | 'chosen', Proposal | null>>,
  { seconds }: SearchOptions,
): string {
  if (failure !== null) return `The optimiser failed: ${failure}.`;
  if (searched !== null && chosen === null) {
    return 'The plan that the optimiser found did not pass the checks.';
  }
  if (searched !== null && goal?.proved)
    return `The optimiser found nothing better in ${howMany(seconds, 'second')}.`;
  return `The optimiser found no plan in ${howMany(seconds, 'second')}.`;
}

function becauseStated(futures: FuturesOfPlan | string | undefined): string | null {
  if (typeof futures !== 'string') return null;
  return `The plan is for the demand as it is stated, not for futures: ${futures}.`;
}

/** A saving says something only where both plans place the same number of children. */
function against(plan: Proposal, other: Proposal): Plan['comparison']['greedy'] {
  const unplaced = unplacedIn(other);
  const comparable = unplaced === unplacedIn(plan);
  return {
    cost: other.cost,
    unplaced,
    saving: comparable ? toPence(other.cost - plan.cost) : null,
  };
}

function countsByAuthority({ authorities, cells }: Round, proposal: Proposal): Plan['authorities'] {
  const authorityOf = new Map(cells.map(({ id, authority }) => [id, authority]));
  return authorities.map(({ code }) => ({
    code,
    children: cells.reduce((sum, cell) => sum + (cell.authority === code ? cell.count : 0), 0),
    unplaced: unplacedIn({
      unplaced: proposal.unplaced.filter(({ cell }) => authorityOf.get(cell) === code),
    }),
  }));
}
