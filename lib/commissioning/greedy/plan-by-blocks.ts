import type { Decision } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import { buyBlocks } from './buy-blocks.ts';
import { GreedyPlan } from './greedy-plan.ts';
import { improvePlan } from './improve-plan.ts';
import { meetWishes } from './meet-wishes.ts';
import { hardestFirst } from './plan-greedily.ts';

/** More gained nothing on rounds of 200 offers and 2,000 children. */
const TIMES = 1;

/**
 * A plan that sees more than one child at a time, within about a second and without an optimiser: to stand in for
 * it, and for it to start from. Wishes and children without a spot price are placed as in `planGreedily`; then,
 * again and again, the block that pays most is bought for all whom it saves something; whoever is left is placed
 * one at a time; last, children and whole lines are moved where that is cheaper. Always valid; it leaves out as
 * many children as `planGreedily`, or fewer.
 */
export function planByBlocks(prepared: PreparedRound): Decision {
  const plan = new GreedyPlan(prepared);
  meetWishes(plan);
  const kept = [...plan.placed];
  const order = hardestFirst(prepared);
  const isOnSpot = (cell: number) => prepared.cells[cell]?.spot !== null;
  for (const cell of order) if (!isOnSpot(cell)) plan.placeCell(cell);
  buyBlocks(plan);
  for (const cell of order) if (isOnSpot(cell)) plan.placeCell(cell);
  improvePlan(plan, kept, TIMES);
  return plan.decision();
}
