import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createHighsSolver } from '../../../lib/adapters/solver/index.ts';
import { isSolution, ModelBuilder } from '../../../lib/commissioning/index.ts';
import { findLeastCore } from '../../../lib/commissioning/sharing/least-core.ts';
import { beginSharing } from '../../../lib/commissioning/sharing/sharing-task.ts';
import {
  anyGame,
  chargeOfBits,
  epsilonOfAllGroups,
  gameOfCosts,
  gameWithCore,
  greatestOvercharge,
  membersOfBits,
  reordered,
  searchedGame,
  subadditiveGame,
  withIdle,
} from '../../support/games.ts';
import { exactShares, expectNear, NEARLY, shareGame } from '../../support/share-game.ts';

// A thousand runs of hundreds of models take their time.
vi.setConfig({ testTimeout: 180_000 });

const solver = createHighsSolver();
afterAll(() => solver.close());

const A_PENNY = 0.01;

function spreadOf(costs: readonly number[], shares: readonly number[]): number {
  const savings = shares.map((share, i) => 1 - share / (costs[1 << i] ?? Number.NaN));
  return Math.max(...savings) - Math.min(...savings);
}

const somePermutation = (length: number) =>
  fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });

describe('the least core by search', () => {
  it.each([
    ['any costs', anyGame(6, 8)],
    ['costs no higher than those of the parts', subadditiveGame(6, 8)],
  ] as const)('is that of all groups (%s)', async (_name, games) => {
    await fc.assert(
      fc.asyncProperty(games, async (costs) => {
        const searched = searchedGame(costs);
        const { epsilon, atMost, shares } = await findLeastCore(
          await beginSharing(searched, solver, {}),
        );
        const ofAll = await epsilonOfAllGroups(solver, costs);
        expectNear([epsilon, atMost, greatestOvercharge(costs, shares)], [ofAll, ofAll, ofAll]);
        expect(searched.asked.size).toBeLessThan(costs.length);
      }),
    );
  });

  it('gives shares that charge no group more', async () => {
    await fc.assert(
      fc.asyncProperty(anyGame(3, 5), async (costs) => {
        const searched = searchedGame(costs);
        const shares = await shareGame(solver, searched, 'least-core');
        const epsilon = await epsilonOfAllGroups(solver, costs);
        const over = greatestOvercharge(
          costs,
          shares.members.map(({ beforeRounding }) => beforeRounding),
        );
        expectNear([over], [epsilon]);
        expect(shares.groupsCosted).toBe(searched.asked.size);
      }),
    );
  });

  it('with a loose bound claims no more than the bound', async () => {
    await fc.assert(
      fc.asyncProperty(anyGame(3, 5), fc.integer({ min: 1, max: 50 }), async (costs, slack) => {
        const { leastCore, exactness } = await shareGame(
          solver,
          searchedGame(costs, { slack }),
          'least-core',
        );
        const epsilon = await epsilonOfAllGroups(solver, costs);
        expect(leastCore?.epsilon).toBeLessThanOrEqual(epsilon + A_PENNY);
        expect(leastCore?.atMost).toBeGreaterThanOrEqual(epsilon + slack - A_PENNY);
        expect(exactness).toContain(`Proved to within £${slack}`);
      }),
    );
  });
});

describe('equal saving', () => {
  const games = gameWithCore(3, 6);

  it('is in the core where there is one, and no shares of the core are more equal', async () => {
    await fc.assert(
      fc.asyncProperty(games, fc.double({ min: 0, max: 1, noNaN: true }), async (game, part) => {
        const { costs, inCore } = game;
        const shares = await exactShares(solver, searchedGame(costs), 'equal-saving');
        expect(greatestOvercharge(costs, shares)).toBeLessThan(NEARLY);
        const spread = spreadOf(costs, shares);
        const between = shares.map((share, i) => share + part * ((inCore[i] ?? 0) - share));
        expect(spread).toBeLessThanOrEqual(spreadOf(costs, between) + NEARLY);
        expect(spread).toBeLessThanOrEqual(spreadOf(costs, inCore) + NEARLY);
      }),
    );
  });

  it('charges no group more than alone and epsilon where there is no core', async () => {
    await fc.assert(
      fc.asyncProperty(anyGame(3, 5), async (costs) => {
        const shares = await exactShares(solver, searchedGame(costs), 'equal-saving');
        const epsilon = await epsilonOfAllGroups(solver, costs);
        expect(greatestOvercharge(costs, shares)).toBeLessThan(Math.max(0, epsilon) + NEARLY);
      }),
    );
  });

  it('within a tolerance overcharges by no more than that', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyGame(4, 6),
        fc.integer({ min: 10, max: 200 }),
        async (costs, tolerance) => {
          const shares = await exactShares(solver, searchedGame(costs), 'equal-saving', {
            tolerance,
          });
          const epsilon = await epsilonOfAllGroups(solver, costs);
          const most = Math.max(0, epsilon) + tolerance;
          expect(greatestOvercharge(costs, shares)).toBeLessThan(most + NEARLY);
        },
      ),
    );
  });

  it('is the same whatever the order of the members', async () => {
    const both = anyGame(3, 5).chain((costs) =>
      fc.tuple(fc.constant(costs), somePermutation(Math.log2(costs.length))),
    );
    await fc.assert(
      fc.asyncProperty(both, async ([costs, order]) => {
        const shares = await exactShares(solver, gameOfCosts(costs), 'equal-saving');
        const moved = await exactShares(
          solver,
          gameOfCosts(reordered(costs, order)),
          'equal-saving',
        );
        expectNear(
          order.map((to) => moved[to] ?? Number.NaN),
          shares,
        );
      }),
    );
  });

  it.each([0.001, 12_345.678])('goes with the unit of money (times %d)', async (unit) => {
    await fc.assert(
      fc.asyncProperty(anyGame(3, 5), async (costs) => {
        const shares = await exactShares(solver, gameOfCosts(costs), 'equal-saving');
        const scaled = await exactShares(
          solver,
          gameOfCosts(costs.map((cost) => cost * unit)),
          'equal-saving',
        );
        expectNear(
          scaled.map((share) => share / unit),
          shares,
        );
      }),
    );
  });

  it('finds the same by search as over all groups', async () => {
    await fc.assert(
      fc.asyncProperty(anyGame(3, 5), async (costs) => {
        const searched = await exactShares(solver, searchedGame(costs), 'equal-saving');
        expectNear(searched, await exactShares(solver, gameOfCosts(costs), 'equal-saving'));
      }),
    );
  });

  it('charges a member that changes no cost nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyGame(2, 5), async (costs) => {
        const [idle = Number.NaN, ...others] = (
          await exactShares(solver, gameOfCosts(withIdle(costs)), 'equal-saving')
        ).toReversed();
        expect(Math.abs(idle)).toBeLessThan(NEARLY);
        expectNear(
          others.toReversed(),
          await exactShares(solver, gameOfCosts(costs), 'equal-saving'),
          1e-3,
        );
      }),
    );
  });
});

describe('the subsidy', () => {
  it('is what all cost beyond the most that can be charged without overcharging a group', async () => {
    await fc.assert(
      fc.asyncProperty(anyGame(3, 5), async (costs) => {
        const { leastCore } = await shareGame(solver, searchedGame(costs), 'equal-saving');
        const most = await mostChargeable(costs);
        const expected = Math.max(0, (costs.at(-1) ?? 0) - most);
        expect(Math.abs((leastCore?.subsidy ?? Number.NaN) - expected)).toBeLessThan(A_PENNY);
      }),
    );
  });
});

async function mostChargeable(costs: readonly number[]): Promise<number> {
  const builder = new ModelBuilder();
  const count = Math.log2(costs.length);
  for (let i = 0; i < count; i += 1) builder.column('', { lower: -Infinity, cost: -1 });
  costs.slice(0, -1).forEach((cost, bits) => {
    if (bits === 0) return;
    const terms = membersOfBits(bits).map((i) => [i, 1] as const);
    builder.row('', -Infinity, cost, terms);
  });
  const outcome = await solver.solve(builder.build(), { seconds: 10, gap: 0, absoluteGap: 0 });
  if (!isSolution(outcome)) throw new Error(outcome.detail);
  return -outcome.objective;
}

describe('shares by any rule', () => {
  const RULES = ['equal-saving', 'least-core', 'nucleolus', 'shapley', 'stand-alone'] as const;

  it.each([...RULES, 'proportional'] as const)('%s: add up to the penny', async (rule) => {
    await fc.assert(
      fc.asyncProperty(anyGame(2, 5), fc.integer({ min: 1, max: 999 }), async (costs, unit) => {
        const finer = costs.map((cost) => (cost * unit) / 997);
        const weights = costs.slice(0, Math.log2(costs.length)).map((_, i) => i + 0.5);
        const { members, total } = await shareGame(solver, gameOfCosts(finer), rule, { weights });
        const pence = members.map(({ share }) => Math.round(share * 100));
        expect(pence.reduce((sum, share) => sum + share, 0)).toBe(Math.round(total * 100));
        expect(total).toBe(Math.round((finer.at(-1) ?? 0) * 100) / 100);
        for (const { share, beforeRounding } of members) {
          expect(Math.abs(share - beforeRounding)).toBeLessThan(A_PENNY * 1.5);
          expect(share < 0 && beforeRounding >= 0).toBe(false);
        }
      }),
    );
  });

  it.each(RULES)('%s: the group that is named is the most overcharged', async (rule) => {
    await fc.assert(
      fc.asyncProperty(anyGame(2, 5), async (costs) => {
        const { mostCharged, members } = await shareGame(solver, searchedGame(costs), rule);
        const shares = members.map(({ beforeRounding }) => beforeRounding);
        const most = greatestOvercharge(costs, shares);
        expect(Math.abs((mostCharged?.over ?? Number.NaN) - most)).toBeLessThan(A_PENNY);
        expect(mostCharged?.overcharged).toBe(most > NEARLY);
        const bits = (mostCharged?.group ?? []).reduce(
          (sum, name) => sum + 2 ** members.findIndex((member) => member.name === name),
          0,
        );
        const named = chargeOfBits(bits, shares) - (costs[bits] ?? Number.NaN);
        expect(Math.abs(named - most)).toBeLessThan(A_PENNY);
      }),
    );
  });
});
