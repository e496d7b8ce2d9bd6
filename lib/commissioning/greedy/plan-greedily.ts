import type { Decision } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import { GreedyPlan } from './greedy-plan.ts';
import { meetWishes } from './meet-wishes.ts';

/**
 * What officers do today, placing one cell after another without looking ahead: the baseline of a plan, and what
 * stands in for it when the optimiser fails. It keeps every rule of the round, so it is always valid.
 *
 * Order: first the wishes (those for a line, then those for any line of an offer; placements that stay before
 * fixed pairs); then the cells without a spot price, which nothing else can serve, then the others; among these
 * first who has fewer lines that suit, then the order of the round. Children of a cell go together as long as there
 * is room.
 *
 * Each goes to what costs least on the margin, given what is bought so far: the change in price of the line's
 * places (a minimum block and a lower price for all places from a higher tier counted in full), the contract if it
 * is the offer's first place, and the journey; or to the spot market if that is cheaper. Equal costs: the earlier
 * line. In the end children on the spot market move where that is cheaper by then, so that blocks bought for others
 * are used.
 */
export function planGreedily(prepared: PreparedRound): Decision {
  const plan = new GreedyPlan(prepared);
  meetWishes(plan);
  const order = hardestFirst(prepared);
  for (const cell of order) plan.placeCell(cell);
  for (const cell of order) leaveSpot(plan, cell);
  return plan.decision();
}

function leaveSpot(plan: GreedyPlan, cell: number): void {
  const children = plan.spot[cell] ?? 0;
  if (children === 0) return;
  plan.attempt([cell], () => {
    plan.buyOnSpot(cell, -children);
    plan.placeCell(cell);
  });
}

/** Cells in the order in which they are placed. */
export function hardestFirst({ cells, optionsOfCell }: PreparedRound): readonly number[] {
  const suiting = (cell: number) => optionsOfCell[cell]?.length ?? 0;
  const onSpot = (cell: number) => (cells[cell]?.spot == null ? 0 : 1);
  return cells
    .map(({ index }) => index)
    .sort((a, b) => onSpot(a) - onSpot(b) || suiting(a) - suiting(b) || a - b);
}
