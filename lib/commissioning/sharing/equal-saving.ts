import type { Overcharge } from './cost-game.ts';
import { findLeastCore, type LeastCore, leastCoreOfKnown, searchOvercharge } from './least-core.ts';
import { mostEqualSavings } from './most-equal-savings.ts';
import type { SharingTask } from './sharing-task.ts';

interface EqualSaving {
  readonly shares: readonly number[];
  readonly leastCore: LeastCore;
  /** What each group may be charged beyond its cost. */
  readonly allowed: number;
  /** The most charged group under these shares. */
  readonly worst: Overcharge;
}

/**
 * Equal profit method (Frisk, Göthe-Lundgren, Jörnsten and Rönnqvist 2010) over x(S) <= c(S) + allowed(eps), made
 * unique. All conditions are worked out over the known groups; then the most overcharged group is searched for. Once
 * there is none, the answer is that over all groups: it is the best of a larger set and lies in the smaller one.
 */
export async function equalSaving(
  task: SharingTask,
  allowedOf: (epsilon: number) => number,
): Promise<EqualSaving> {
  // Where every search is an optimisation the shares prove enough of the least core by themselves.
  const proved = task.game.looksAtAll ? (await findLeastCore(task)).atMost : null;
  for (;;) {
    const known = await leastCoreOfKnown(task);
    const allowed = allowedOf(known.epsilon);
    const shares = await mostEqualSavings(task, allowed);
    const { isNew, ...worst } = await searchOvercharge(task, shares, allowed);
    if (isNew) continue;
    const atMost = Math.max(proved ?? worst.atMost, known.epsilon);
    return { shares, leastCore: { ...known, atMost }, allowed, worst };
  }
}
