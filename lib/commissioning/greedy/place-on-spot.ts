import type { Decision } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import { shortOfWishes, wishesOf } from './wishes.ts';

/**
 * Every child with a place bought by itself, as if nobody commissioned anything together: also those who have a
 * place at an offer already, since their price today is not that of the offer. No offer is bought; who has no spot
 * price is left without a place; all wishes are unmet.
 */
export function placeOnSpot(prepared: PreparedRound): Decision {
  const { cells, lines, options } = prepared;
  const placedOfOption = options.map(() => 0);
  return {
    tierOfLine: lines.map(() => -1),
    placesOfLine: lines.map(() => 0),
    placedOfOption,
    spotOfCell: cells.map(({ cell, spot }) => (spot === null ? 0 : cell.count)),
    unplacedOfCell: cells.map(({ cell, spot }) => (spot === null ? cell.count : 0)),
    shortOf: shortOfWishes(prepared, wishesOf(prepared), placedOfOption),
  };
}
