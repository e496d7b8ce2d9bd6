import { searchOvercharge } from './least-core.ts';
import { ShareModel } from './share-model.ts';
import type { SharingTask } from './sharing-task.ts';

/**
 * What would have to come from outside so that no group pays more than by itself, in pounds:
 * c(N) - max{x(N) : x(S) <= c(S) for all proper S}. By row generation.
 */
export async function smallestSubsidy(task: SharingTask): Promise<number> {
  for (;;) {
    const model = new ShareModel(task, { total: null });
    for (const { group, cost } of task.groups.values()) {
      model.atMost('group', cost, model.sharesOf(group));
    }
    const { objective, shares } = await model.solve();
    const { isNew } = await searchOvercharge(task, shares, 0);
    if (!isNew) return Math.max(0, task.total + objective * model.unit);
  }
}
