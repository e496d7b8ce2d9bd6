import { ok, type Result } from '../../kernel/index.ts';
import type { Solver } from '../solver/solver.ts';
import { applyRule, MOST_ENUMERATED, type RuleShares } from './apply-rule.ts';
import type { CostGame, Overcharge } from './cost-game.ts';
import { countedGame } from './counted-game.ts';
import { enumerateCosts, enumeratedGame } from './enumerated-game.ts';
import { exactnessOf } from './exactness.ts';
import { chargeOf } from './group.ts';
import { findLeastCore, type LeastCore } from './least-core.ts';
import { shareInPence } from './share-in-pence.ts';
import type { MemberShare, Shares, SharingRule } from './shares.ts';
import { beginSharing, type SharingTask } from './sharing-task.ts';
import { smallestSubsidy } from './smallest-subsidy.ts';

export interface ShareOptions {
  readonly rule: SharingRule;
  readonly name?: string;
  /** Gains are told as gains; in the game they are costs below nothing. */
  readonly kind?: 'cost' | 'gain';
  /** For `proportional`, one for each member: places, children. */
  readonly weights?: readonly number[];
  /** In pounds, one for each member. */
  readonly budgets?: readonly (number | null)[];
  /** A group that is charged no more than this beyond what is allowed counts as not overcharged, in pounds. */
  readonly tolerance?: number;
  /** Of so many members or fewer every group's cost is worked out, whatever the rule; by those that need it where left out. */
  readonly few?: number;
  /** Pairs of drawn orders of joining where `shapley` is sampled; 2 or more. */
  readonly pairs?: number;
  readonly signal?: AbortSignal;
  /** Told of each group whose cost was worked out. */
  readonly onGroup?: (groupsCosted: number) => void;
}

export interface SharingDeps {
  readonly solver: Solver;
  /** Draws for sampling, 0 (included) to 1 (excluded), from a seed. */
  readonly uniform: () => number;
}

const PAIRS = 100;
/** Relative to the greatest amount: less than this beyond its cost is no overcharge but the solver's rounding. */
const ROUNDING = 1e-8;

/**
 * Shares what all members cost together by a rule, states how far the shares can be trusted, and which group they
 * charge most beyond its own cost. Refused where the rule does not apply to the game; throws where the solver fails.
 */
export async function shareCosts(
  { solver, uniform }: SharingDeps,
  game: CostGame,
  options: ShareOptions,
): Promise<Result<Shares>> {
  const { rule, weights, pairs = PAIRS } = options;
  const counted = countedGame(game, options.onGroup);
  const ready = await readyFor(counted, options);
  // A tolerance spares searches; where all costs are known there are none.
  const { tolerance = 0, signal } = options;
  const task = await beginSharing(ready, solver, {
    tolerance: ready.looksAtAll ? 0 : tolerance,
    ...(signal && { signal }),
  });
  const found =
    task.alone.length === 1
      ? ok({ shares: [task.total] })
      : await applyRule(task, rule, { weights, pairs, uniform });
  if (!found.ok) return found;
  const { shares } = found.value;
  const leastCore = await leastCoreFor(task, found.value);
  const worst = await worstFor(task, found.value);
  const over = worst ? chargeOf(worst.group, shares) - worst.cost : 0;
  const sign = options.kind === 'gain' ? -1 : 1;
  const groupsCosted = counted.groupsCosted();
  return ok({
    format: 'rightplace-shares/1',
    name: options.name ?? null,
    kind: options.kind ?? 'cost',
    rule,
    total: inPounds(sign * task.total),
    members: membersOf(task, found.value, sign, options.budgets),
    leastCore,
    mostCharged: worst && {
      group: namesOf(task, worst.group),
      share: inPounds(sign * chargeOf(worst.group, shares)),
      standAlone: inPounds(sign * worst.cost),
      over: inPounds(over),
      atMost: inPounds(Math.max(worst.atMost, over)),
      overcharged: over > ROUNDING * task.size,
    },
    groupsCosted,
    exactness: exactnessOf(task.game, rule, found.value, worst, over, { groupsCosted, pairs }),
  });
}

/** Where a rule looks at every group, or it is asked for, all are worked out first: nothing is left to search for. */
async function readyFor(game: CostGame, { rule, few = 0 }: ShareOptions): Promise<CostGame> {
  const { members } = game;
  const needsAll = rule === 'nucleolus' || rule === 'shapley';
  const most = needsAll ? MOST_ENUMERATED : few;
  if (game.looksAtAll || members.length > most) return game;
  const precision = () => game.precision?.() ?? 0;
  return { ...enumeratedGame(members, await enumerateCosts(game)), precision };
}

/** Looked for only where the rule did so already or it costs nothing: by optimisation it takes dozens of them. */
async function leastCoreFor(task: SharingTask, found: RuleShares): Promise<Shares['leastCore']> {
  if (task.alone.length === 1) return null;
  if (!found.leastCore && !task.game.looksAtAll) return null;
  const { epsilon, atMost, binding }: LeastCore = found.leastCore ?? (await findLeastCore(task));
  const isEmpty = epsilon > ROUNDING * task.size;
  return {
    epsilon: inPounds(epsilon),
    atMost: inPounds(atMost),
    groups: binding.map((group) => namesOf(task, group)),
    subsidy: inPounds(isEmpty ? await smallestSubsidy(task) : 0),
  };
}

async function worstFor({ game }: SharingTask, found: RuleShares): Promise<Overcharge | null> {
  if (game.members.length === 1) return null;
  return found.worst ?? game.mostOvercharged(found.shares);
}

function membersOf(
  { game, total, alone }: SharingTask,
  { shares, standardErrors }: RuleShares,
  sign: 1 | -1,
  budgets: ShareOptions['budgets'],
): MemberShare[] {
  const pence = shareInPence(
    Math.round(sign * total * 100),
    shares.map((share) => sign * share * 100),
    game.members,
  );
  return game.members.map((name, member) => {
    const share = (pence[member] ?? 0) / 100;
    const standAlone = inPounds(sign * (alone[member] ?? 0));
    const saving = inPounds(sign * (standAlone - share));
    const budget = budgets?.[member] ?? null;
    const error = standardErrors?.[member];
    return {
      name,
      share,
      beforeRounding: sign * (shares[member] ?? 0) + 0,
      standAlone,
      saving: {
        amount: saving,
        relative: standAlone === 0 ? null : saving / Math.abs(standAlone),
      },
      budget:
        budget === null ? null : { amount: budget, over: inPounds(Math.max(0, share - budget)) },
      standardError: error === undefined ? null : inPounds(error),
    };
  });
}

function namesOf({ game }: SharingTask, group: readonly number[]): string[] {
  return group.map((member) => game.members[member] ?? '');
}

/** Rounded to pence, and never -0. */
function inPounds(amount: number): number {
  return Math.round(amount * 100) / 100 + 0;
}
