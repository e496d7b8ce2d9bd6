import { shortOfWishes, wishesOf } from '../greedy/wishes.ts';
import type { Decision } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import type { PlanModel } from './plan-model.ts';

/** Farther from a whole number than any rounding of the solver's. */
const FRACTION = 1e-4;

/** The solver's values as a decision; null where children or places are no whole numbers. */
export function readDecision(
  prepared: PreparedRound,
  { tiers, futures }: PlanModel,
  values: Float64Array,
): Decision | null {
  let isWhole = true;
  const whole = (column: number | undefined) => {
    const value = column === undefined || column < 0 ? 0 : (values[column] ?? 0);
    const rounded = Math.round(value);
    if (Math.abs(value - rounded) > FRACTION) isWhole = false;
    return rounded;
  };
  const tierOfLine = prepared.lines.map(() => -1);
  const placesOfLine = prepared.lines.map(() => 0);
  for (const { line, tier, chosen, places } of tiers) {
    if (whole(chosen) === 0 || whole(places) === 0) continue;
    tierOfLine[line] = tier;
    placesOfLine[line] = whole(places);
  }
  const future = futures[0];
  const placedOfOption = prepared.options.map((_option, i) => whole(future?.placed[i]));
  const spotOfCell = prepared.cells.map((_cell, i) => whole(future?.spot[i]));
  const unplacedOfCell = prepared.cells.map((_cell, i) => whole(future?.unplaced[i]));
  if (!isWhole) return null;
  const shortOf = shortOfWishes(prepared, wishesOf(prepared), placedOfOption);
  return { tierOfLine, placesOfLine, placedOfOption, spotOfCell, unplacedOfCell, shortOf };
}
