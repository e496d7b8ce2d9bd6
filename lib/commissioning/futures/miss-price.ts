import type { MissPrice } from '../model/model-scope.ts';
import type { PreparedRound } from '../round/prepare-round.ts';

/** As dear as so many of the dearest places of the round. */
const PLACES = 10;

/** What a child without a place, and a wish not met, count for where many futures share contracts. */
export function missPriceFor({ lines, cells, options }: PreparedRound): MissPrice {
  let dearest = 1;
  for (const { spot } of cells) dearest = Math.max(dearest, spot ?? 0);
  for (const { cost } of options) dearest = Math.max(dearest, cost);
  for (const { tiers, offer } of lines) {
    for (const { price } of tiers) dearest = Math.max(dearest, price + offer.fixedCost);
  }
  const unplaced = PLACES * Math.ceil(dearest);
  return { unplaced, short: 2 * unplaced };
}
