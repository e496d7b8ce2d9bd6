import type { Cell } from '../round/cell.ts';
import { spotPriceOf, unsuitable } from '../round/suitability.ts';
import { childrenIn, groupByLine, nameOfLine } from './check-places.ts';
import { atProviders, capOf } from './check-wishes.ts';
import { byCell } from './pairs-by-cell.ts';
import { type BoughtLine, isAbout, isThere, type ProposalSheet } from './proposal-sheet.ts';

/** Nobody is left without a place who has a price on the spot market, or for whom a bought place stands empty. */
export function checkLeftOut(sheet: ProposalSheet): string[] {
  const { round, proposal, cells } = sheet;
  const placedAt = groupByLine(sheet);
  const providers = atProviders(sheet.atLines);
  const cap = capOf(round);
  const forbidden = byCell(round.forbidden);
  const decided = byCell([...round.existing, ...round.fixed]);
  return proposal.unplaced.flatMap(({ cell: id, sentence }) => {
    const cell = cells.get(id);
    if (!cell) return [];
    const faults = sentence.trim() === '' ? [`Cell ${id} is unplaced without a word of why`] : [];
    if (spotPriceOf(round, cell) !== null) {
      faults.push(`Cell ${id} is unplaced, although it has a price on the spot market`);
    }
    const free = sheet.bought.find((bought) => {
      const { offer, line, purchase } = bought;
      const isNamed = (pairs: typeof forbidden) =>
        (pairs.get(id) ?? []).some((pair) => isAbout(pair, { cell, offer, line }));
      if (isNamed(forbidden)) return false;
      const { journey } = sheet.pairOf(cell, bought);
      if (!isNamed(decided) && unsuitable(round, cell, offer, line, journey)) return false;
      if ((providers.get(offer.provider) ?? 0) >= cap) return false;
      const placed = placedAt.get(nameOfLine(offer, line)) ?? [];
      return round.terms
        .filter((term) => isThere(round, cell, term))
        .every(
          (term) =>
            childrenIn(sheet, placed, term) < purchase.places &&
            hasResourcesFor(sheet, cell, bought, term),
        );
    });
    if (free) {
      const name = nameOfLine(free.offer, free.line);
      faults.push(`Cell ${id} is unplaced, although a place of ${name} stands empty`);
    }
    return faults;
  });
}

function hasResourcesFor(
  sheet: ProposalSheet,
  cell: Cell,
  { offer, line }: BoughtLine,
  term: string,
): boolean {
  const { uses } = sheet.pairOf(cell, { offer, line });
  return offer.resources.every(({ id, limit }) => {
    const used = sheet.atLines
      .filter((placed) => placed.offer.id === offer.id && isThere(sheet.round, placed.cell, term))
      .reduce((sum, placed) => sum + placed.placing.count * placed.uses(id), 0);
    return uses(id) === 0 || used + uses(id) <= limit;
  });
}
