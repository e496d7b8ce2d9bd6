import type { CostGame, Overcharge } from './cost-game.ts';
import { bitsOfGroup, groupOfBits } from './group.ts';

/** A game all of whose costs are known: `costs[bits]`, member `i` being bit `i`, for up to 20 members. */
export function enumeratedGame(members: readonly string[], costs: Float64Array): CostGame {
  return {
    members,
    looksAtAll: true,
    cost: async (group) => costs[bitsOfGroup(group)] ?? 0,
    mostOvercharged: async (shares) => mostOvercharged(costs, shares),
  };
}

/** Works out the cost of every group, one after the other: 2^members of them. */
export async function enumerateCosts(game: CostGame): Promise<Float64Array> {
  const costs = new Float64Array(2 ** game.members.length);
  for (let bits = 1; bits < costs.length; bits += 1) {
    costs[bits] = await game.cost(groupOfBits(bits));
  }
  return costs;
}

function mostOvercharged(costs: Float64Array, shares: readonly number[]): Overcharge {
  const charged = new Float64Array(costs.length);
  let worst = 0;
  let most = -Infinity;
  for (let bits = 1; bits < costs.length - 1; bits += 1) {
    // A group is charged what it is without its last member, and that member.
    const last = 31 - Math.clz32(bits);
    charged[bits] = (charged[bits ^ (1 << last)] ?? 0) + (shares[last] ?? 0);
    const overcharge = (charged[bits] ?? 0) - (costs[bits] ?? 0);
    if (overcharge > most) {
      most = overcharge;
      worst = bits;
    }
  }
  if (worst === 0) throw new Error('A game of one member has no group but all');
  return { group: groupOfBits(worst), cost: costs[worst] ?? 0, atMost: most };
}
