import type { Tier } from '../round/offer.ts';

/** What is bought of a line: a tier by its number, or nothing (-1). Cost in pounds a year. */
export interface BoughtPlaces {
  readonly tier: number;
  readonly places: number;
  readonly cost: number;
}

/** A line of an offer and how many places its children need in the fullest term. */
export interface NeededPlaces {
  readonly tiers: readonly Tier[];
  readonly needed: number;
}

const NOTHING: BoughtPlaces = { tier: -1, places: 0, cost: 0 };

/**
 * The cheapest way to have the places needed, with no more than `room` bought; null where there is none. A higher
 * tier can be cheaper with empty places, and below the lowest tier its whole block is bought.
 */
export function buyCheapest({ tiers, needed }: NeededPlaces, room: number): BoughtPlaces | null {
  if (needed === 0) return NOTHING;
  let best: BoughtPlaces | null = null;
  for (const [tier, { from, to, price }] of tiers.entries()) {
    const places = Math.max(needed, from);
    if (places > to || places > room) continue;
    const cost = places * price;
    if (best === null || cost < best.cost) best = { tier, places, cost };
  }
  return best;
}

/** The fewest places that can be bought and are enough; of equally many the cheapest. */
export function buyFewest({ tiers, needed }: NeededPlaces): BoughtPlaces | null {
  if (needed === 0) return NOTHING;
  let best: BoughtPlaces | null = null;
  for (const [tier, { from, to, price }] of tiers.entries()) {
    const places = Math.max(needed, from);
    if (places > to) continue;
    const cost = places * price;
    if (best === null || places < best.places || (places === best.places && cost < best.cost)) {
      best = { tier, places, cost };
    }
  }
  return best;
}

/**
 * A cheap way to have the places needed of all lines of an offer together: the fewest of each, then in the order of
 * the lines whatever is cheaper and still within the capacity. Null where even the fewest are too many.
 */
export function buyWithin(
  capacity: number,
  lines: readonly NeededPlaces[],
): readonly BoughtPlaces[] | null {
  const bought: BoughtPlaces[] = [];
  let spare = capacity;
  for (const line of lines) {
    const fewest = buyFewest(line);
    if (fewest === null) return null;
    bought.push(fewest);
    spare -= fewest.places;
  }
  if (spare < 0) return null;
  return bought.map((fewest, i) => {
    const line = lines[i];
    const cheapest = line ? buyCheapest(line, fewest.places + spare) : null;
    if (cheapest === null) return fewest;
    spare -= cheapest.places - fewest.places;
    return cheapest;
  });
}
