import type { Offer, OfferLine } from '../round/offer.ts';
import { isThere, type PlacedAtLine, type ProposalSheet } from './proposal-sheet.ts';

/** Resources are fractions that add up with noise. */
const NOISE = 1e-6;

/** Children at lines, by what is asked for. */
function groupPlaced(
  { atLines }: ProposalSheet,
  nameOf: (placed: PlacedAtLine) => string,
): ReadonlyMap<string, readonly PlacedAtLine[]> {
  const groups = new Map<string, PlacedAtLine[]>();
  for (const placed of atLines) {
    const group = groups.get(nameOf(placed));
    if (group) group.push(placed);
    else groups.set(nameOf(placed), [placed]);
  }
  return groups;
}

export function groupByLine(sheet: ProposalSheet): ReadonlyMap<string, readonly PlacedAtLine[]> {
  return groupPlaced(sheet, ({ offer, line }) => nameOfLine(offer, line));
}

export function nameOfLine({ id }: Pick<Offer, 'id'>, line: Pick<OfferLine, 'id'>): string {
  return `${id} ${line.id}`;
}

/** Children who are there in a term. */
export function childrenIn(
  { round }: ProposalSheet,
  placed: readonly PlacedAtLine[],
  term: string,
): number {
  return placed
    .filter(({ cell }) => isThere(round, cell, term))
    .reduce((sum, { placing }) => sum + placing.count, 0);
}

/** In no term are there more children at a line than places were bought. */
export function checkPlacesEnough(sheet: ProposalSheet): string[] {
  const places = new Map<string, number>();
  for (const { purchase, offer, line } of sheet.bought) {
    const name = nameOfLine(offer, line);
    places.set(name, (places.get(name) ?? 0) + purchase.places);
  }
  return [...groupByLine(sheet)].flatMap(([name, placed]) =>
    sheet.round.terms.flatMap((term) => {
      const children = childrenIn(sheet, placed, term);
      const bought = places.get(name) ?? 0;
      return children <= bought
        ? []
        : [`${children} children at ${name} in ${term}, where ${bought} places are bought`];
    }),
  );
}

/** A line is bought once, at one tier, with as many places as the tier has. */
export function checkTiers({ bought }: ProposalSheet): string[] {
  const seen = new Set<string>();
  return bought.flatMap(({ purchase, offer, line }) => {
    const name = nameOfLine(offer, line);
    const faults = seen.has(name) ? [`${name} is bought twice`] : [];
    seen.add(name);
    const { places, price } = purchase;
    const tier = line.tiers[purchase.tier - 1];
    if (!tier) return [...faults, `${name} has no tier ${purchase.tier}`];
    if (!(Number.isInteger(places) && places >= tier.from && places <= tier.to)) {
      faults.push(
        `${places} places of ${name}: tier ${purchase.tier} is of ${tier.from} to ${tier.to}`,
      );
    }
    if (price !== tier.price) faults.push(`${name} costs £${tier.price} a place, not £${price}`);
    return faults;
  });
}

export function checkCapacity({ round, bought }: ProposalSheet): string[] {
  return round.offers.flatMap(({ id, capacity = Infinity }) => {
    const places = bought
      .filter(({ offer }) => offer.id === id)
      .reduce((sum, { purchase }) => sum + purchase.places, 0);
    return places <= capacity ? [] : [`${places} places of ${id}, which has ${capacity}`];
  });
}

export function checkResources(sheet: ProposalSheet): string[] {
  return [...groupPlaced(sheet, ({ offer }) => offer.id).values()].flatMap((placed) =>
    (placed[0]?.offer.resources ?? []).flatMap(({ id, limit }) =>
      sheet.round.terms.flatMap((term) => {
        const used = placed
          .filter(({ cell }) => isThere(sheet.round, cell, term))
          .reduce((sum, { placing, uses }) => sum + placing.count * uses(id), 0);
        return used <= limit + NOISE * Math.max(1, limit)
          ? []
          : [`${used} of ${id} are used at ${placed[0]?.offer.id} in ${term}; there are ${limit}`];
      }),
    ),
  );
}
