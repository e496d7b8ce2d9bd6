import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createHighsSolver } from '../../../lib/adapters/solver/index.ts';
import { isSolution, ModelBuilder } from '../../../lib/commissioning/index.ts';
import {
  anyGame,
  chargeOfBits,
  epsilonOfAllGroups,
  gameOfCosts,
  gameWithCore,
  greatestOvercharge,
  membersOfBits,
  searchedGame,
  subadditiveGame,
  withIdle,
} from '../../support/games.ts';
import { exactShares, expectNear, NEARLY } from '../../support/share-game.ts';

// A thousand runs of hundreds of models take their time.
vi.setConfig({ testTimeout: 180_000 });

const solver = createHighsSolver();
afterAll(() => solver.close());

describe('the nucleolus', () => {
  it('is in the least core of shares by which nobody pays more than alone', async () => {
    await fc.assert(
      fc.asyncProperty(gameWithCore(3, 6), async ({ costs }) => {
        const shares = await exactShares(solver, gameOfCosts(costs), 'nucleolus');
        const epsilon = await epsilonOfAllGroups(solver, costs);
        expect(greatestOvercharge(costs, shares)).toBeLessThan(epsilon + NEARLY);
      }),
    );
  });

  it('charges nobody more than alone where that can be', async () => {
    await fc.assert(
      fc.asyncProperty(subadditiveGame(3, 5), async (costs) => {
        const shares = await exactShares(solver, searchedGame(costs), 'nucleolus');
        shares.forEach((share, i) => {
          expect(share).toBeLessThan((costs[1 << i] ?? Number.NaN) + NEARLY);
        });
      }),
    );
  });

  it('has balanced groups at every level of overcharge (Kohlberg 1971)', async () => {
    await fc.assert(
      fc.asyncProperty(gameWithCore(3, 4), async ({ costs }) => {
        const shares = await exactShares(solver, gameOfCosts(costs), 'nucleolus');
        const over = costs.map((cost, bits) => chargeOfBits(bits, shares) - cost);
        const proper = over.slice(1, -1);
        for (const level of new Set(proper.map((amount) => Math.round(amount * 1e4) / 1e4))) {
          const groups = proper.flatMap((amount, i) => (amount > level - 1e-3 ? [i + 1] : []));
          expect(await relief(groups, Math.log2(costs.length))).toBeGreaterThan(-1e-6);
        }
      }),
    );
  });
});

/** The most by which groups could be charged less, none of them more, all together the same; 0 where balanced. */
async function relief(groups: readonly number[], members: number): Promise<number> {
  const builder = new ModelBuilder();
  for (let i = 0; i < members; i += 1) {
    const cost = groups.filter((bits) => (bits >> i) & 1).length;
    builder.column('', { lower: -1, upper: 1, cost });
  }
  const all = 2 ** members - 1;
  for (const bits of [...groups, all]) {
    const terms = membersOfBits(bits).map((i) => [i, 1] as const);
    builder.row('', bits === all ? 0 : -Infinity, 0, terms);
  }
  const outcome = await solver.solve(builder.build(), { seconds: 10, gap: 0, absoluteGap: 0 });
  if (!isSolution(outcome)) throw new Error(outcome.detail);
  return outcome.objective;
}

describe('the Shapley value', () => {
  it('is the mean over all orders of joining', async () => {
    await fc.assert(
      fc.asyncProperty(anyGame(2, 5), async (costs) => {
        expectNear(
          await exactShares(solver, searchedGame(costs), 'shapley'),
          meanOverOrders(costs),
          1e-6,
        );
      }),
    );
  });

  it('charges members who change costs alike the same, and one who changes none nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyGame(2, 5), async (costs) => {
        const alike = costs.map((_, bits) => costs[lowerFirst(bits)] ?? 0);
        const [first, second] = await exactShares(solver, gameOfCosts(alike), 'shapley');
        expect(Math.abs((first ?? Number.NaN) - (second ?? Number.NaN))).toBeLessThan(1e-9);
        const withOne = await exactShares(solver, gameOfCosts(withIdle(costs)), 'shapley');
        expect(Math.abs(withOne.at(-1) ?? Number.NaN)).toBeLessThan(1e-9);
      }),
    );
  });
});

/** The same bits, the second member standing in for the first where only one of both is there. */
function lowerFirst(bits: number): number {
  return (bits & 3) === 2 ? bits - 1 : bits;
}

function meanOverOrders(costs: readonly number[]): readonly number[] {
  const count = Math.log2(costs.length);
  const sums = new Array<number>(count).fill(0);
  let orders = 0;
  function join(bits: number, order: readonly number[]): void {
    if (order.length === count) {
      orders += 1;
      let joined = 0;
      for (const i of order) {
        sums[i] = (sums[i] ?? 0) + (costs[joined | (1 << i)] ?? 0) - (costs[joined] ?? 0);
        joined |= 1 << i;
      }
      return;
    }
    for (let i = 0; i < count; i += 1) {
      if (!((bits >> i) & 1)) join(bits | (1 << i), [...order, i]);
    }
  }
  join(0, []);
  return sums.map((sum) => sum / orders);
}
