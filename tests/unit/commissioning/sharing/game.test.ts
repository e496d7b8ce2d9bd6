import { describe, expect, it } from 'vitest';
import { $Game, gameOfValues } from '../../../../lib/commissioning/index.ts';
import { parseInput } from '../../../../lib/kernel/index.ts';

const PAIR = {
  format: 'rightplace-game/1',
  kind: 'cost',
  members: ['North Vale', 'Kingsmoor'],
  values: [
    { group: ['North Vale'], value: 120 },
    { group: ['Kingsmoor'], value: 80 },
    { group: ['Kingsmoor', 'North Vale'], value: 150 },
  ],
};

function faultsOf(game: unknown) {
  const parsed = parseInput($Game, game, 'The game');
  return parsed.ok ? [] : (parsed.problem.faults ?? []);
}

describe('a game file', () => {
  it('is read, whatever the order of groups and of the members in them', () => {
    expect(faultsOf(PAIR)).toEqual([]);
    expect(faultsOf({ ...PAIR, values: PAIR.values.toReversed() })).toEqual([]);
    expect(faultsOf({ ...PAIR, values: [{ group: [], value: 0 }, ...PAIR.values] })).toEqual([]);
  });

  it.each([
    [
      'a group that is missing',
      { values: PAIR.values.slice(0, 1) },
      '/values',
      'has no value for ["Kingsmoor"], ["North Vale", "Kingsmoor"]; 2 members have 3 groups',
    ],
    [
      'a group that is given twice',
      { values: [...PAIR.values, { group: ['North Vale', 'Kingsmoor'], value: 1 }] },
      '/values/3/group',
      'is the same group as /values/2/group; give each group once',
    ],
    [
      'somebody who is not a member',
      { values: [...PAIR.values, { group: ['Kingsmoor', 'Leeds'], value: 1 }] },
      '/values/3/group/1',
      '"Leeds" is not among the members',
    ],
    [
      'a member twice in a group',
      { values: [{ group: ['Kingsmoor', 'Kingsmoor'], value: 80 }, ...PAIR.values] },
      '/values/0/group/1',
      '"Kingsmoor" stands in this group twice',
    ],
    [
      'an empty group that costs something',
      { values: [...PAIR.values, { group: [], value: 5 }] },
      '/values/3/value',
      'the empty group is 0, not 5; put it right or leave it out',
    ],
    [
      'two members of one name',
      { members: ['Kingsmoor', 'Kingsmoor'] },
      '/members/1',
      '"Kingsmoor" is member 1 already; give every member a name of its own',
    ],
    [
      'a name with a space around it',
      {
        members: ['A '],
        values: [{ group: ['A '], value: 1 }],
      },
      '/members/0',
      'must not begin or end with a space',
    ],
    ['nobody', { members: [], values: [] }, '/members', 'give at least one member'],
    [
      'too few weights',
      { weights: [1] },
      '/weights',
      'has 1 entries for 2 members; give one for each',
    ],
    [
      'too many budgets',
      { budgets: [1, null, 3] },
      '/budgets',
      'has 3 entries for 2 members; give one for each',
    ],
    ['a weight below 0', { weights: [1, -1] }, '/weights/1', 'must be 0 or more, not -1'],
    ['another kind', { kind: 'profit' }, '/kind', 'must be one of cost, gain, not "profit"'],
    [
      'a value that is no number',
      { values: [{ group: ['Kingsmoor'], value: Number.NaN }] },
      '/values/0/value',
      'must be a number, not NaN',
    ],
    [
      'a value beyond all money',
      {
        values: [{ group: ['Kingsmoor'], value: 1e300 }, ...PAIR.values.filter((_, i) => i !== 1)],
      },
      '/values/0/value',
      'must be 1000000000000 or less, not 1e+300',
    ],
    [
      'another format',
      { format: 'rightplace-game/2' },
      '/format',
      'must be one of rightplace-game/1, not "rightplace-game/2"',
    ],
  ])('refuses %s', (_name, change, pointer, detail) => {
    expect(faultsOf({ ...PAIR, ...change })).toEqual([{ pointer, detail }]);
  });

  it('names three of the groups that are missing and counts the rest', () => {
    const members = ['A', 'B', 'C'];
    const [fault] = faultsOf({ ...PAIR, members, values: [{ group: ['B'], value: 1 }] });
    expect(fault).toEqual({
      pointer: '/values',
      detail: 'has no value for ["A"], ["A", "B"], ["C"] and 3 more; 3 members have 7 groups',
    });
  });

  it('refuses 60 members without counting their groups', () => {
    const members = Array.from({ length: 60 }, (_, i) => `M${i}`);
    expect(faultsOf({ ...PAIR, members })).toHaveLength(1);
  });

  it('refuses 21 members', () => {
    const members = Array.from({ length: 21 }, (_, i) => `M${i}`);
    expect(faultsOf({ ...PAIR, members })).toEqual([
      {
        pointer: '/members',
        detail:
          'must be 20 entries or less, not ["M0","M1","M2","M3","M4","M5","M6","M7","M8","M9","M10","M1…',
      },
    ]);
  });
});

describe('the game of a file', () => {
  it('has the costs of its groups', async () => {
    const game = gameOfValues($Game.parse(PAIR));
    expect(game.members).toEqual(['North Vale', 'Kingsmoor']);
    expect(await game.cost([])).toBe(0);
    expect(await game.cost([0])).toBe(120);
    expect(await game.cost([1])).toBe(80);
    expect(await game.cost([0, 1])).toBe(150);
  });

  it('has gains as costs below nothing', async () => {
    const game = gameOfValues($Game.parse({ ...PAIR, kind: 'gain' }));
    expect(await game.cost([0, 1])).toBe(-150);
    expect(await game.mostOvercharged([-130, -20])).toEqual({ group: [1], cost: -80, atMost: 60 });
  });

  it('looks at all groups but none and all for the most overcharged', async () => {
    const members = ['A', 'B', 'C'];
    const values = [
      [['A'], 10],
      [['B'], 10],
      [['C'], 10],
      [['A', 'B'], 12],
      [['A', 'C'], 18],
      [['B', 'C'], 18],
      [['A', 'B', 'C'], 3],
    ].map(([group, value]) => ({ group, value }));
    const game = gameOfValues($Game.parse({ ...PAIR, members, values }));
    expect(await game.mostOvercharged([8, 8, 8])).toEqual({ group: [0, 1], cost: 12, atMost: 4 });
    expect(await game.mostOvercharged([1, 2, 11])).toEqual({ group: [2], cost: 10, atMost: 1 });
  });
});
