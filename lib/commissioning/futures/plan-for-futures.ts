import { keepPurchases } from '../model/change-model.ts';
import { absoluteGapFor, CostSearch } from '../model/cost-search.ts';
import { needsWholeChildren } from '../model/first-goal.ts';
import type { FirstGoal, MissPrice } from '../model/model-scope.ts';
import { planModel, startOf } from '../model/plan-model.ts';
import { planProblem, withFewerWishes } from '../model/plan-problem.ts';
import { readDecision, readPurchases } from '../model/read-decision.ts';
import { type Follow, StageRunner } from '../model/run-stage.ts';
import type { SearchDeps, SearchOptions } from '../model/search-plan.ts';
import type { Decision, Purchases } from '../plan/decision.ts';
import type { Stage } from '../plan/plan.ts';
import { unmetBy } from '../plan/unmet-of.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import { missPriceFor } from './miss-price.ts';
import { type FutureOutcome, FuturesRun } from './run-futures.ts';

/** What purchases come to on average over futures. */
export interface Average {
  readonly cost: number;
  /** Children without a place. */
  readonly unplaced: number;
  /** Children short of wishes. */
  readonly short: number;
}

export interface PlanForFutures {
  readonly decision: Decision;
  readonly average: Average;
  /** The same for the plan that is best for the demand as it is stated. */
  readonly statedAverage: Average;
  /** No purchases cost less on average over these futures, a miss at its price; null where nothing is proved. */
  readonly bound: number | null;
  readonly price: MissPrice;
  readonly stages: readonly Stage[];
}

/**
 * Sample-average approximation (Kleywegt, Shapiro and Homem-de-Mello 2002): the purchases that cost least on average
 * over drawn futures, children being placed anew in each. For the demand as it is stated the first goal is held, and
 * the children of the plan are placed by it. `stated` is the best plan for that demand; never is the answer worse
 * on average.
 */
export async function planForFutures(
  { solver, seconds }: SearchDeps,
  prepared: PreparedRound,
  stated: { readonly decision: Decision; readonly goal: FirstGoal },
  futures: readonly (readonly number[])[],
  { seconds: clock, gap }: Pick<SearchOptions, 'seconds' | 'gap'>,
  follow: Follow,
): Promise<PlanForFutures> {
  const unmet = unmetBy(stated.decision);
  const problem = withFewerWishes(planProblem(prepared), unmet);
  const goal = withoutMissed(stated.goal, unmet);
  const absoluteGap = absoluteGapFor(problem);
  const runner = new StageRunner(seconds, clock, absoluteGap, follow);
  const price = missPriceFor(prepared);
  const before = await outcomesOf(stated.decision);
  const statedAverage = averageOf(before);
  const weight = 1 / futures.length;
  const plan = planModel(problem, {
    goal,
    wholeChildren: needsWholeChildren(problem),
    wholePlaces: true,
    demands: [
      { weight: 0, counts: problem.cells.map(({ count }) => count) },
      ...futures.map((counts) => ({ weight, counts, price })),
    ],
  });
  const start = startOf(plan, problem, stated.decision, [stated.decision, ...before]);
  // Asked for as a share of the cost alone.
  const ofObjective = gap * (statedAverage.cost / Math.max(1, priced(statedAverage, price)));
  const search = new CostSearch(solver, runner, problem, plan, {
    gap: ofObjective,
    wholeNumbers: needsWholeChildren(problem) ? 'placings' : 'tiers',
  });
  const values = await search.run(start);
  const purchases = readPurchases(prepared, plan, values);
  const decision = purchases && (await placeStated(purchases));
  const after = decision && (await outcomesOf(decision));
  const average = after && averageOf(after);
  const isBetter = average && priced(average, price) < priced(statedAverage, price);
  const { bound, stages } = runner;
  const known = { statedAverage, bound, price, stages };
  return isBetter
    ? { ...known, decision, average }
    : { ...known, decision: stated.decision, average: statedAverage };

  /** The children whom the round states, at these purchases. */
  async function placeStated(bought: Purchases): Promise<Decision | null> {
    const wholeChildren = needsWholeChildren(problem) || goal !== 'nobody';
    const placing = planModel(problem, { goal, wholeChildren });
    const session = solver.open(placing.model);
    try {
      const placed = await runner.run('places', (options) =>
        session.solve(keepPurchases(placing, bought), { ...options, wholeNumbers: 'placings' }),
      );
      return placed && readDecision(prepared, placing, placed.values);
    } finally {
      session.close();
    }
  }

  async function outcomesOf(bought: Purchases): Promise<readonly FutureOutcome[]> {
    const run = new FuturesRun(solver, prepared, bought, unmet, futures, follow.signal);
    try {
      const outcomes: FutureOutcome[] = [];
      for (const counts of futures) outcomes.push(await run.place(counts));
      return outcomes;
    } finally {
      run.close();
    }
  }
}

/** What is left of the goal for the wishes that can be met: nobody may go without a place for one that is given up. */
function withoutMissed(goal: FirstGoal, unmet: ReadonlyMap<string, number>): FirstGoal {
  if (goal === 'nobody') return goal;
  const { atMost, wishWeight } = goal;
  const short = [...unmet.values()].reduce((sum, one) => sum + one, 0);
  return { atMost: atMost - wishWeight * short, wishWeight };
}

/** With a miss at its price, in pounds a year. */
export function priced(
  { cost, unplaced, short }: Average,
  { unplaced: each, short: wish }: MissPrice,
): number {
  return cost + each * unplaced + wish * short;
}

function averageOf(outcomes: readonly FutureOutcome[]): Average {
  const mean = (of: (outcome: FutureOutcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  return {
    cost: mean(({ cost }) => cost),
    unplaced: mean(({ unplaced }) => unplaced),
    short: mean(({ short }) => short),
  };
}
