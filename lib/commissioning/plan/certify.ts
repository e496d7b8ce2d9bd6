import type { FoundPlan, SearchOptions } from '../model/search-plan.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import { assembleProposal } from './assemble-proposal.ts';
import type { Plan, Proposal } from './plan.ts';
import { unplacedIn } from './unplaced-in.ts';

/**
 * What is proved of a proposal: the status, the bound, and how far above it the cost may be, as a share of the cost. The
 * bound is of plans that reach the first goal, so of one that leaves more children without a place it says nothing.
 */
export function certify(
  prepared: PreparedRound,
  proposal: Proposal,
  { bound: found, goal }: Pick<FoundPlan, 'bound' | 'goal'>,
  { gap: asked }: Pick<SearchOptions, 'gap'>,
): Pick<Plan, 'status' | 'bound' | 'gap'> {
  if (found === null || !goal?.proved) return NOTHING_PROVED;
  if (unplacedIn(proposal) > unplacedIn(assembleProposal(prepared, goal.start))) {
    return NOTHING_PROVED;
  }
  const { cost } = proposal;
  // With whole pounds no plan costs between two of them; the solver's arithmetic is good to far less.
  const raised = prepared.wholePounds
    ? Math.ceil(found - ROUNDING * Math.max(1, Math.abs(found)))
    : found;
  const bound = Math.min(toPence(raised), cost);
  const gap = cost === 0 ? 0 : (cost - bound) / cost;
  if (cost - bound <= A_PENNY) return { status: 'proved', bound, gap };
  return { status: gap <= asked ? 'within-gap' : 'clock', bound, gap };
}

const NOTHING_PROVED = { status: 'clock', bound: null, gap: null } as const;

/** Relative to the cost: what sums of ten thousand amounts lose in floating point, and far below a penny in a million. */
const ROUNDING = 1e-9;
/** Costs are rounded to pence once, so that equal ones can differ by one. */
const A_PENNY = 0.0101;

export function toPence(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}
