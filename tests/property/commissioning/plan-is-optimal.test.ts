import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../lib/adapters/solver/index.ts';
import { type Plan, proposePlan, type Round } from '../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { arbitraryRound } from '../../support/random-rounds.ts';

const { travel } = ACT_2014;
const solver = createHighsSolver();
const seconds = () => performance.now() / 1000;
afterAll(() => solver.close());

function plan(round: Round, gap = 0): Promise<Plan> {
  return proposePlan({ solver, seconds }, round, travel, { seconds: 30, gap });
}

function goalsOf({ proposal: { unplaced, unmetWishes, cost } }: Plan) {
  const wishes = unmetWishes.filter(({ pointer }) => pointer !== '/providerShareCap');
  return {
    short: wishes.reduce((sum, { short }) => sum + short, 0),
    unplaced: unplaced.reduce((sum, { count }) => sum + count, 0),
    cost,
  };
}

describe('the plan of a small round', () => {
  it('is as good as trying everything, is proved, and passes its verification', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRound, async (round) => {
        const found = await plan(round);
        const best = bruteForce(round, travel);
        expect(goalsOf(found)).toEqual({ ...best, cost: Math.round(best.cost * 100) / 100 });
        expect([found.status, found.gap === null ? 1 : found.gap < 1e-6]).toEqual(['proved', true]);
        expect(found.verification.passed).toBe(true);
      }),
    );
  });

  it('costs no more than its gap above the best, and never less than its bound', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRound, async (round) => {
        const found = await plan(round, 0.1);
        const best = bruteForce(round, travel);
        const { cost } = found.proposal;
        expect(found.bound).toBeLessThanOrEqual(best.cost + 0.01);
        expect(cost * 0.9).toBeLessThanOrEqual(best.cost + 0.01);
      }),
    );
  });
});
