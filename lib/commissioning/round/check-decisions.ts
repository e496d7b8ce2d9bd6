import { jsonPointer } from '../../kernel/index.ts';
import { type KnownPair, knownPair, placeOf, sayPair } from './check-pairs.ts';
import type { FaultList } from './fault-list.ts';
import type { Round } from './round.ts';
import type { RoundNames } from './round-names.ts';

/**
 * What stays and what people decided can all be done by the children there are: no such pair is forbidden, and no
 * cell is to have more children at offers than it has. Each row asks for "at least so many", so that rows for one
 * cell and line, or for an offer and its lines, are met by the same children.
 */
export function checkDecisions(round: Round, names: RoundNames, faults: FaultList): void {
  const forbidden = new Map<number, number>();
  for (const [r, row] of round.forbidden.entries()) {
    const pair = knownPair(row, names)?.pair;
    if (pair !== undefined && !forbidden.has(pair)) forbidden.set(pair, r);
  }
  const asked = new Map<number, ChildrenAsked>();
  for (const list of ['existing', 'fixed'] as const) {
    for (const [r, row] of round[list].entries()) {
      const known = knownPair(row, names);
      if (known === null) continue;
      const against = whatForbids(known, names, forbidden);
      if (against !== null) {
        faults.add(
          [list, r],
          `places children of ${sayPair(row)}, and ${jsonPointer(['forbidden', against])} forbids it; take one of the two out`,
        );
        continue;
      }
      const ofCell = asked.get(known.cell) ?? noneAsked();
      asked.set(known.cell, ofCell);
      const before = ofCell.children;
      ask(ofCell, known, row.count);
      const has = round.cells[known.cell]?.count ?? 0;
      if (ofCell.children <= has || before > has) continue;
      faults.add(
        [list, r, 'count'],
        `is ${row.count}, which makes ${ofCell.children} children of "${row.cell}" to be placed by decision, and it has ${has}; lower a count, or raise ${jsonPointer(['cells', known.cell, 'count'])}`,
      );
    }
  }
}

/** The row of `forbidden` that stands against a pair; null where a line is left that does. */
function whatForbids(
  { cell, offer, line, pair }: KnownPair,
  { pairNumber }: RoundNames,
  forbidden: ReadonlyMap<number, number>,
): number | null {
  if (forbidden.size === 0) return null;
  const whole = forbidden.get(pairNumber(cell, offer.place)) ?? forbidden.get(pair);
  if (whole !== undefined || line !== null) return whole ?? null;
  let last: number | null = null;
  for (const number of offer.lines.values()) {
    const row = forbidden.get(pairNumber(cell, placeOf(offer, number)));
    if (row === undefined) return null;
    last = row;
  }
  return last;
}

/** Fewest children of a cell who do all that is asked of it so far. */
interface ChildrenAsked {
  children: number;
  readonly offers: Map<
    number,
    { whole: number; atLines: number; readonly lines: Map<number, number> }
  >;
}

function noneAsked(): ChildrenAsked {
  return { children: 0, offers: new Map() };
}

function ask(ofCell: ChildrenAsked, { offer, line }: KnownPair, count: number): void {
  const at = ofCell.offers.get(offer.index) ?? { whole: 0, atLines: 0, lines: new Map() };
  ofCell.offers.set(offer.index, at);
  ofCell.children -= Math.max(at.whole, at.atLines);
  if (line === null) at.whole = Math.max(at.whole, count);
  else {
    const known = at.lines.get(line) ?? 0;
    at.lines.set(line, Math.max(known, count));
    at.atLines += Math.max(0, count - known);
  }
  ofCell.children += Math.max(at.whole, at.atLines);
}
