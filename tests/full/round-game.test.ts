import { afterAll, expect, it } from 'vitest';
import { createHighsSolver } from '../../lib/adapters/solver/index.ts';
import {
  enumerateCosts,
  enumeratedGame,
  proposePlan,
  roundGame,
  shareCosts,
} from '../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { largeRound } from '../support/large-round.ts';

const { travel } = ACT_2014;
const solver = createHighsSolver();
const seconds = () => performance.now() / 1000;
afterAll(() => solver.close());

it.each([
  { authorities: 6, offers: 10, children: 90, seed: 1 },
  { authorities: 6, offers: 12, children: 100, seed: 2 },
  { authorities: 7, offers: 10, children: 80, seed: 3 },
  { authorities: 8, offers: 10, children: 80, seed: 4 },
])(
  'the most over-charged group of $authorities authorities is the same by search as by looking at all (seed $seed)',
  async (size) => {
    const round = largeRound(size);
    const plan = await proposePlan({ solver, seconds }, round, travel, { seconds: 60, gap: 0 });
    expect(plan.status).toBe('proved');
    const options = { seconds: 60, gap: 0, tolerance: 0.5 };
    const game = await roundGame(solver, plan, travel, options);
    if (!game.ok) throw new Error(game.problem.detail);
    const share = (of: Parameters<typeof shareCosts>[1], rule: 'least-core' | 'equal-saving') =>
      shareCosts({ solver, uniform: () => 0.5 }, of, { rule });
    const searched = await share(game.value, 'least-core');
    const equal = await share(game.value, 'equal-saving');
    const all = enumeratedGame(game.value.members, await enumerateCosts(game.value));
    const enumerated = await share(all, 'least-core');
    const equalOfAll = await share(all, 'equal-saving');
    game.value.close();
    if (!searched.ok || !enumerated.ok || !equal.ok || !equalOfAll.ok) throw new Error('refused');
    expect(searched.value.leastCore?.epsilon).toBeCloseTo(
      enumerated.value.leastCore?.epsilon ?? Number.NaN,
      0,
    );
    expect(searched.value.groupsCosted).toBeLessThan(2 ** size.authorities - 2);
    expect(equal.value.members.map(({ share: pounds }) => Math.round(pounds))).toEqual(
      equalOfAll.value.members.map(({ share: pounds }) => Math.round(pounds)),
    );
  },
  300_000,
);
