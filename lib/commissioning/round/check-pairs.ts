import { canonicalJson, jsonPointer } from '../../kernel/index.ts';
import type { FaultList } from './fault-list.ts';
import type { Round } from './round.ts';
import type { OfferNames, RoundNames } from './round-names.ts';
import { sayUnknown } from './say-unknown.ts';

/** A row of one of the lists of pairs. */
export type PairRow = Round['forbidden'][number];

/** A row whose names are all known, by their numbers. */
export interface KnownPair {
  readonly cell: number;
  readonly offer: OfferNames;
  /** Null where any line of the offer does. */
  readonly line: number | null;
  /** The cell with the line, or with any line of the offer. */
  readonly pair: number;
}

/** Every row names a cell, an offer and a line that there are, and no two say different things of one pair. */
export function checkPairs(round: Round, names: RoundNames, faults: FaultList): void {
  checkRows('existing', round.existing);
  checkRows('fixed', round.fixed);
  checkRows('forbidden', round.forbidden);
  checkRows('pairs', round.pairs);

  function checkRows(list: string, rows: readonly PairRow[]): void {
    const found = new Map<number, number>();
    for (const [r, row] of rows.entries()) {
      checkNames([list, r], row, names, faults);
      const known = knownPair(row, names);
      if (known === null) continue;
      const first = found.get(known.pair);
      if (first === undefined) found.set(known.pair, r);
      else if (canonicalJson(rows[first]) !== canonicalJson(row)) {
        faults.add(
          [list, r],
          `is about ${sayPair(row)}, of which ${jsonPointer([list, first])} says something else; keep one of the two`,
        );
      }
    }
  }

  for (const [r, { offer, uses = {} }] of round.pairs.entries()) {
    const resources = names.offers.get(offer)?.resources;
    if (resources === undefined) continue;
    for (const id of Object.keys(uses)) {
      if (resources.has(id)) continue;
      faults.add(['pairs', r, 'uses', id], sayUnknown(id, `resources of "${offer}"`, resources));
    }
  }
}

function checkNames(
  path: readonly PropertyKey[],
  { cell, offer, line }: PairRow,
  { cells, offers }: RoundNames,
  faults: FaultList,
): void {
  if (!cells.has(cell)) faults.add([...path, 'cell'], sayUnknown(cell, 'cells', cells));
  const lines = offers.get(offer)?.lines;
  if (lines === undefined) faults.add([...path, 'offer'], sayUnknown(offer, 'offers', offers));
  else if (line !== undefined && !lines.has(line)) {
    faults.add([...path, 'line'], sayUnknown(line, `lines of "${offer}"`, lines));
  }
}

/** The pair of a row; null where a name of it is unknown. */
export function knownPair(row: PairRow, names: RoundNames): KnownPair | null {
  const cell = names.cells.get(row.cell);
  const offer = names.offers.get(row.offer);
  if (cell === undefined || offer === undefined) return null;
  if (row.line === undefined) {
    return { cell, offer, line: null, pair: names.pairNumber(cell, offer.place) };
  }
  const line = offer.lines.get(row.line);
  if (line === undefined) return null;
  return { cell, offer, line, pair: names.pairNumber(cell, placeOf(offer, line)) };
}

export function placeOf(offer: OfferNames, line: number): number {
  return offer.place + 1 + line;
}

export function sayPair({ cell, offer, line }: PairRow): string {
  return `"${cell}" at "${offer}"${line === undefined ? '' : ` (${line})`}`;
}
