import {
  type Plan,
  roundGame,
  type Shares,
  type SharingRule,
  type Solver,
  shareCosts,
} from '../../lib/commissioning/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { Random } from '../../lib/matching/index.ts';
import type { TravelPolicy } from '../../lib/policy/index.ts';

export interface SharePlanOptions {
  readonly rule: SharingRule;
  /** The clock for each group's cost, and for each search. */
  readonly seconds: number;
  readonly signal: AbortSignal;
  readonly onGroup: (groups: number) => void;
}

/** What a group costs alone is proved to a ten-thousandth; that it is not overcharged, to a thousandth of the total. */
const GROUP_GAP = 0.0001;
const TOLERANCE = 0.001;
/** 4 members have 15 groups, of which a search costs 9 before it begins: looking at all says more, as quickly. */
const FEW = 4;

/**
 * Shares what a plan costs among its authorities, by what each group of them would pay alone. `proportional` goes by
 * children placed. Refused where the rule or the round does not allow it; throws where the solver fails or is stopped.
 */
export async function sharePlan(
  deps: { readonly solver: Solver },
  plan: Plan,
  travel: TravelPolicy,
  { rule, seconds, signal, onGroup }: SharePlanOptions,
): Promise<Result<Shares>> {
  const tolerance = TOLERANCE * plan.proposal.cost;
  const game = await roundGame(deps.solver, plan, travel, {
    seconds,
    gap: GROUP_GAP,
    tolerance,
    signal,
  });
  if (!game.ok) return game;
  // Always the same draws, so that the same plan is shared alike.
  const random = new Random(plan.round.name);
  try {
    return await shareCosts({ solver: deps.solver, uniform: () => random.uniform() }, game.value, {
      rule,
      name: plan.round.name,
      weights: plan.authorities.map(({ children, unplaced }) => children - unplaced),
      budgets: plan.round.authorities.map(({ budget }) => budget ?? null),
      tolerance,
      few: FEW,
      signal,
      onGroup,
    });
  } finally {
    game.value.close();
  }
}
