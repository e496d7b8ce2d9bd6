import type { Round } from './round.ts';

export interface OfferNames {
  /** Number of the offer in the round. */
  readonly index: number;
  readonly id: string;
  /** Number of each line in the offer. */
  readonly lines: ReadonlyMap<string, number>;
  readonly resources: ReadonlySet<string>;
  /** Number of "any line of this offer" among all offers and lines of the round; those of its lines follow. */
  readonly place: number;
}

/** What a round's names stand for; of two with one name, the first. */
export interface RoundNames {
  readonly authorities: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  readonly cells: ReadonlyMap<string, number>;
  readonly offers: ReadonlyMap<string, OfferNames>;
  /** Resources that any offer shares out. */
  readonly resources: ReadonlySet<string>;
  /** One number for each pair of a cell and a place, so that a million pairs fit in a set. */
  readonly pairNumber: (cell: number, place: number) => number;
}

export function roundNames(round: Round): RoundNames {
  const offers = new Map<string, OfferNames>();
  const resources = new Set<string>();
  let places = 0;
  for (const [index, { id, lines, resources: shared }] of round.offers.entries()) {
    const own = {
      index,
      id,
      lines: numbers(lines.map((line) => line.id)),
      resources: new Set(shared.map((resource) => resource.id)),
      place: places,
    };
    if (!offers.has(id)) offers.set(id, own);
    for (const resource of own.resources) resources.add(resource);
    places += 1 + lines.length;
  }
  return {
    authorities: numbers(round.authorities.map(({ code }) => code)),
    terms: numbers(round.terms),
    cells: numbers(round.cells.map(({ id }) => id)),
    offers,
    resources,
    pairNumber: (cell, place) => cell * places + place,
  };
}

function numbers(names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, name] of names.entries()) if (!found.has(name)) found.set(name, index);
  return found;
}
