import type { TravelPolicy } from '../../policy/index.ts';
import type { Cell } from './cell.ts';
import type { Offer, OfferLine, Tier } from './offer.ts';
import type { Round } from './round.ts';
import {
  extraCost,
  journeyOf,
  type PairFacts,
  spotPriceOf,
  unsuitable,
  useOf,
} from './suitability.ts';

/** A line with its offer; tiers are cut at the offer's capacity, and those beyond it are gone. */
export interface PreparedLine {
  readonly index: number;
  readonly offer: Offer;
  /** Number of the offer in the round. */
  readonly offerIndex: number;
  readonly line: OfferLine;
  readonly tiers: readonly Tier[];
  /** Most places that can be bought. */
  readonly most: number;
}

export interface PreparedCell {
  readonly index: number;
  readonly cell: Cell;
  /** First and last term in which the children need a place, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** Part of the whole time for which they need one. */
  readonly share: number;
  /** Pounds a year for the share of the time; null where there is no spot market. */
  readonly spot: number | null;
}

/** A cell at a line that suits it. */
export interface PlaceOption {
  readonly cell: number;
  readonly line: number;
  /** Beyond the price of the place, in pounds a year for the share of the time; each child. */
  readonly cost: number;
  readonly minutes: number | null;
  /** Each child's use of the offer's resources, in the offer's order. */
  readonly uses: readonly number[];
}

/** A round with everything worked out that model, greedy plan and checks need. */
export interface PreparedRound {
  readonly round: Round;
  readonly cells: readonly PreparedCell[];
  readonly lines: readonly PreparedLine[];
  readonly options: readonly PlaceOption[];
  /** Numbers of the options of each cell. */
  readonly optionsOfCell: readonly (readonly number[])[];
  readonly children: number;
  /** Most children at one provider; null without a cap. */
  readonly providerCap: number | null;
  /** All costs are whole pounds, so that two different totals differ by £1 or more. */
  readonly wholePounds: boolean;
}

/** Expects a round without faults (`checkRound`). */
export function prepareRound(round: Round, travel: TravelPolicy): PreparedRound {
  const lines = linesOf(round);
  const cells = round.cells.map((cell, index) => prepareCell(round, cell, index));
  const known = pairsByName(round.pairs);
  const forbidden = new Set(round.forbidden.map(nameOf));
  const decided = new Set([...round.existing, ...round.fixed].map(nameOf));
  const options: PlaceOption[] = [];
  const optionsOfCell = cells.map(({ cell, index, share }) => {
    const own: number[] = [];
    for (const { index: line, offer, line: offered } of lines) {
      const names = { cell: cell.id, offer: offer.id, line: offered.id };
      const facts = known.get(nameOf(names)) ?? known.get(nameOf({ ...names, line: undefined }));
      if (either(forbidden, names)) continue;
      const journey = journeyOf(cell, offer, offered, facts, travel);
      if (!either(decided, names) && unsuitable(round, cell, offer, offered, journey)) continue;
      own.push(options.length);
      options.push({
        cell: index,
        line,
        cost: toPence(extraCost(round, cell, journey, facts) * share),
        minutes: journey?.minutes ?? null,
        uses: offer.resources.map(({ id }) => useOf(cell, facts, id)),
      });
    }
    return own;
  });
  const children = cells.reduce((sum, { cell }) => sum + cell.count, 0);
  const { providerShareCap: cap } = round;
  return {
    round,
    cells,
    lines,
    options,
    optionsOfCell,
    children,
    providerCap: cap === undefined ? null : Math.floor(cap * children + 1e-9),
    wholePounds: isWholePounds(round, cells, options),
  };
}

function linesOf(round: Round): PreparedLine[] {
  const lines: PreparedLine[] = [];
  for (const [offerIndex, offer] of round.offers.entries()) {
    for (const line of offer.lines) {
      const capacity = offer.capacity ?? Infinity;
      const tiers = line.tiers
        .filter(({ from }) => from <= capacity)
        .map((tier) => ({ ...tier, to: Math.min(tier.to, capacity) }));
      const most = tiers.at(-1)?.to ?? 0;
      lines.push({ index: lines.length, offer, offerIndex, line, tiers, most });
    }
  }
  return lines;
}

function prepareCell(round: Round, cell: Cell, index: number): PreparedCell {
  const from = cell.from === undefined ? 0 : round.terms.indexOf(cell.from);
  const to = cell.to === undefined ? round.terms.length - 1 : round.terms.indexOf(cell.to);
  const share = (to - from + 1) / round.terms.length;
  const spot = spotPriceOf(round, cell);
  return { index, cell, from, to, share, spot: spot === null ? null : toPence(spot * share) };
}

interface PairName {
  readonly cell: string;
  readonly offer: string;
  readonly line?: string | undefined;
}

/** Ids have no spaces. */
function nameOf({ cell, offer, line }: PairName): string {
  return line === undefined ? `${cell} ${offer}` : `${cell} ${offer} ${line}`;
}

function either(names: ReadonlySet<string>, pair: PairName): boolean {
  return names.size > 0 && (names.has(nameOf(pair)) || names.has(`${pair.cell} ${pair.offer}`));
}

function pairsByName(pairs: readonly PairFacts[]): ReadonlyMap<string, PairFacts> {
  return new Map(pairs.map((pair) => [nameOf(pair), pair]));
}

/** Fractions finer than a penny stay where a file has them for the whole time. */
function toPence(pounds: number): number {
  const pence = pounds * 100;
  return Math.abs(pence - Math.round(pence)) < 1e-6 ? Math.round(pence) / 100 : pounds;
}

function isWholePounds(
  { offers }: Round,
  cells: readonly PreparedCell[],
  options: readonly PlaceOption[],
): boolean {
  return (
    options.every(({ cost }) => Number.isInteger(cost)) &&
    cells.every(({ spot }) => spot === null || Number.isInteger(spot)) &&
    offers.every(
      ({ fixedCost, lines }) =>
        Number.isInteger(fixedCost) &&
        lines.every(({ tiers }) => tiers.every(({ price }) => Number.isInteger(price))),
    )
  );
}
