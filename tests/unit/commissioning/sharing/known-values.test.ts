import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createHighsSolver } from '../../../../lib/adapters/solver/index.ts';
import {
  $Game,
  $SharingRule,
  gameOfValues,
  shareCosts,
} from '../../../../lib/commissioning/index.ts';

const FILE = resolve('../shared/data/benchmarks/cost-sharing/known-values.json');

const $KnownValues = z.array(
  z.object({
    name: z.string(),
    players: z.number(),
    /** By size, then in the order of the members. */
    v: z.array(z.number()),
    solution: z.string(),
    expected: z.array(z.number()),
    tol: z.number(),
    costs: z.array(z.number()).optional(),
  }),
);

/** All groups of `count` members, by size and then in order: 1, 2, 3, 12, 13, 23, 123. */
function groupsBySize(count: number): string[][] {
  const names = Array.from({ length: count }, (_, i) => `${i + 1}`);
  let groups: string[][] = [[]];
  const all: string[][] = [];
  for (let size = 1; size <= count; size += 1) {
    groups = groups.flatMap((group) => {
      const after = group.length === 0 ? 0 : names.indexOf(group.at(-1) ?? '') + 1;
      return names.slice(after).map((name) => [...group, name]);
    });
    all.push(...groups);
  }
  return all;
}

function gameFile(kind: 'cost' | 'gain', players: number, values: readonly number[]) {
  return $Game.parse({
    format: 'rightplace-game/1',
    kind,
    members: Array.from({ length: players }, (_, i) => `${i + 1}`),
    values: groupsBySize(players).map((group, i) => ({ group, value: values[i] })),
  });
}

describe.skipIf(!existsSync(FILE))(
  'the collected games (needs ../shared/data/benchmarks/cost-sharing/known-values.json)',
  () => {
    const known = existsSync(FILE)
      ? $KnownValues.parse(JSON.parse(readFileSync(FILE, 'utf8')))
      : [];
    const solver = createHighsSolver();
    afterAll(() => solver.close());

    it('are ten', () => {
      expect(known).toHaveLength(10);
    });

    it.each(known.filter(({ costs }) => !costs).map((game) => [game.name, game] as const))(
      '%s',
      async (_name, { players, v, solution, expected, tol }) => {
        const game = gameOfValues(gameFile('gain', players, v));
        const rule = $SharingRule.parse(solution);
        const shares = await shareCosts({ solver, uniform: () => 0 }, game, { rule, kind: 'gain' });
        if (!shares.ok) throw new Error(shares.problem.detail);
        const found = shares.value.members.map(({ beforeRounding }) => beforeRounding);
        expect(found).toHaveLength(expected.length);
        found.forEach((share, i) => {
          expect(Math.abs(share - (expected[i] ?? Number.NaN))).toBeLessThanOrEqual(tol);
        });
      },
    );

    it.each(
      known.flatMap(({ costs, ...game }) => (costs ? [[game.name, game, costs] as const] : [])),
    )(
      '%s: the savings are what groups save against paying alone',
      async (_name, { players, expected }, costs) => {
        const game = gameOfValues(gameFile('cost', players, costs));
        const groups = groupsBySize(players).map((group) => group.map((name) => Number(name) - 1));
        for (const [i, group] of groups.entries()) {
          const alone = await Promise.all(group.map((member) => game.cost([member])));
          const saved = alone.reduce((sum, cost) => sum + cost, 0) - (await game.cost(group));
          expect(saved).toBe(expected[i]);
        }
      },
    );
  },
);
