import type { CostGame } from './cost-game.ts';
import { enumeratedGame } from './enumerated-game.ts';
import type { Game } from './game.ts';
import { bitsOfGroup } from './group.ts';

/** The game of a file. Gains are costs below nothing: who gets more pays less. */
export function gameOfValues({ kind, members, values }: Game): CostGame {
  const numbers = new Map(members.map((name, member) => [name, member]));
  const costs = new Float64Array(2 ** members.length);
  for (const { group, value } of values) {
    const bits = bitsOfGroup(group.flatMap((name) => numbers.get(name) ?? []));
    costs[bits] = kind === 'gain' ? 0 - value : value;
  }
  return enumeratedGame(members, costs);
}
