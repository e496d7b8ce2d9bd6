import type { Group, Overcharge } from './cost-game.ts';
import { chargeOf } from './group.ts';
import { ShareModel } from './share-model.ts';
import { learn, type SharingTask } from './sharing-task.ts';

/** What every group must be charged beyond its own cost at the least: above 0, somebody overpays whatever is done. */
export interface LeastCore {
  /** No shares do better: proved by the groups that bind. In pounds. */
  readonly epsilon: number;
  /** Shares are known under which no group is charged more than this beyond its cost. */
  readonly atMost: number;
  readonly shares: readonly number[];
  /** Groups that together prove `epsilon`. */
  readonly binding: readonly Group[];
}

const NO_DUAL = 1e-6;

/**
 * minimise eps: x(S) <= c(S) + eps, x(N) = c(N), over all proper groups S (Shapley and Shubik 1966; Maschler, Peleg
 * and Shapley 1979), by row generation (Drechsel and Kimms 2010).
 */
export async function findLeastCore(task: SharingTask): Promise<LeastCore> {
  for (;;) {
    const found = await leastCoreOfKnown(task);
    const worst = await searchOvercharge(task, found.shares, found.epsilon);
    if (worst.isNew) continue;
    return { ...found, atMost: Math.max(worst.atMost, found.epsilon) };
  }
}

/** Over the groups that are known so far: a lower bound, which rises as more are learnt. */
export async function leastCoreOfKnown(task: SharingTask): Promise<Omit<LeastCore, 'atMost'>> {
  const model = new ShareModel(task);
  const epsilon = model.free('epsilon', 1);
  const rows = [...task.groups.values()].map(({ group, cost }) => ({
    group,
    row: model.atMost('group', cost, [...model.sharesOf(group), [epsilon, -1]]),
  }));
  const { objective, shares, rowDuals } = await model.solve();
  const binding = rows.filter(({ row }) => Math.abs(rowDuals?.[row] ?? 0) > NO_DUAL);
  return { epsilon: objective * model.unit, shares, binding: binding.map(({ group }) => group) };
}

/**
 * Looks for a group that is charged more than `allowed` beyond its cost and learns it. `isNew` is false at the end:
 * nothing was found beyond the tolerance, or only what the models know already. Each group is learnt once, so that
 * a loop around it ends.
 */
export async function searchOvercharge(
  task: SharingTask,
  shares: readonly number[],
  allowed: number,
): Promise<Overcharge & { readonly isNew: boolean }> {
  const enough = allowed + task.tolerance;
  const worst = await task.game.mostOvercharged(shares, enough);
  const cost = await task.game.cost(worst.group);
  const overcharge = chargeOf(worst.group, shares) - cost;
  const isNew = overcharge > enough && (await learn(task, worst.group));
  return { ...worst, cost, atMost: Math.max(worst.atMost, overcharge), isNew };
}
