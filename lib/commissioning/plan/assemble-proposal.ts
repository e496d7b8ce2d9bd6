import type { PreparedRound } from '../round/prepare-round.ts';
import { type ChildrenAtLines, childrenAtLines } from './children-at-lines.ts';
import type { Decision } from './decision.ts';
import type { Placing, Proposal, Purchase } from './plan.ts';
import { sayUnmetWishes } from './say-unmet-wish.ts';
import { sayUnplaced } from './say-unplaced.ts';

/**
 * A decision as people read it: names, pounds and sentences. Every amount is rounded to pence by itself, and the
 * whole cost once from the exact parts, so rows can differ from it by halves of pennies. A tier's price stands as
 * it was offered.
 */
export function assembleProposal(prepared: PreparedRound, decision: Decision): Proposal {
  const at = childrenAtLines(prepared, decision);
  const { purchases, exact: places } = purchasesOf(prepared, decision, at);
  const contracts = contractsOf(prepared, decision);
  const { allocation, exact: placings } = allocationOf(prepared, decision);
  const fixedCosts = contracts.reduce((sum, { fixedCost }) => sum + fixedCost, 0);
  return {
    purchases,
    contracts: contracts.map(({ offer, fixedCost }) => ({ offer, fixedCost: toPence(fixedCost) })),
    allocation,
    unplaced: prepared.cells.flatMap((cell) => {
      const count = decision.unplacedOfCell[cell.index] ?? 0;
      if (count === 0) return [];
      return [{ cell: cell.cell.id, count, sentence: sayUnplaced(prepared, at, cell, count) }];
    }),
    unmetWishes: [...sayUnmetWishes(prepared, at, decision)],
    cost: toPence(places + fixedCosts + placings),
  };
}

function purchasesOf({ lines }: PreparedRound, decision: Decision, at: ChildrenAtLines) {
  let exact = 0;
  const purchases = lines.flatMap(({ index, offer, line, tiers }): Purchase[] => {
    const places = decision.placesOfLine[index] ?? 0;
    const tier = tiers[decision.tierOfLine[index] ?? -1];
    if (places === 0 || !tier) return [];
    const placed = at.fullest(index);
    const cost = places * tier.price;
    exact += cost;
    const number = line.tiers.findIndex(({ from }) => from === tier.from) + 1;
    const { price } = tier;
    const bought = { places, price, cost: toPence(cost), placed, voids: places - placed };
    return [{ offer: offer.id, line: line.id, tier: number, ...bought }];
  });
  return { purchases, exact };
}

function contractsOf({ round, lines }: PreparedRound, { placesOfLine }: Decision) {
  const bought = new Set(
    lines.filter(({ index }) => (placesOfLine[index] ?? 0) > 0).map(({ offerIndex }) => offerIndex),
  );
  return round.offers
    .filter((_, index) => bought.has(index))
    .map(({ id, fixedCost }) => ({ offer: id, fixedCost }));
}

function allocationOf(prepared: PreparedRound, { placedOfOption, spotOfCell }: Decision) {
  let exact = 0;
  const allocation = prepared.cells.flatMap(({ cell, index, spot }): Placing[] => {
    const placings: Placing[] = [];
    for (const number of prepared.optionsOfCell[index] ?? []) {
      const option = prepared.options[number];
      const line = prepared.lines[option?.line ?? -1];
      const count = placedOfOption[number] ?? 0;
      if (count === 0 || !option || !line) continue;
      exact += count * option.cost;
      const to = { kind: 'line' as const, offer: line.offer.id, line: line.line.id };
      const cost = toPence(count * option.cost);
      placings.push({ cell: cell.id, to, count, cost, minutes: option.minutes });
    }
    const count = spotOfCell[index] ?? 0;
    if (count > 0) {
      const cost = count * (spot ?? 0);
      exact += cost;
      const to = { kind: 'spot' as const };
      placings.push({ cell: cell.id, to, count, cost: toPence(cost), minutes: null });
    }
    return placings;
  });
  return { allocation, exact };
}

function toPence(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}
