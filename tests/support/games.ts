import fc from 'fast-check';
import {
  $Game,
  type CostGame,
  enumeratedGame,
  type Game,
  isSolution,
  ModelBuilder,
  type Solver,
} from '../../lib/commissioning/index.ts';

/** A game from "A:12 B:9 AB:17": members are letters, in the order of the alphabet. */
export function gameOf(kind: Game['kind'], text: string): Game {
  const entries = text.trim().split(/\s+/);
  const values = entries.map((entry) => {
    const [group = '', value = ''] = entry.split(':');
    return { group: [...group], value: Number(value) };
  });
  const members = [...new Set(values.flatMap(({ group }) => group))].sort();
  return $Game.parse({ format: 'rightplace-game/1', kind, members, values });
}

/** The costs of all groups by their bits; letters name the members. */
export function gameOfCosts(costs: readonly number[]): CostGame {
  return enumeratedGame(lettersFor(costs), Float64Array.from(costs));
}

export function lettersFor({ length }: { readonly length: number }): readonly string[] {
  return [...'ABCDEFGHIJKLMNOPQRST'].slice(0, Math.log2(length));
}

/** A game that answers as an optimiser does: it stops at the first group that is charged enough and knows a loose bound. */
export function searchedGame(
  costs: readonly number[],
  { slack = 0 }: { readonly slack?: number } = {},
): CostGame & { readonly asked: ReadonlySet<string> } {
  const { members, cost, mostOvercharged } = gameOfCosts(costs);
  const asked = new Set<string>();
  return {
    members,
    asked,
    cost(group) {
      asked.add(group.join(' '));
      return cost(group);
    },
    async mostOvercharged(shares, enough = Infinity) {
      const worst = await mostOvercharged(shares);
      for (let bits = 1; bits < costs.length - 1; bits += 1) {
        const over = chargeOfBits(bits, shares) - (costs[bits] ?? 0);
        const group = membersOfBits(bits);
        if (over > enough) return { group, cost: costs[bits] ?? 0, atMost: worst.atMost + 1e6 };
      }
      return { ...worst, atMost: worst.atMost + slack };
    },
  };
}

export function membersOfBits(bits: number): readonly number[] {
  return Array.from({ length: 20 }, (_, i) => i).filter((i) => (bits >> i) & 1);
}

export function chargeOfBits(bits: number, shares: readonly number[]): number {
  return shares.reduce((sum, share, i) => sum + ((bits >> i) & 1 ? share : 0), 0);
}

/** The most that a group is charged beyond its cost, over all groups but none and all. */
export function greatestOvercharge(costs: readonly number[], shares: readonly number[]): number {
  return costs
    .slice(1, -1)
    .reduce((most, cost, i) => Math.max(most, chargeOfBits(i + 1, shares) - cost), -Infinity);
}

/** The least core by one model with a row for every group. */
export async function epsilonOfAllGroups(
  solver: Solver,
  costs: readonly number[],
): Promise<number> {
  const builder = new ModelBuilder();
  const members = lettersFor(costs).map((name) => builder.column(name, { lower: -Infinity }));
  const epsilon = builder.column('epsilon', { lower: -Infinity, cost: 1 });
  costs.forEach((cost, bits) => {
    if (bits === 0) return;
    const all = bits === costs.length - 1;
    const terms = membersOfBits(bits).map((i) => [members[i] ?? 0, 1] as const);
    builder.row('', all ? cost : -Infinity, cost, all ? terms : [...terms, [epsilon, -1]]);
  });
  const outcome = await solver.solve(builder.build(), { seconds: 10, gap: 0, absoluteGap: 0 });
  if (!isSolution(outcome)) throw new Error(outcome.detail);
  return outcome.objective;
}

const wholeCosts = (members: number, least: number) =>
  fc.array(fc.integer({ min: least, max: 1_000 }), {
    minLength: 2 ** members,
    maxLength: 2 ** members,
  });

function ofSize<T>(least: number, most: number, game: (members: number) => fc.Arbitrary<T>) {
  return fc.integer({ min: least, max: most }).chain(game);
}

/** Any costs at all, but for the empty group's; nobody alone costs nothing. */
export function anyGame(least: number, most: number): fc.Arbitrary<readonly number[]> {
  return ofSize(least, most, (members) =>
    wholeCosts(members, 1).map(([, ...rest]) => [0, ...rest]),
  );
}

/** No group costs more than its parts. */
export function subadditiveGame(least: number, most: number): fc.Arbitrary<readonly number[]> {
  return anyGame(least, most).map((costs) => {
    const closed = [...costs];
    for (let bits = 1; bits < closed.length; bits += 1) {
      for (let part = (bits - 1) & bits; part > 0; part = (part - 1) & bits) {
        closed[bits] = Math.min(
          closed[bits] ?? 0,
          (closed[part] ?? 0) + (closed[bits ^ part] ?? 0),
        );
      }
    }
    return closed;
  });
}

interface CoreGame {
  readonly costs: readonly number[];
  /** Shares by which no group is charged more than its cost. */
  readonly inCore: readonly number[];
}

/** Made around shares that suit every group; each costs at least one alone. */
export function gameWithCore(least: number, most: number): fc.Arbitrary<CoreGame> {
  return ofSize(least, most, (members) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: members, maxLength: members }),
        wholeCosts(members, 0),
      )
      .map(([inCore, extra]) => ({
        inCore,
        costs: extra.map((more, bits) => {
          const isAll = bits === extra.length - 1;
          return chargeOfBits(bits, inCore) + (bits === 0 || isAll ? 0 : more);
        }),
      })),
  );
}

/** The same game with member `i` at place `order[i]`. */
export function reordered(costs: readonly number[], order: readonly number[]): readonly number[] {
  const moved = new Array<number>(costs.length).fill(0);
  costs.forEach((cost, bits) => {
    const to = membersOfBits(bits).reduce((sum, i) => sum | (1 << (order[i] ?? 0)), 0);
    moved[to] = cost;
  });
  return moved;
}

/** One more member, who changes no group's cost. */
export function withIdle(costs: readonly number[]): readonly number[] {
  return [...costs, ...costs];
}
