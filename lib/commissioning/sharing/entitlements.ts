import type { PreparedRound } from '../round/prepare-round.ts';

/**
 * By offer and authority: places that the authority may count on by itself. As the round says; for an offer of which
 * it says nothing, those of its children who are there already or were decided to go there, and the rest of its
 * places in proportion to the children whom the offer suits. They add up to the offer's capacity.
 */
export function entitlementsOf({
  round,
  cells,
  lines,
  options,
}: PreparedRound): readonly (readonly number[])[] {
  const numbers = new Map(round.authorities.map(({ code }, i) => [code, i]));
  const authorityOf = cells.map(({ cell }) => numbers.get(cell.authority) ?? -1);
  const none = () => round.authorities.map(() => 0);
  const suited = round.offers.map(none);
  const counted = round.offers.map(() => new Set<number>());
  for (const { cell, line } of options) {
    const offer = lines[line]?.offerIndex ?? -1;
    const own = suited[offer];
    const authority = authorityOf[cell] ?? -1;
    if (own === undefined || counted[offer]?.has(cell)) continue;
    counted[offer]?.add(cell);
    own[authority] = (own[authority] ?? 0) + (cells[cell]?.cell.count ?? 0);
  }
  return round.offers.map(({ id }, offer) => {
    const said = round.entitlements.filter((entitlement) => entitlement.offer === id);
    if (said.length > 0) {
      const places = none();
      for (const { authority, places: given } of said) {
        const number = numbers.get(authority) ?? -1;
        places[number] = (places[number] ?? 0) + given;
      }
      return places;
    }
    return inProportion(capacityOf(lines, offer), suited[offer] ?? [], staying(id));
  });

  function staying(offer: string): number[] {
    const atCell = new Map<string, number>();
    for (const wish of [...round.existing, ...round.fixed]) {
      if (wish.offer !== offer) continue;
      atCell.set(wish.cell, Math.max(atCell.get(wish.cell) ?? 0, wish.count));
    }
    const places = none();
    for (const [number, { cell }] of cells.entries()) {
      const authority = authorityOf[number] ?? -1;
      places[authority] = (places[authority] ?? 0) + (atCell.get(cell.id) ?? 0);
    }
    return places;
  }
}

/** Most places that can be bought of an offer. */
function capacityOf(lines: PreparedRound['lines'], offer: number): number {
  const own = lines.filter(({ offerIndex }) => offerIndex === offer);
  const most = own.reduce((sum, line) => sum + line.most, 0);
  return Math.min(most, own[0]?.offer.capacity ?? most);
}

function inProportion(
  capacity: number,
  children: readonly number[],
  staying: readonly number[],
): readonly number[] {
  const stay = staying.reduce((sum, count) => sum + count, 0);
  const all = children.reduce((sum, count) => sum + count, 0);
  if (stay >= capacity || all === 0) {
    return staying.map((count) => (stay === 0 ? 0 : (capacity * count) / stay));
  }
  return staying.map((count, i) => count + ((capacity - stay) * (children[i] ?? 0)) / all);
}
