import { expect } from 'vitest';
import {
  type CostGame,
  type ShareOptions,
  type Shares,
  type SharingRule,
  type Solver,
  shareCosts,
} from '../../lib/commissioning/index.ts';

/** In amounts of up to thousands: the solver's rounding. */
export const NEARLY = 1e-5;

/** Shares by a rule that applies to the game. */
export async function shareGame(
  solver: Solver,
  game: CostGame,
  rule: SharingRule,
  options: Partial<ShareOptions> = {},
): Promise<Shares> {
  const shares = await shareCosts({ solver, uniform: () => 0 }, game, { rule, ...options });
  if (!shares.ok) throw new Error(shares.problem.detail);
  return shares.value;
}

/** The same, before they are rounded to pence. */
export async function exactShares(
  solver: Solver,
  game: CostGame,
  rule: SharingRule,
  options: Partial<ShareOptions> = {},
): Promise<readonly number[]> {
  const { members } = await shareGame(solver, game, rule, options);
  return members.map(({ beforeRounding }) => beforeRounding);
}

/** Equal but for the solver's rounding. */
export function expectNear(
  found: readonly number[],
  expected: readonly number[],
  within = NEARLY,
): void {
  const furthest = found.map((share, i) => Math.abs(share - (expected[i] ?? Number.NaN)));
  expect(found).toHaveLength(expected.length);
  expect(Math.max(...furthest)).toBeLessThanOrEqual(within);
}
