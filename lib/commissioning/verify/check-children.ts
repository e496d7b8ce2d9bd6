import { unsuitable } from '../round/suitability.ts';
import { byCell } from './pairs-by-cell.ts';
import { isAbout, type ProposalSheet } from './proposal-sheet.ts';

/** Everybody is placed, has a place bought by itself, or is named as unplaced: once. */
export function checkChildrenCounted({ round, proposal, unknown }: ProposalSheet): string[] {
  const counted = new Map<string, number>();
  for (const { cell, count } of [...proposal.allocation, ...proposal.unplaced]) {
    counted.set(cell, (counted.get(cell) ?? 0) + count);
  }
  const wrong = [...proposal.allocation, ...proposal.unplaced].filter(({ count }) => !(count > 0));
  return [
    ...unknown,
    ...wrong.map(({ cell, count }) => `Cell ${cell} has a row of ${count} children`),
    ...round.cells.flatMap(({ id, count }) => {
      const found = counted.get(id) ?? 0;
      return found === count
        ? []
        : [`Cell ${id} has ${count} children; ${found} are accounted for`];
    }),
  ];
}

/** A line suits who goes there, unless people decided so or they are there already. */
export function checkSuitable({ round, atLines, onSpot }: ProposalSheet): string[] {
  const decided = byCell([...round.existing, ...round.fixed]);
  const unfit = atLines.flatMap((placed) => {
    const { cell, offer, line, journey } = placed;
    if ((decided.get(cell.id) ?? []).some((pair) => isAbout(pair, placed))) return [];
    const reason = unsuitable(round, cell, offer, line, journey);
    if (reason === null) return [];
    return [`${offer.id} ${line.id} does not suit cell ${cell.id}: ${reason.because}`];
  });
  const noMarket = onSpot
    .filter(({ price }) => price === null)
    .map(({ cell }) => `Cell ${cell.id} is on the spot market, where it has no price`);
  return [...unfit, ...noMarket];
}

export function checkForbidden({ round, atLines }: ProposalSheet): string[] {
  const forbidden = byCell(round.forbidden);
  return atLines
    .filter((placed) => (forbidden.get(placed.cell.id) ?? []).some((pair) => isAbout(pair, placed)))
    .map(({ cell, offer, line }) => `Cell ${cell.id} at ${offer.id} ${line.id} was ruled out`);
}
