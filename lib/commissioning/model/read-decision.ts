import { shortOfWishes, wishesOf } from '../greedy/wishes.ts';
import type { Decision, Purchases } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import type { PlanModel } from './plan-model.ts';

/** Farther from a whole number than any rounding of the solver's. */
const FRACTION = 1e-4;

/** What the solver's values buy; null where places are no whole numbers. */
export function readPurchases(
  { lines }: PreparedRound,
  { tiers }: PlanModel,
  values: Float64Array,
): Purchases | null {
  const tierOfLine = lines.map(() => -1);
  const placesOfLine = lines.map(() => 0);
  for (const { line, tier, chosen, places: column } of tiers) {
    const places = values[column] ?? 0;
    if (!isWholeNumber(values[chosen] ?? 0) || !isWholeNumber(places)) return null;
    if (Math.round(values[chosen] ?? 0) === 0 || Math.round(places) === 0) continue;
    tierOfLine[line] = tier;
    placesOfLine[line] = Math.round(places);
  }
  return { tierOfLine, placesOfLine };
}

/** The solver's values as a decision; null where children or places are no whole numbers. */
export function readDecision(
  prepared: PreparedRound,
  plan: PlanModel,
  values: Float64Array,
): Decision | null {
  let isWhole = true;
  const whole = (column: number | undefined) => {
    const value = column === undefined || column < 0 ? 0 : (values[column] ?? 0);
    if (!isWholeNumber(value)) isWhole = false;
    return Math.round(value);
  };
  const purchases = readPurchases(prepared, plan, values);
  const future = plan.futures[0];
  const placedOfOption = prepared.options.map((_option, i) => whole(future?.placed[i]));
  const spotOfCell = prepared.cells.map((_cell, i) => whole(future?.spot[i]));
  const unplacedOfCell = prepared.cells.map((_cell, i) => whole(future?.unplaced[i]));
  if (!isWhole || purchases === null) return null;
  const shortOf = shortOfWishes(prepared, wishesOf(prepared), placedOfOption);
  return { ...purchases, placedOfOption, spotOfCell, unplacedOfCell, shortOf };
}

function isWholeNumber(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= FRACTION;
}
