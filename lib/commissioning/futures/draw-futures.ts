import { childrenFor, wishesOf } from '../greedy/wishes.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import { drawPoisson } from './poisson.ts';

/** How futures are drawn: the same seed draws the same. */
export interface Drawing {
  readonly count: number;
  readonly seed: number;
  /** 0 (included) to 1 (excluded), from the seed. */
  readonly uniform: () => number;
}

/**
 * How many children of each cell there will be, future by future: those who stay where they are or whose place was
 * decided are certain, of the others a cell's number is drawn around what the round expects.
 */
export function drawFutures(
  prepared: PreparedRound,
  { count, uniform }: Drawing,
): readonly (readonly number[])[] {
  const wishes = wishesOf(prepared);
  const certain = prepared.cells.map(({ index, cell }) => {
    const own = wishes.filter((wish) => wish.cell === index && wish.options.length > 0);
    return Math.min(cell.count, childrenFor(own));
  });
  return Array.from({ length: count }, () =>
    prepared.cells.map(({ cell }, index) => {
      const known = certain[index] ?? 0;
      return known + drawPoisson(cell.count - known, uniform);
    }),
  );
}
