import { ShareModel, solveWithLeeway } from './share-model.ts';
import type { SharingTask } from './sharing-task.ts';

/** Members with less at stake than this, relative to the greatest amount, have nothing at stake. */
const NOTHING = 1e-8;
const NO_DUAL = 1e-6;

/** A member's saving counts as (c({i}) - x_i) / weight; in the models weights are relative to the greatest amount. */
interface Saver {
  readonly member: number;
  readonly weight: number;
}

/** What earlier stages found; later ones keep to it. */
interface Held {
  /** Sum of what members with nothing at stake pay or get. */
  readonly idle: number | null;
  /** Largest difference of relative savings. */
  readonly spread: number | null;
  /** The least saving that each member keeps, in pounds. */
  readonly savings: ReadonlyMap<number, number>;
}

/**
 * Of all shares with x(S) <= c(S) + allowed for the known groups, the one answer that, in this order,
 * 1. makes members with nothing at stake (c({i}) = 0) pay or get as little as can be, in sum;
 * 2. minimises the largest difference of relative savings of the others (Frisk et al. 2010);
 * 3. maximises the smallest relative saving, then the next smallest, and so on;
 * 4. does the same with what those with nothing at stake save in pounds.
 * After 3 and 4 every share is settled, since an optimum of this order over a convex set is unique.
 */
export async function mostEqualSavings(
  task: SharingTask,
  allowed: number,
): Promise<readonly number[]> {
  const { stakes, idle } = saversOf(task);
  const stages = new Stages(task, allowed, stakes, idle);
  if (idle.length > 0 && stakes.length > 0) await stages.holdIdle();
  if (stakes.length > 1) await stages.holdSpread();
  await stages.raiseLeast(stakes);
  return stages.raiseLeast(idle);
}

function saversOf({ alone, size }: SharingTask) {
  const savers = alone.map((cost, member) => ({ member, weight: Math.abs(cost) }));
  return {
    stakes: savers.filter(({ weight }) => weight > NOTHING * size),
    idle: savers
      .filter(({ weight }) => weight <= NOTHING * size)
      .map(({ member }) => ({ member, weight: size })),
  };
}

class Stages {
  readonly #task: SharingTask;
  readonly #allowed: number;
  readonly #stakes: readonly Saver[];
  readonly #idle: readonly Saver[];
  #held: Held = { idle: null, spread: null, savings: new Map() };
  #shares: readonly number[] = [];

  constructor(
    task: SharingTask,
    allowed: number,
    stakes: readonly Saver[],
    idle: readonly Saver[],
  ) {
    this.#task = task;
    this.#allowed = allowed;
    this.#stakes = stakes;
    this.#idle = idle;
  }

  async holdIdle(): Promise<void> {
    const { objective, unit } = await solveWithLeeway(this.#task, (leeway) => {
      const model = this.#model(leeway);
      this.#addIdle(model, 1, Infinity);
      return model;
    });
    this.#held = { ...this.#held, idle: objective * unit };
  }

  async holdSpread(): Promise<void> {
    const { objective, unit } = await solveWithLeeway(this.#task, (leeway) => {
      const model = this.#model(leeway);
      this.#addSpread(model, model.free('spread', 1), 0);
      return model;
    });
    this.#held = { ...this.#held, spread: Math.max(0, (objective * unit) / this.#task.size) };
  }

  /**
   * maximise t: saving of i >= t for those not settled. Whose row has a dual saves t in every optimum: settled. The
   * duals add up to 1, so at least one is settled each time.
   */
  async raiseLeast(savers: readonly Saver[]): Promise<readonly number[]> {
    let open = savers;
    while (open.length > 0) {
      const rows = new Map<Saver, number>();
      const { objective, rowDuals, shares, unit } = await solveWithLeeway(this.#task, (leeway) => {
        const model = this.#model(leeway);
        if (this.#held.spread !== null) this.#addSpread(model, null, leeway);
        const least = model.free('least saving', -1);
        for (const saver of open) {
          const terms = [
            [saver.member, 1] as const,
            [least, saver.weight / this.#task.size] as const,
          ];
          rows.set(saver, model.atMost('saving', this.#alone(saver.member), terms));
        }
        return model;
      });
      const duals = [...rows].map(([saver, row]) => ({
        saver,
        dual: (Math.abs(rowDuals?.[row] ?? 0) * saver.weight) / this.#task.size,
      }));
      const most = Math.max(...duals.map(({ dual }) => dual));
      const settled = duals.filter(({ dual }) => dual >= Math.min(NO_DUAL, most));
      const savings = new Map(this.#held.savings);
      const raised = -objective * unit;
      for (const { saver } of settled) {
        savings.set(saver.member, (raised * saver.weight) / this.#task.size);
      }
      this.#held = { ...this.#held, savings };
      this.#shares = shares;
      open = open.filter(({ member }) => !savings.has(member));
    }
    return this.#shares;
  }

  #alone(member: number): number {
    return this.#task.alone[member] ?? 0;
  }

  /** The known groups and what is held, but for the spread. */
  #model(leeway: number): ShareModel {
    const model = new ShareModel(this.#task);
    for (const { group, cost } of this.#task.groups.values()) {
      model.atMost('group', cost + this.#allowed + leeway, model.sharesOf(group));
    }
    for (const [member, saving] of this.#held.savings) {
      model.atMost('held', this.#alone(member) - saving + leeway, [[member, 1]]);
    }
    if (this.#held.idle !== null) this.#addIdle(model, 0, this.#held.idle + leeway);
    return model;
  }

  /** Columns that are no less than what each idle member pays or gets. */
  #addIdle(model: ShareModel, cost: number, most: number): void {
    const sizes = this.#idle.map(({ member }) => {
      const size = model.free('idle', cost);
      model.atMost('paid', 0, [
        [member, 1],
        [size, -1],
      ]);
      model.atMost('got', 0, [
        [member, -1],
        [size, -1],
      ]);
      return [size, 1] as const;
    });
    model.atMost('idle', most, sizes);
  }

  /** low * weight <= saving <= (low + spread) * weight, the spread being a column, or what is held. */
  #addSpread(model: ShareModel, spread: number | null, leeway: number): void {
    const low = model.free('low', 0);
    for (const { member, weight } of this.#stakes) {
      const alone = this.#alone(member);
      const share = [member, 1] as const;
      const lowest = [low, weight / this.#task.size] as const;
      model.atMost('low', alone, [share, lowest]);
      if (spread !== null) {
        model.between('high', alone, Infinity, [share, lowest, [spread, weight / this.#task.size]]);
      } else {
        const held = (this.#held.spread ?? 0) * weight + leeway;
        model.between('high', alone - held, Infinity, [share, lowest]);
      }
    }
  }
}
