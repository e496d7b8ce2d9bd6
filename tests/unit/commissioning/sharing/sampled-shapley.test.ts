import { afterAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../../lib/adapters/solver/index.ts';
import {
  type CostGame,
  type ShareOptions,
  shareCosts,
} from '../../../../lib/commissioning/index.ts';
import { sampledShapley } from '../../../../lib/commissioning/sharing/shapley.ts';

const solver = createHighsSolver();
afterAll(() => solver.close());

/** A linear congruential generator (Numerical Recipes), to draw the same numbers every time. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function shared(game: CostGame, options: ShareOptions) {
  const shares = await shareCosts({ solver, uniform: draws(7) }, game, options);
  if (!shares.ok) throw new Error(shares.problem.detail);
  return shares.value;
}

describe('sampled shares', () => {
  // Eleven members of two sizes; what a group costs grows with the root of its size.
  const sizes = [1, 4, 1, 4, 1, 4, 1, 4, 1, 4, 1];
  const game: CostGame = {
    members: [...'ABCDEFGHIJK'],
    cost: async (group) => 1000 * Math.sqrt(group.reduce((sum, i) => sum + (sizes[i] ?? 0), 0)),
    mostOvercharged: async (shares) => ({ group: [0], cost: shares[0] ?? 0, atMost: 0 }),
  };

  it('add up, tell their error and are the same for the same draws', async () => {
    const shares = await shared(game, { rule: 'shapley', pairs: 50 });
    expect(shares.exactness).toMatch(
      /^Sampled: 100 drawn orders of joining, with a standard error of up to £\d+\.\d\d\.$/,
    );
    const pence = shares.members.map(({ share }) => Math.round(share * 100));
    // 1000 times the root of 26.
    expect(pence.reduce((sum, share) => sum + share, 0)).toBe(509_902);
    expect(await shared(game, { rule: 'shapley', pairs: 50 })).toEqual(shares);
  });

  it('are within their error of the exact ones', async () => {
    // Airport game: the Shapley value shares each stretch of runway among those who need it.
    const lengths = [10, 20, 30, 40, 50];
    const airport: CostGame = {
      ...game,
      members: [...'ABCDE'],
      cost: async (group) => Math.max(0, ...group.map((i) => lengths[i] ?? 0)),
    };
    const exact = [2, 4.5, 7.833333, 12.833333, 22.833333];
    const { shares, standardErrors } = await sampledShapley(airport, 500, draws(1));
    shares.forEach((share, i) => {
      const error = standardErrors[i] ?? Number.NaN;
      expect(Math.abs(share - (exact[i] ?? Number.NaN))).toBeLessThan(4 * error);
      expect(error).toBeLessThan(0.4);
      expect(error).toBeGreaterThan(0.01);
    });
  });
});
