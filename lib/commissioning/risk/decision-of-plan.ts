import type { Decision } from '../plan/decision.ts';
import type { Proposal } from '../plan/plan.ts';
import type { PreparedRound } from '../round/prepare-round.ts';

/** A proposal by the numbers of its prepared round; expects one that keeps to the round (`checkPlan`). */
export function decisionOf(
  prepared: PreparedRound,
  { purchases, allocation, unplaced }: Proposal,
): Omit<Decision, 'shortOf'> {
  const { lines, cells, options } = prepared;
  const bought = new Map(
    purchases.map((purchase) => [`${purchase.offer} ${purchase.line}`, purchase]),
  );
  const atLine = new Map<string, number>();
  const onSpot = new Map<string, number>();
  for (const { cell, to, count } of allocation) {
    if (to.kind === 'spot') onSpot.set(cell, count);
    else atLine.set(`${cell} ${to.offer} ${to.line}`, count);
  }
  const without = new Map(unplaced.map(({ cell, count }) => [cell, count]));
  const ownTier = lines.map(({ offer, line, tiers }) => {
    const purchase = bought.get(`${offer.id} ${line.id}`);
    const from = line.tiers[(purchase?.tier ?? 0) - 1]?.from;
    return purchase ? tiers.findIndex((tier) => tier.from === from) : -1;
  });
  return {
    tierOfLine: ownTier,
    placesOfLine: lines.map(({ offer, line }) => bought.get(`${offer.id} ${line.id}`)?.places ?? 0),
    placedOfOption: options.map(({ cell, line: number }) => {
      const line = lines[number];
      const name = `${cells[cell]?.cell.id} ${line?.offer.id} ${line?.line.id}`;
      return atLine.get(name) ?? 0;
    }),
    spotOfCell: cells.map(({ cell }) => onSpot.get(cell.id) ?? 0),
    unplacedOfCell: cells.map(({ cell }) => without.get(cell.id) ?? 0),
  };
}
