import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import type { Overcharge } from './cost-game.ts';
import { enumerateCosts } from './enumerated-game.ts';
import { equalSaving } from './equal-saving.ts';
import type { LeastCore } from './least-core.ts';
import { nucleolus } from './nucleolus.ts';
import { proportional } from './proportional.ts';
import { sampledShapley, shapley } from './shapley.ts';
import type { SharingRule } from './shares.ts';
import type { SharingTask } from './sharing-task.ts';

/** To this many members all groups are looked at: beyond, they are thousands, each an optimisation. */
export const MOST_ENUMERATED = 10;

export interface RuleSettings {
  /** By which proportional shares go. */
  readonly weights: readonly number[] | undefined;
  /** Pairs of drawn orders of joining. */
  readonly pairs: number;
  readonly uniform: () => number;
}

/** Shares in pounds that add up to the total, and what came of working them out. */
export interface RuleShares {
  readonly shares: readonly number[];
  readonly leastCore?: LeastCore;
  /** What the rule lets a group be charged beyond its own cost. */
  readonly allowed?: number;
  readonly worst?: Overcharge;
  readonly standardErrors?: readonly number[];
}

export async function applyRule(
  task: SharingTask,
  rule: SharingRule,
  { weights, pairs, uniform }: RuleSettings,
): Promise<Result<RuleShares>> {
  const count = task.alone.length;
  const few = count <= MOST_ENUMERATED;
  switch (rule) {
    case 'equal-saving':
      return ok(await equalSaving(task, (epsilon) => Math.max(epsilon, 0)));
    case 'least-core':
      return ok(await equalSaving(task, (epsilon) => epsilon));
    case 'nucleolus':
      if (!few) return refused(tooMany(count));
      return ok({ shares: await nucleolus(task, await enumerateCosts(task.game)) });
    case 'shapley':
      if (!few) return ok(await sampledShapley(task.game, pairs, uniform));
      return ok({ shares: shapley(count, await enumerateCosts(task.game)) });
    case 'stand-alone':
      return inProportion(task, task.alone, 'what each member would cost alone');
    case 'proportional':
      if (weights?.length === count) return inProportion(task, weights, 'the weights');
      return refused(noWeights(count, weights?.length ?? 0));
  }
}

function inProportion(
  { total }: SharingTask,
  weights: readonly number[],
  what: string,
): Result<RuleShares> {
  const shares = proportional(total, weights, what);
  return shares.ok ? ok({ shares: shares.value }) : shares;
}

function tooMany(count: number) {
  const detail = `The nucleolus looks at every group, and is worked out for up to ${MOST_ENUMERATED} members; this game has ${count}. Choose equal-saving or least-core.`;
  return problem('invalid', 'too-many-members', detail);
}

function noWeights(count: number, got: number) {
  const fault = { pointer: '/weights', detail: `has ${got} entries for ${count} members` };
  const detail = `Proportional shares need a weight for each of ${count} members, for example places; got ${got}.`;
  return problem('invalid', 'no-weights', detail, [fault]);
}
