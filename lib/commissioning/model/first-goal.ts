import type { Decision } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import type { Solution, SolverModel } from '../solver/solver.ts';
import { withFirstGoal } from './change-model.ts';
import type { FirstGoal } from './model-scope.ts';
import { planModel, startOf } from './plan-model.ts';
import type { PlanProblem } from './plan-problem.ts';
import { readDecision } from './read-decision.ts';

export interface HeldGoal {
  readonly hold: FirstGoal;
  /** No plan does better. */
  readonly proved: boolean;
  /** A decision that reaches it. */
  readonly start: Decision;
}

type SolveGoal = (
  model: SolverModel,
  start: Float64Array,
) => Promise<(Solution & { readonly status: 'optimal' | 'stopped' }) | null>;

/**
 * As few children without a place as can be; before them the wishes, so that whoever has a place stays. Where the
 * greedy plan leaves out only children whom nobody takes, that is proved already.
 */
export async function holdFirstGoal(
  prepared: PreparedRound,
  problem: PlanProblem,
  greedy: Decision,
  solve: SolveGoal,
): Promise<HeldGoal | null> {
  const hopeless = hopelessChildren(problem);
  const wishWeight = prepared.children + 1;
  if (missedBy(problem, greedy, wishWeight) === hopeless) {
    return { hold: 'nobody', proved: true, start: greedy };
  }
  const open = { atMost: Infinity, wishWeight };
  const plan = planModel(problem, { goal: open, wholeChildren: needsWholeChildren(problem) });
  const found = await solve(
    withFirstGoal(plan, wishWeight),
    startOf(plan, problem, greedy, [greedy]),
  );
  const decision = found && readDecision(prepared, plan, found.values);
  if (!found || !decision) return null;
  const atMost = missedBy(problem, decision, wishWeight);
  const proved = found.status === 'optimal';
  const hold = atMost === hopeless ? 'nobody' : { atMost, wishWeight };
  return { hold, proved, start: decision };
}

/** Children whom no line takes and for whom there is no spot market. */
function hopelessChildren({ cells, options }: PlanProblem): number {
  const taken = new Set(options.map(({ cell }) => cell));
  return cells.reduce(
    (sum, { spot, count }, cell) => (spot === null && !taken.has(cell) ? sum + count : sum),
    0,
  );
}

function missedBy(problem: PlanProblem, decision: Decision, wishWeight: number): number {
  const unplaced = decision.unplacedOfCell.reduce((sum, count) => sum + count, 0);
  const short = problem.wishes.reduce((sum, { count, options }) => {
    const there = options.reduce((all, option) => all + (decision.placedOfOption[option] ?? 0), 0);
    return sum + Math.max(0, count - there);
  }, 0);
  return unplaced + wishWeight * short;
}

/**
 * Children come out as whole numbers by themselves, but not where their terms differ or where they use a shared
 * resource by different amounts.
 */
export function needsWholeChildren({ cells, options }: PlanProblem): boolean {
  const first = cells[0];
  return (
    cells.some(({ from, to }) => from !== first?.from || to !== first.to) ||
    options.some(({ uses }) => uses.some((use) => use > 0))
  );
}
