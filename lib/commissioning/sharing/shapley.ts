import type { CostGame } from './cost-game.ts';
import { everybody } from './group.ts';

/**
 * Shapley value (Shapley 1953): what a member adds to the cost when it joins, on average over all orders of joining:
 * x_i = sum over S without i of |S|! (n - |S| - 1)! / n! * (c(S and i) - c(S)). `costs[bits]` are the costs of all groups.
 */
export function shapley(count: number, costs: Float64Array): readonly number[] {
  const weights = joiningWeights(count);
  const shares = new Array<number>(count).fill(0);
  for (let bits = 0; bits < costs.length; bits += 1) {
    const weight = weights[sizeOf(bits)] ?? 0;
    for (let member = 0; member < count; member += 1) {
      if ((bits >>> member) & 1) continue;
      const added = (costs[bits | (1 << member)] ?? 0) - (costs[bits] ?? 0);
      shares[member] = (shares[member] ?? 0) + weight * added;
    }
  }
  return shares;
}

/** s! (n - s - 1)! / n! by the size s of the group that is joined: 1 / n, then each from the one before. */
function joiningWeights(count: number): readonly number[] {
  const weights = [1 / count];
  for (let size = 1; size < count; size += 1) {
    weights.push(((weights[size - 1] ?? 0) * size) / (count - size));
  }
  return weights;
}

function sizeOf(bits: number): number {
  let size = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) size += 1;
  return size;
}

interface Sampled {
  readonly shares: readonly number[];
  /** Of each share, in pounds. */
  readonly standardErrors: readonly number[];
}

/**
 * The mean over drawn orders of joining (Castro, Gómez and Tejada 2009). Each order is taken forwards and backwards,
 * since who joins late in one joins early in the other; the error is that of the means of such pairs. Every order's
 * additions add up to the cost of all, and so do the shares. `pairs` is 2 or more.
 */
export async function sampledShapley(
  game: CostGame,
  pairs: number,
  uniform: () => number,
): Promise<Sampled> {
  const count = game.members.length;
  const means = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = drawOrder(count, uniform);
    const forwards = await additions(game, order);
    const backwards = await additions(game, order.toReversed());
    for (let member = 0; member < count; member += 1) {
      const mean = ((forwards[member] ?? 0) + (backwards[member] ?? 0)) / 2;
      // Welford: the spread of amounts in millions from sums of squares would drown in rounding.
      const before = mean - (means[member] ?? 0);
      means[member] = (means[member] ?? 0) + before / (pair + 1);
      squares[member] = (squares[member] ?? 0) + before * (mean - (means[member] ?? 0));
    }
  }
  return {
    shares: Array.from(means),
    standardErrors: Array.from(squares, (square) => Math.sqrt(square / (pairs - 1) / pairs)),
  };
}

/** Fisher and Yates. */
function drawOrder(count: number, uniform: () => number): readonly number[] {
  const order = [...everybody(count)];
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

async function additions(game: CostGame, order: readonly number[]): Promise<Float64Array> {
  const added = new Float64Array(order.length);
  let before = 0;
  for (let joined = 1; joined <= order.length; joined += 1) {
    const group = order.slice(0, joined).sort((a, b) => a - b);
    const cost = await game.cost(group);
    added[order[joined - 1] ?? 0] = cost - before;
    before = cost;
  }
  return added;
}
