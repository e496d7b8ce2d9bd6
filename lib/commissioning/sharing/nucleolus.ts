import { groupOfBits } from './group.ts';
import { IndependentGroups } from './independent-groups.ts';
import { ShareModel, solveWithLeeway } from './share-model.ts';
import type { SharingTask } from './sharing-task.ts';

const NO_DUAL = 1e-6;
/** What a sum of costs loses, relative to the greatest. */
const ROUNDING = 1e-12;

/** A group whose charge is settled, in pounds. */
interface Settled {
  readonly bits: number;
  readonly charge: number;
}

/**
 * The nucleolus (Schmeidler 1969): of all shares by which nobody pays more than alone, the one whose overcharges
 * x(S) - c(S), from the greatest down, are smallest. Where such shares do not exist, of all shares (the prenucleolus).
 *
 * By a sequence of linear models (Kopelowitz 1967; Maschler, Peleg and Shapley 1979): minimise the greatest overcharge
 * of the open groups; a group whose row has a dual is charged so in every optimum, and is settled with all groups
 * whose charge follows from the settled ones. The duals add up to 1 and an open group follows from none, so that each
 * model settles one independent group at least: it takes no more models than members. `costs[bits]` are the costs
 * of all groups.
 */
export async function nucleolus(
  task: SharingTask,
  costs: Float64Array,
): Promise<readonly number[]> {
  const count = task.alone.length;
  const independent = new IndependentGroups(count);
  independent.add(costs.length - 1);
  let open = Array.from({ length: costs.length - 2 }, (_, i) => i + 1);
  const settled: Settled[] = [];
  let shares: readonly number[] = [task.total];
  while (independent.size < count) {
    const level = await leastOvercharge(task, costs, open, settled);
    shares = level.shares;
    for (const bits of level.binding) {
      if (!independent.add(bits)) continue;
      settled.push({ bits, charge: (costs[bits] ?? 0) + level.overcharge });
    }
    open = open.filter((bits) => !independent.settles(bits));
  }
  return shares;
}

async function leastOvercharge(
  task: SharingTask,
  costs: Float64Array,
  open: readonly number[],
  settled: readonly Settled[],
) {
  const hasImputations =
    task.alone.reduce((sum, cost) => sum + cost, 0) >= task.total - ROUNDING * task.size;
  const rows = new Map<number, number>();
  const { objective, shares, rowDuals, unit } = await solveWithLeeway(task, (leeway) => {
    const model = new ShareModel(task);
    const greatest = model.free('greatest overcharge', 1);
    for (const bits of open) {
      const terms = [...model.sharesOf(groupOfBits(bits)), [greatest, -1] as const];
      rows.set(bits, model.atMost('open', costs[bits] ?? 0, terms));
    }
    for (const { bits, charge } of settled) {
      model.between('settled', charge, charge, model.sharesOf(groupOfBits(bits)));
    }
    if (hasImputations) {
      task.alone.forEach((cost, member) => {
        model.atMost('alone', cost + leeway, [[member, 1]]);
      });
    }
    return model;
  });
  const duals = [...rows].map(([bits, row]) => ({ bits, dual: Math.abs(rowDuals?.[row] ?? 0) }));
  const most = duals.reduce((max, { dual }) => Math.max(max, dual), 0);
  const binding = duals.filter(({ dual }) => dual >= Math.min(NO_DUAL, most));
  return {
    overcharge: objective * unit,
    shares,
    binding: binding.map(({ bits }) => bits),
  };
}
