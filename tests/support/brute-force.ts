import {
  extraCost,
  journeyOf,
  type PairFacts,
  type Round,
  spotPriceOf,
  unsuitable,
} from '../../lib/commissioning/index.ts';
import type { TravelPolicy } from '../../lib/policy/index.ts';

/** The goals of a plan in their order, each the least that is possible once those before it are. */
export interface BestGoals {
  /** Children short of placements that stay and of fixed pairs. */
  readonly short: number;
  readonly unplaced: number;
  /** Pounds a year. */
  readonly cost: number;
}

type Offer = Round['offers'][number];
type Cell = Round['cells'][number];
type Pair = { readonly cell: string; readonly offer: string; readonly line?: string | undefined };

/** One way to spread the children of a cell: over all lines of the round, the spot market and nowhere. */
interface Spread {
  readonly atLines: readonly number[];
  readonly unplaced: number;
  readonly short: number;
  /** Spot prices and what comes beyond the prices of places. */
  readonly cost: number;
}

interface Line {
  readonly offer: Offer;
  readonly line: Offer['lines'][number];
}

/**
 * The best goals of a tiny round, by trying every way to spread every cell and every number of places that can be
 * bought. Written from the round's own words, for tests; takes a time that grows beyond all bounds with its size.
 */
export function bruteForce(round: Round, travel: TravelPolicy): BestGoals {
  const lines = round.offers.flatMap((offer) => offer.lines.map((line) => ({ offer, line })));
  const spreads = round.cells.map((cell) => spreadsOf(round, lines, cell, travel));
  const providers = [...new Set(lines.map(({ offer }) => offer.provider))];
  const caps = new Map(providers.map((id) => [id, capOf(round, lines, id)]));
  const priceOf = pricer();
  let best: BestGoals = { short: Infinity, unplaced: Infinity, cost: Infinity };
  const chosen: Spread[] = [];
  const tryCell = (index: number, so: BestGoals): void => {
    if (isBetter(best, so)) return;
    if (index < round.cells.length) {
      for (const spread of spreads[index] ?? []) {
        chosen[index] = spread;
        tryCell(index + 1, {
          short: so.short + spread.short,
          unplaced: so.unplaced + spread.unplaced,
          cost: so.cost + spread.cost,
        });
      }
      return;
    }
    if (!keepsLimits(round, lines, chosen, caps)) return;
    const places = round.offers.map((offer) => priceOf(offer, peaks(round, lines, chosen, offer)));
    const cost = places.reduce((sum, price) => sum + price, so.cost);
    // Infinite where an offer cannot sell so many places, or not so few.
    if (cost < Infinity && isBetter({ ...so, cost }, best)) best = { ...so, cost };
  };
  tryCell(0, { short: 0, unplaced: 0, cost: 0 });
  return best;
}

/** Strictly, with costs that differ by noise taken as equal. */
export function isBetter(a: BestGoals, b: BestGoals): boolean {
  if (a.short !== b.short) return a.short < b.short;
  if (a.unplaced !== b.unplaced) return a.unplaced < b.unplaced;
  return a.cost < b.cost - 1e-6;
}

function names({ cell, offer, line }: Pair, at: Line, id: string): boolean {
  return cell === id && offer === at.offer.id && (line ?? at.line.id) === at.line.id;
}

function factsOf({ pairs }: Round, { offer, line }: Line, { id }: Cell): PairFacts | undefined {
  const own = pairs.filter((pair) => pair.cell === id && pair.offer === offer.id);
  return (
    own.findLast((pair) => pair.line === line.id) ?? own.findLast((pair) => pair.line === undefined)
  );
}

function activeTerms({ terms }: Round, { from, to }: Cell): readonly number[] {
  const first = from === undefined ? 0 : terms.indexOf(from);
  const last = to === undefined ? terms.length - 1 : terms.indexOf(to);
  return terms.map((_, term) => term).filter((term) => term >= first && term <= last);
}

function spreadsOf(
  round: Round,
  lines: readonly Line[],
  cell: Cell,
  travel: TravelPolicy,
): readonly Spread[] {
  const part = activeTerms(round, cell).length / round.terms.length;
  const spot = spotPriceOf(round, cell);
  const wishes = [...round.existing, ...round.fixed];
  const extras = lines.map((at) => {
    const { offer, line } = at;
    const facts = factsOf(round, at, cell);
    const journey = journeyOf(cell, offer, line, facts, travel);
    const isDecided = wishes.some((pair) => names(pair, at, cell.id));
    const suits = isDecided || unsuitable(round, cell, offer, line, journey) === null;
    if (!suits || round.forbidden.some((pair) => names(pair, at, cell.id))) return null;
    return extraCost(round, cell, journey, facts) * part;
  });
  const found: Spread[] = [];
  const spread = (at: number, left: number, counts: readonly number[]): void => {
    if (at < lines.length) {
      const most = extras[at] === null ? 0 : left;
      for (let n = 0; n <= most; n += 1) spread(at + 1, left - n, [...counts, n]);
      return;
    }
    const short = wishes
      .filter((wish) => wish.cell === cell.id)
      .map((wish) => {
        const there = lines.map((line, i) => (names(wish, line, cell.id) ? (counts[i] ?? 0) : 0));
        return Math.max(0, wish.count - there.reduce((sum, n) => sum + n, 0));
      })
      .reduce((sum, n) => sum + n, 0);
    const beyond = counts.reduce((sum, n, i) => sum + n * (extras[i] ?? 0), 0);
    for (let bySpot = 0; bySpot <= (spot === null ? 0 : left); bySpot += 1) {
      const cost = beyond + bySpot * (spot ?? 0) * part;
      found.push({ atLines: counts, unplaced: left - bySpot, short, cost });
    }
  };
  spread(0, cell.count, []);
  return found;
}

/** The share of the round's children, or as many as must be there for what stays and what was fixed. */
function capOf(round: Round, lines: readonly Line[], provider: string): number {
  if (round.providerShareCap === undefined) return Infinity;
  const children = round.cells.reduce((sum, { count }) => sum + count, 0);
  const own = lines.filter(({ offer }) => offer.provider === provider);
  let needed = 0;
  for (const cell of round.cells) {
    const wishes = [...round.existing, ...round.fixed].filter((wish) =>
      own.some(
        (at) =>
          names(wish, at, cell.id) && !round.forbidden.some((pair) => names(pair, at, cell.id)),
      ),
    );
    let fewest = wishes.length === 0 ? 0 : cell.count;
    const spread = (at: number, left: number, counts: readonly number[]): void => {
      if (at < own.length) {
        for (let n = 0; n <= left; n += 1) spread(at + 1, left - n, [...counts, n]);
        return;
      }
      const isMet = wishes.every((wish) => {
        const there = own.map((line, i) => (names(wish, line, cell.id) ? (counts[i] ?? 0) : 0));
        return there.reduce((sum, n) => sum + n, 0) >= wish.count;
      });
      if (isMet) fewest = Math.min(fewest, cell.count - left);
    };
    spread(0, cell.count, []);
    needed += fewest;
  }
  return Math.max(Math.floor(round.providerShareCap * children + 1e-9), needed);
}

function keepsLimits(
  round: Round,
  lines: readonly Line[],
  chosen: readonly Spread[],
  caps: ReadonlyMap<string, number>,
): boolean {
  const atProvider = (id: string) =>
    chosen.reduce(
      (sum, { atLines }) =>
        sum + atLines.reduce((n, k, i) => n + (lines[i]?.offer.provider === id ? k : 0), 0),
      0,
    );
  if ([...caps].some(([provider, cap]) => atProvider(provider) > cap)) return false;
  return round.offers.every((offer) =>
    offer.resources.every(({ id, limit }) =>
      round.terms.every((_, term) => {
        let used = 0;
        for (const [index, cell] of round.cells.entries()) {
          if (!activeTerms(round, cell).includes(term)) continue;
          for (const [i, at] of lines.entries()) {
            const count = chosen[index]?.atLines[i] ?? 0;
            if (at.offer !== offer || count === 0) continue;
            used += count * (factsOf(round, at, cell)?.uses?.[id] ?? cell.uses[id] ?? 0);
          }
        }
        return used <= limit + 1e-9;
      }),
    ),
  );
}

/** Children of each of the offer's lines in its fullest term. */
function peaks(
  round: Round,
  lines: readonly Line[],
  chosen: readonly Spread[],
  offer: Offer,
): readonly number[] {
  return offer.lines.map((line) => {
    const at = lines.findIndex((other) => other.line === line && other.offer === offer);
    const inTerms = round.terms.map((_, term) =>
      round.cells.reduce((sum, cell, index) => {
        const isThere = activeTerms(round, cell).includes(term);
        return sum + (isThere ? (chosen[index]?.atLines[at] ?? 0) : 0);
      }, 0),
    );
    return Math.max(...inTerms);
  });
}

/** Least price of an offer for so many children at its lines, trying every purchase; Infinity where there is none. */
function pricer(): (offer: Offer, needed: readonly number[]) => number {
  const known = new Map<string, number>();
  return (offer, needed) => {
    const name = `${offer.id} ${needed.join(' ')}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    let best = Infinity;
    const buy = (index: number, places: number, cost: number): void => {
      const line = offer.lines[index];
      if (!line) {
        if (places <= (offer.capacity ?? Infinity)) {
          best = Math.min(best, cost + (places > 0 ? offer.fixedCost : 0));
        }
        return;
      }
      const least = needed[index] ?? 0;
      if (least === 0) buy(index + 1, places, cost);
      for (const { from, to, price } of line.tiers) {
        for (let n = from; n <= to; n += 1) {
          if (n >= least) buy(index + 1, places + n, cost + n * price);
        }
      }
    };
    buy(0, 0, 0);
    known.set(name, best);
    return best;
  };
}
