import type { GreedyPlan } from './greedy-plan.ts';
import { providerCaps, wishesOf } from './wishes.ts';

/** Places whoever stays or was fixed, as far as there is room, at the line that costs least where several will do. */
export function meetWishes(plan: GreedyPlan): void {
  const wishes = wishesOf(plan.prepared);
  const caps = providerCaps(plan.prepared, wishes);
  // A child at a wished line also counts for a wish for any line of the offer, but not the other way round.
  const inTurn = [
    ...wishes.filter(({ line }) => line !== null),
    ...wishes.filter(({ line }) => line === null),
  ];
  for (const { cell, options, count } of inTurn) {
    const there = options.reduce((sum, option) => sum + (plan.placed[option] ?? 0), 0);
    let wanted = Math.min(count - there, plan.left[cell] ?? 0);
    while (wanted > 0) {
      const move = plan.cheapest(options, wanted, () => true, caps);
      if (!move) break;
      plan.place(move.number, move.children);
      wanted -= move.children;
    }
  }
}
