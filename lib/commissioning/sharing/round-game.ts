import { ok, type Problem, problem, type Result, refused } from '../../kernel/index.ts';
import type { TravelPolicy } from '../../policy/index.ts';
import { needsWholeChildren } from '../model/first-goal.ts';
import { LinkedModel } from '../model/linked-model.ts';
import { planModel } from '../model/plan-model.ts';
import { type PlanProblem, planProblem, withFewerWishes } from '../model/plan-problem.ts';
import type { Plan } from '../plan/plan.ts';
import { unmetOf } from '../plan/unmet-of.ts';
import { type PreparedRound, prepareRound } from '../round/prepare-round.ts';
import type { Solver } from '../solver/solver.ts';
import { entitlementsOf } from './entitlements.ts';
import { OpenGame, type RoundGameOptions } from './open-game.ts';

/**
 * What groups of authorities would pay by themselves for the children whom the plan places: the plan's own model,
 * with one more column for each authority that says whether it takes part, and with the whole places of the group's
 * entitlements as the capacity of each offer. Children whom the plan leaves without a place are left out of every
 * group alike, since nobody pays for them. All together cost what the plan costs.
 */
export async function roundGame(
  solver: Solver,
  plan: Plan,
  travel: TravelPolicy,
  options: RoundGameOptions,
): Promise<Result<OpenGame>> {
  const { round, proposal } = plan;
  const prepared = prepareRound(round, travel);
  const unplaced = new Map(proposal.unplaced.map(({ cell, count }) => [cell, count]));
  const whole = withFewerWishes(planProblem(prepared), unmetOf(proposal));
  const stated: PlanProblem = {
    ...whole,
    cells: whole.cells.map((cell) => ({
      ...cell,
      count: cell.count - (unplaced.get(cell.name) ?? 0),
    })),
  };
  const open = async (asked: PlanProblem) => {
    const game = await openGame(solver, plan, prepared, asked, options);
    const alone = await game.membersWhoCannot();
    return { game, alone };
  };
  let opened = await open(stated);
  if (opened.alone.length > 0) {
    // Who cannot keep a decided pair by itself would place the child elsewhere if it were alone.
    opened.game.close();
    opened = await open(withoutWishesOf(prepared, stated, new Set(opened.alone)));
  }
  if (opened.alone.length === 0) return ok(opened.game);
  opened.game.close();
  return refused(cannotAlone(plan, opened.alone));
}

function withoutWishesOf(
  { round, cells }: PreparedRound,
  asked: PlanProblem,
  members: ReadonlySet<number>,
): PlanProblem {
  const codes = new Set([...members].map((member) => round.authorities[member]?.code));
  const wishes = asked.wishes.filter(({ cell }) => !codes.has(cells[cell]?.cell.authority));
  return { ...asked, wishes };
}

function cannotAlone({ round }: Plan, members: readonly number[]): Problem {
  const names = members.map((member) => round.authorities[member]?.name ?? '').join(', ');
  const detail =
    'what an authority would pay alone is not defined: with the places that it is entitled to it cannot place all of its children, and some have no price on the spot market. Give a spot price for every child, or entitlements that are enough';
  return problem(
    'invalid',
    'cannot-go-alone',
    `The cost cannot be shared for ${names}: ${detail}.`,
    [{ pointer: '/spotMarket', detail }],
  );
}

async function openGame(
  solver: Solver,
  { round, proposal }: Plan,
  prepared: PreparedRound,
  asked: PlanProblem,
  options: RoundGameOptions,
): Promise<OpenGame> {
  const numbers = new Map(round.authorities.map(({ code }, i) => [code, i]));
  const plan = planModel(asked, {
    goal: 'nobody',
    wholeChildren: needsWholeChildren(asked),
    group: {
      names: round.authorities.map(({ code }) => code),
      memberOfCell: prepared.cells.map(({ cell }) => numbers.get(cell.authority) ?? -1),
      entitlements: entitlementsOf(prepared),
    },
  });
  const { members } = plan;
  const proper = {
    name: 'neither nobody nor all',
    lower: 1,
    upper: Math.max(1, members.length - 1),
    terms: members.map((column) => [column, 1] as const),
  };
  const model = new LinkedModel(solver, asked, plan, [proper]);
  const everybody = { columnBounds: members.map((column) => [column, 1, 1] as const) };
  const { seconds, signal } = options;
  await model.link(everybody, { seconds, gap: 0, absoluteGap: 0, ...(signal && { signal }) });
  return new OpenGame({
    model,
    columns: members,
    members: round.authorities.map(({ name }) => name),
    total: proposal.cost,
    options,
  });
}
