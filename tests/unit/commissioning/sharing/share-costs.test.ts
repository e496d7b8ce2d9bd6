import { afterAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../../lib/adapters/solver/index.ts';
import {
  $Shares,
  type CostGame,
  gameOfValues,
  type ShareOptions,
  shareCosts,
} from '../../../../lib/commissioning/index.ts';
import { gameOf, gameOfCosts, searchedGame } from '../../../support/games.ts';

const solver = createHighsSolver();
afterAll(() => solver.close());

function sharesOf(game: CostGame, options: ShareOptions) {
  return shareCosts({ solver, uniform: () => 0 }, game, options);
}

async function shared(game: CostGame, options: ShareOptions) {
  const shares = await sharesOf(game, options);
  if (!shares.ok) throw new Error(shares.problem.detail);
  return $Shares.parse(shares.value);
}

/** A and B are near to each other, C is far from both. */
const NEIGHBOURS = gameOf('cost', 'A:100 B:60 C:90 AB:110 AC:180 BC:145 ABC:195.02');

describe('shares', () => {
  it('by equal saving say all there is to say', async () => {
    const game = gameOfValues(NEIGHBOURS);
    expect(
      await shared(game, { rule: 'equal-saving', name: 'Three', budgets: [70, null, 90] }),
    ).toEqual({
      format: 'rightplace-shares/1',
      name: 'Three',
      kind: 'cost',
      rule: 'equal-saving',
      total: 195.02,
      members: [
        {
          // A and B pay what they cost together, 110, in proportion to 100 and 60.
          name: 'A',
          share: 68.75,
          beforeRounding: expect.closeTo(68.75, 6),
          standAlone: 100,
          saving: { amount: 31.25, relative: 0.3125 },
          budget: { amount: 70, over: 0 },
          standardError: null,
        },
        {
          name: 'B',
          share: 41.25,
          beforeRounding: expect.closeTo(41.25, 6),
          standAlone: 60,
          saving: { amount: 18.75, relative: 0.3125 },
          budget: null,
          standardError: null,
        },
        {
          name: 'C',
          share: 85.02,
          beforeRounding: expect.closeTo(85.02, 6),
          standAlone: 90,
          saving: { amount: 4.98, relative: 4.98 / 90 },
          budget: { amount: 90, over: 0 },
          standardError: null,
        },
      ],
      // C alone and A with B: (90 + 110 - 195.02) / 2.
      leastCore: { epsilon: -2.49, atMost: -2.49, groups: [['C'], ['A', 'B']], subsidy: 0 },
      mostCharged: {
        group: ['A', 'B'],
        share: 110,
        standAlone: 110,
        over: 0,
        atMost: 0,
        overcharged: false,
      },
      groupsCosted: 7,
      exactness: 'Exact: all 7 groups were looked at.',
    });
  });

  it('name the group that a naive rule overcharges, and by how much', async () => {
    const { mostCharged, members } = await shared(gameOfValues(NEIGHBOURS), {
      rule: 'proportional',
      weights: [1, 1, 1],
      budgets: [null, 50, null],
    });
    expect(members.map(({ share }) => share)).toEqual([65.01, 65.01, 65]);
    expect(mostCharged).toEqual({
      group: ['A', 'B'],
      share: 130.01,
      standAlone: 110,
      over: 20.01,
      atMost: 20.01,
      overcharged: true,
    });
    expect(members[1]?.budget).toEqual({ amount: 50, over: 15.01 });
    expect(members[1]?.saving).toEqual({ amount: -5.01, relative: -5.01 / 60 });
  });

  it('of gains are what members get, more than alone', async () => {
    const game = gameOf('gain', 'A:10 B:20 AB:40');
    const { total, members, mostCharged } = await shared(gameOfValues(game), {
      rule: 'shapley',
      kind: 'gain',
    });
    expect(total).toBe(40);
    expect(members.map(({ share, standAlone, saving }) => [share, standAlone, saving])).toEqual([
      [15, 10, { amount: 5, relative: 0.5 }],
      [25, 20, { amount: 5, relative: 0.25 }],
    ]);
    expect(mostCharged).toMatchObject({ group: ['A'], share: 15, standAlone: 10, over: -5 });
  });

  it('of one member are all of it', async () => {
    const game = gameOfValues(gameOf('cost', 'A:12.34'));
    for (const rule of [
      'equal-saving',
      'least-core',
      'nucleolus',
      'shapley',
      'stand-alone',
    ] as const) {
      expect(await shared(game, { rule })).toMatchObject({
        members: [{ share: 12.34, saving: { amount: 0, relative: 0 } }],
        leastCore: null,
        mostCharged: null,
        groupsCosted: 1,
        exactness: 'Exact: the only member pays all.',
      });
    }
  });

  it('of nothing are nothing', async () => {
    const game = gameOfValues(gameOf('cost', 'A:0 B:0 AB:0'));
    for (const rule of ['equal-saving', 'least-core', 'nucleolus', 'shapley'] as const) {
      const { members, leastCore } = await shared(game, { rule });
      expect(members.map(({ share, saving }) => [share, saving.relative])).toEqual([
        [0, null],
        [0, null],
      ]);
      expect(leastCore).toMatchObject({ epsilon: 0, subsidy: 0 });
    }
  });

  it('leave a member with nothing at stake out of the ratios and charge it nothing', async () => {
    const game = gameOfValues(gameOf('cost', 'A:100 B:0 C:100 AB:100 AC:150 BC:100 ABC:150'));
    const { members } = await shared(game, { rule: 'equal-saving' });
    expect(members.map(({ share, saving }) => [share, saving.relative])).toEqual([
      [75, 0.25],
      [0, null],
      [75, 0.25],
    ]);
  });

  it('let no member with nothing at stake gain for the sake of equal savings of the others', async () => {
    // C overpays by 4 at the least, as do A and B together. A would be as near to C by paying B 8.
    const game = gameOfValues(gameOf('cost', 'A:20 B:0 C:10 AB:12 AC:100 BC:100 ABC:30'));
    const { members, leastCore } = await shared(game, { rule: 'equal-saving' });
    expect(members.map(({ share }) => share)).toEqual([16, 0, 14]);
    expect(leastCore).toMatchObject({ epsilon: 4, groups: [['C'], ['A', 'B']] });
  });

  it('pay a member that has nothing at stake no more than the others can bear to be without', async () => {
    // B needs no place, but its entitlement saves the others 30; without it A or C could pay 30 more.
    const game = gameOfValues(gameOf('cost', 'A:100 B:0 C:100 AB:80 AC:200 BC:80 ABC:170'));
    const { members } = await shared(game, { rule: 'equal-saving' });
    // A and B may be charged 80 and B and C 80, all are charged 170: B gets 10.
    expect(members.map(({ share }) => share)).toEqual([90, -10, 90]);
  });
});

describe('shares by search', () => {
  // Six members; a group of k costs 10 k - k (k - 1) / 2.
  const bits = Array.from(
    { length: 64 },
    (_, group) => group.toString(2).replaceAll('0', '').length,
  );
  const costs = bits.map((k) => 10 * k - (k * (k - 1)) / 2);

  it('work out few groups and are proved', async () => {
    const told: number[] = [];
    const shares = await shared(searchedGame(costs), {
      rule: 'equal-saving',
      onGroup: (groups) => told.push(groups),
    });
    // Six alone, six without one, all.
    expect(shares.groupsCosted).toBe(13);
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(shares.exactness).toBe(
      "Proved to within £0 by the solver's bound over all groups, of which 13 were costed one by one.",
    );
  });

  it('claim no more than the bound that was found', async () => {
    const shares = await shared(searchedGame(costs, { slack: 3.5 }), { rule: 'equal-saving' });
    expect(shares.exactness).toContain('Proved to within £1 by');
    expect(shares.mostCharged).toMatchObject({ over: -2.5, atMost: 1, overcharged: false });
  });

  it('in proportion say what is proved of groups, and look for no least core', async () => {
    const shares = await shared(searchedGame(costs, { slack: 3.5 }), { rule: 'stand-alone' });
    expect(shares.leastCore).toBeNull();
    expect(shares.exactness).toBe(
      "Exact, being a proportion of the total; no group is charged more than £1 beyond its own cost, proved by the solver's bound over all groups, of which 13 were costed one by one.",
    );
  });

  it.each(['nucleolus', 'shapley'] as const)('%s: look at all groups', async (rule) => {
    const shares = await shared(searchedGame(costs), { rule });
    expect(shares).toMatchObject({
      groupsCosted: 63,
      exactness: 'Exact: all 63 groups were looked at.',
    });
    expect(shares.members.map(({ share }) => share)).toEqual([7.5, 7.5, 7.5, 7.5, 7.5, 7.5]);
  });

  it('look at all groups by any rule where there are few members, whatever the tolerance', async () => {
    const game = searchedGame([0, 100, 60, 110, 90, 180, 145, 195.02], { slack: 50 });
    const shares = await shared(game, { rule: 'least-core', few: 3, tolerance: 40 });
    expect(shares).toMatchObject({
      // C alone, and A with B, are together 4.98 better off; halves of it.
      leastCore: { epsilon: -2.49, atMost: -2.49, groups: [['C'], ['A', 'B']] },
      groupsCosted: 7,
      exactness: 'Exact: all 7 groups were looked at.',
    });
  });

  it('spare nothing by a tolerance where all costs are known', async () => {
    // Four members, each charged 50 of 200: alone 100, two 120, three 300. Two are what binds.
    const byMembers = [0, 100, 120, 300, 200];
    const known = bits.slice(0, 16).map((k) => byMembers[k] ?? 0);
    const { leastCore } = await shared(gameOfCosts(known), { rule: 'nucleolus', tolerance: 40 });
    expect(leastCore).toMatchObject({ epsilon: -20, atMost: -20 });
  });

  it('do not claim to be exact where the costs of groups are not', async () => {
    const game = { ...searchedGame(costs), precision: () => 187.203 };
    const { exactness } = await shared(game, { rule: 'shapley' });
    expect(exactness).toBe(
      'All 63 groups were looked at, the cost of each being proved to within £187.21.',
    );
  });

  it('end where the search names a group that is known already', async () => {
    const stubborn: CostGame = {
      ...gameOfCosts([0, 5, 5, 8]),
      looksAtAll: false,
      mostOvercharged: async () => ({ group: [0], cost: 5, atMost: 100 }),
    };
    const shares = await shared(stubborn, { rule: 'equal-saving' });
    expect(shares.members.map(({ share }) => share)).toEqual([4, 4]);
    expect(shares.exactness).toContain('Proved to within £100');
  });

  it('survive an optimum that lies a hair outside its rows once it is scaled back', async () => {
    const costs = [
      0, 962, 3, 271, 773, 54, 921, 873, 1, 213, 8, 39, 555, 5, 1000, 819, 652, 478, 244, 10, 904,
      1, 5, 193, 762, 594, 611, 404, 782, 373, 829, 145,
    ];
    const game = { ...gameOfCosts(costs), looksAtAll: false };
    const { members } = await shared(game, { rule: 'least-core' });
    expect(members.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(145, 9);
  });

  it('within a tolerance stop sooner and say so', async () => {
    const steps: number[] = [];
    const game = gameOfCosts([0, 10, 10, 10, 10, 13, 13, 18, 10, 13, 13, 18, 13, 18, 18, 22]);
    const counting: CostGame = {
      ...game,
      looksAtAll: false,
      async mostOvercharged(shares) {
        const worst = await game.mostOvercharged(shares);
        steps.push(worst.atMost);
        return worst;
      },
    };
    const loose = await shared(counting, { rule: 'least-core', tolerance: 100 });
    expect(steps).toHaveLength(1);
    expect(loose.leastCore?.atMost).toBeGreaterThanOrEqual(loose.leastCore?.epsilon ?? Infinity);
    expect(loose.groupsCosted).toBeLessThanOrEqual(10);
  });
});

describe('a rule that does not apply', () => {
  const eleven: CostGame = { ...gameOfCosts([0, 1]), members: [...'ABCDEFGHIJK'] };

  it.each([
    [
      'the nucleolus of eleven',
      eleven,
      { rule: 'nucleolus' },
      'The nucleolus looks at every group, and is worked out for up to 10 members; this game has 11. Choose equal-saving or least-core.',
    ],
    [
      'proportional without weights',
      gameOfCosts([0, 1, 1, 2]),
      { rule: 'proportional' },
      'Proportional shares need a weight for each of 2 members, for example places; got 0.',
    ],
    [
      'proportional to weights of nothing',
      gameOfCosts([0, 1, 1, 2]),
      { rule: 'proportional', weights: [0, 0] },
      'Shares cannot go in proportion to the weights: together they are 0. Choose another rule.',
    ],
    [
      'stand-alone where one would gain alone',
      gameOfCosts([0, -1, 3, 2]),
      { rule: 'stand-alone' },
      'Shares cannot go in proportion to what each member would cost alone: some are above 0 and some below. Choose another rule.',
    ],
  ] as const)('%s', async (_name, game, options, detail) => {
    const shares = await sharesOf(game, options);
    expect(shares.ok).toBe(false);
    expect(!shares.ok && shares.problem).toMatchObject({ kind: 'invalid', detail });
  });

  it('fails where the solver does', async () => {
    const broken = {
      ...solver,
      solve: async () => ({ status: 'crashed', seconds: 0, detail: 'out of memory' }) as const,
    };
    const shares = shareCosts({ solver: broken, uniform: () => 0 }, gameOfCosts([0, 1, 1, 2]), {
      rule: 'equal-saving',
    });
    await expect(shares).rejects.toThrow('A model of shares came back crashed');
  });
});
