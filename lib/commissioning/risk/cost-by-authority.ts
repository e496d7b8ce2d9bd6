import type { Purchases, WhoGoesWhere } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';

/**
 * What each authority's children cost where they go, before any sharing: their own journeys, extras and places on the
 * spot market, and of each line's places, empty ones too, and of each contract a part by the time that its children
 * are there. What nobody uses is split as in `usual`.
 */
export function costByAuthority(
  prepared: PreparedRound,
  purchases: Purchases,
  who: WhoGoesWhere,
  usual: WhoGoesWhere,
): readonly number[] {
  const { round, cells, lines, options } = prepared;
  const numbers = new Map(round.authorities.map(({ code }, i) => [code, i]));
  const authorityOf = cells.map(({ cell }) => numbers.get(cell.authority) ?? 0);
  const costs = round.authorities.map(() => 0);
  const add = (authority: number, amount: number) => {
    costs[authority] = (costs[authority] ?? 0) + amount;
  };
  for (const [number, { cell, cost }] of options.entries()) {
    add(authorityOf[cell] ?? 0, cost * (who.placedOfOption[number] ?? 0));
  }
  for (const [cell, { spot }] of cells.entries()) {
    add(authorityOf[cell] ?? 0, (spot ?? 0) * (who.spotOfCell[cell] ?? 0));
  }
  const use = usesOf(prepared, who, authorityOf);
  const usualUse = usesOf(prepared, usual, authorityOf);
  const children = byChildren(prepared, authorityOf);
  const split = (amount: number, of: (uses: Uses) => readonly number[]) => {
    const parts = [of(use), of(usualUse), children].find((found) => sumOf(found) > 0) ?? [];
    const all = sumOf(parts);
    for (const [authority, part] of parts.entries()) add(authority, (amount * part) / all);
  };
  const contracts = new Set<number>();
  for (const { index, offerIndex, tiers } of lines) {
    const places = purchases.placesOfLine[index] ?? 0;
    if (places === 0) continue;
    contracts.add(offerIndex);
    const price = tiers[purchases.tierOfLine[index] ?? -1]?.price ?? 0;
    split(places * price, ({ ofLine }) => ofLine[index] ?? []);
  }
  for (const offer of contracts) {
    split(round.offers[offer]?.fixedCost ?? 0, ({ ofOffer }) => ofOffer[offer] ?? []);
  }
  return costs;
}

/** Children, counted by the share of the time that they are there, by line or offer and authority. */
interface Uses {
  readonly ofLine: readonly (readonly number[])[];
  readonly ofOffer: readonly (readonly number[])[];
}

function usesOf(
  { round, cells, lines, options }: PreparedRound,
  { placedOfOption }: WhoGoesWhere,
  authorityOf: readonly number[],
): Uses {
  const none = () => round.authorities.map(() => 0);
  const ofLine = lines.map(none);
  const ofOffer = round.offers.map(none);
  for (const [number, { cell, line }] of options.entries()) {
    const use = (placedOfOption[number] ?? 0) * (cells[cell]?.share ?? 0);
    const authority = authorityOf[cell] ?? 0;
    for (const uses of [ofLine[line], ofOffer[lines[line]?.offerIndex ?? -1]]) {
      if (uses) uses[authority] = (uses[authority] ?? 0) + use;
    }
  }
  return { ofLine, ofOffer };
}

function byChildren({ round, cells }: PreparedRound, authorityOf: readonly number[]): number[] {
  const counts = round.authorities.map(() => 0);
  for (const [i, { cell }] of cells.entries()) {
    const authority = authorityOf[i] ?? 0;
    counts[authority] = (counts[authority] ?? 0) + cell.count;
  }
  return counts;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
