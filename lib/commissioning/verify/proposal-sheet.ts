import type { TravelPolicy } from '../../policy/index.ts';
import type { Placing, Proposal, Purchase } from '../plan/plan.ts';
import type { Cell } from '../round/cell.ts';
import type { Offer, OfferLine } from '../round/offer.ts';
import type { Round } from '../round/round.ts';
import {
  extraCost,
  journeyOf,
  type PairFacts,
  type RoundJourney,
  spotPriceOf,
  useOf,
} from '../round/suitability.ts';

/** Children of a cell at a line, with what the round says of the pair. */
export interface PlacedAtLine {
  readonly placing: Placing;
  readonly cell: Cell;
  readonly offer: Offer;
  readonly line: OfferLine;
  readonly journey: RoundJourney | null;
  /** Each child, in pounds a year for its part of the time. */
  readonly extra: number;
  readonly uses: (resource: string) => number;
}

/** What the round says of a cell at a line. */
export type PairTerms = Pick<PlacedAtLine, 'journey' | 'extra' | 'uses'>;

/** Children of a cell with a place bought by itself; each costs `price`, null where there is no such market. */
export interface PlacedOnSpot {
  readonly placing: Placing;
  readonly cell: Cell;
  readonly price: number | null;
}

export interface BoughtLine {
  readonly purchase: Purchase;
  readonly offer: Offer;
  readonly line: OfferLine;
}

/** A proposal laid beside its round, so that each rule can be read off; nothing here is taken from a model. */
export interface ProposalSheet {
  readonly round: Round;
  readonly proposal: Proposal;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly atLines: readonly PlacedAtLine[];
  readonly onSpot: readonly PlacedOnSpot[];
  readonly bought: readonly BoughtLine[];
  readonly pairOf: (cell: Cell, at: FoundLine) => PairTerms;
  /** Names in the proposal that the round does not have. */
  readonly unknown: readonly string[];
}

export function layOut(round: Round, proposal: Proposal, travel: TravelPolicy): ProposalSheet {
  const cells = new Map(round.cells.map((cell) => [cell.id, cell]));
  const offers = new Map(round.offers.map((offer) => [offer.id, offer]));
  const pairs = new Map(round.pairs.map((pair) => [nameOfPair(pair), pair]));
  const pairOf = (cell: Cell, at: FoundLine) => readPair(round, pairs, travel, cell, at);
  const atLines: PlacedAtLine[] = [];
  const onSpot: PlacedOnSpot[] = [];
  const unknown: string[] = [];
  for (const placing of proposal.allocation) {
    const { to } = placing;
    const cell = cells.get(placing.cell);
    if (!cell) {
      unknown.push(`Cell ${placing.cell} of the allocation is not in the round`);
    } else if (to.kind === 'spot') {
      const price = spotPriceOf(round, cell);
      const part = price === null ? null : price * partOfTime(round, cell);
      onSpot.push({ placing, cell, price: part });
    } else {
      const found = findLine(offers, to.offer, to.line);
      if (!found) unknown.push(`${to.offer} ${to.line} of the allocation is not in the round`);
      else atLines.push({ placing, cell, ...found, ...pairOf(cell, found) });
    }
  }
  const bought = proposal.purchases.flatMap((purchase) => {
    const found = findLine(offers, purchase.offer, purchase.line);
    if (!found) unknown.push(`${purchase.offer} ${purchase.line}, bought, is not in the round`);
    return found ? [{ purchase, ...found }] : [];
  });
  for (const { cell } of proposal.unplaced) {
    if (!cells.has(cell)) unknown.push(`Cell ${cell}, left unplaced, is not in the round`);
  }
  return { round, proposal, cells, atLines, onSpot, bought, pairOf, unknown };
}

interface FoundLine {
  readonly offer: Offer;
  readonly line: OfferLine;
}

function findLine(
  offers: ReadonlyMap<string, Offer>,
  offerId: string,
  lineId: string,
): FoundLine | null {
  const offer = offers.get(offerId);
  const line = offer?.lines.find(({ id }) => id === lineId);
  return offer && line ? { offer, line } : null;
}

/** What is known of the line counts before what is known of the whole offer. */
function readPair(
  round: Round,
  pairs: ReadonlyMap<string, PairFacts>,
  travel: TravelPolicy,
  cell: Cell,
  { offer, line }: FoundLine,
): PairTerms {
  const names = { cell: cell.id, offer: offer.id };
  const known = pairs.get(nameOfPair({ ...names, line: line.id })) ?? pairs.get(nameOfPair(names));
  const journey = journeyOf(cell, offer, line, known, travel);
  const extra = extraCost(round, cell, journey, known) * partOfTime(round, cell);
  const uses = (resource: string) => useOf(cell, known, resource);
  return { journey, extra, uses };
}

function nameOfPair(pair: { cell: string; offer: string; line?: string | undefined }): string {
  return [pair.cell, pair.offer, ...(pair.line === undefined ? [] : [pair.line])].join(' ');
}

/** Whether a pair of the round, which may leave its line open, is about this cell and line. */
export function isAbout(
  pair: { cell: string; offer: string; line?: string | undefined },
  { cell, offer, line }: { cell: Cell; offer: Offer; line: OfferLine },
): boolean {
  return (
    pair.cell === cell.id &&
    pair.offer === offer.id &&
    (pair.line === undefined || pair.line === line.id)
  );
}

/** Whether the children of a cell need a place in a term. */
export function isThere({ terms }: Round, { from, to }: Cell, term: string): boolean {
  const number = terms.indexOf(term);
  const first = from === undefined ? 0 : terms.indexOf(from);
  const last = to === undefined ? terms.length - 1 : terms.indexOf(to);
  return number >= first && number <= last;
}

function partOfTime(round: Round, cell: Cell): number {
  return round.terms.filter((term) => isThere(round, cell, term)).length / round.terms.length;
}
