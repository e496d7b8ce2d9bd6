import type { Round } from '../round/round.ts';
import { isAbout, type PlacedAtLine, type ProposalSheet } from './proposal-sheet.ts';

/** A share of children comes out as a fraction with noise: 0.29 of 100 is 28.999999999999996. */
const NOISE = 1e-9;

/** Placements stay and fixed pairs are met; where not, the proposal says so, with the right number of children. */
export function checkWishes(sheet: ProposalSheet): string[] {
  const short = new Map<string, number[]>();
  const atCells = childrenOfCells(sheet);
  for (const kind of ['existing', 'fixed'] as const) {
    for (const [index, wish] of sheet.round[kind].entries()) {
      const there = (atCells.get(wish.cell) ?? [])
        .filter((placed) => isAbout(wish, placed))
        .reduce((sum, { placing }) => sum + placing.count, 0);
      if (there < wish.count) short.set(`/${kind}/${index}`, [wish.count - there]);
    }
  }
  const above = childrenAboveShare(sheet);
  if (above.length > 0) short.set('/providerShareCap', above);
  const told = new Map<string, number[]>();
  for (const wish of sheet.proposal.unmetWishes) {
    told.set(wish.pointer, [...(told.get(wish.pointer) ?? []), wish.short]);
  }
  return [...new Set([...short.keys(), ...told.keys()])].flatMap((pointer) => {
    const is = inOrder(short.get(pointer));
    const says = inOrder(told.get(pointer));
    if (is === says) return [];
    return [`${pointer} is short by ${is || 'nobody'}; the proposal says by ${says || 'nobody'}`];
  });
}

function inOrder(numbers: readonly number[] = []): string {
  return [...numbers].sort((a, b) => a - b).join(' and ');
}

function childrenOfCells({ atLines }: ProposalSheet): ReadonlyMap<string, readonly PlacedAtLine[]> {
  const ofCells = new Map<string, PlacedAtLine[]>();
  for (const placed of atLines) {
    const own = ofCells.get(placed.cell.id);
    if (own) own.push(placed);
    else ofCells.set(placed.cell.id, [placed]);
  }
  return ofCells;
}

/** At no provider more children than its share, or than must be there because they stay or were fixed. */
export function checkProviderShare({ round, atLines }: ProposalSheet): string[] {
  const cap = capOf(round);
  return [...atProviders(atLines)].flatMap(([provider, children]) => {
    const most = Math.max(cap, children > cap ? neededAt(round, provider) : 0);
    return children <= most
      ? []
      : [`${children} children are at ${provider}; its share allows ${most}`];
  });
}

function childrenAboveShare({ round, atLines }: ProposalSheet): number[] {
  const cap = capOf(round);
  return [...atProviders(atLines).values()]
    .filter((children) => children > cap)
    .map((children) => children - cap);
}

/** Most children at one provider, whatever stays or was fixed. */
export function capOf({ cells, providerShareCap }: Round): number {
  if (providerShareCap === undefined) return Infinity;
  const children = cells.reduce((sum, { count }) => sum + count, 0);
  return Math.floor(providerShareCap * children + NOISE);
}

export function atProviders(atLines: readonly PlacedAtLine[]): ReadonlyMap<string, number> {
  const children = new Map<string, number>();
  for (const { placing, offer } of atLines) {
    children.set(offer.provider, (children.get(offer.provider) ?? 0) + placing.count);
  }
  return children;
}

/** Fewest children at a provider with whom all that stays or was fixed there is met, but for forbidden pairs. */
function neededAt(round: Round, provider: string): number {
  const offers = round.offers.filter((offer) => offer.provider === provider);
  const names = new Set(offers.map(({ id }) => id));
  const wishes = [...round.existing, ...round.fixed].filter(({ offer }) => names.has(offer));
  const wished = new Set(wishes.map(({ cell }) => cell));
  const forbidden = round.forbidden.filter(({ offer }) => names.has(offer));
  let needed = 0;
  for (const cell of round.cells.filter(({ id }) => wished.has(id))) {
    let ofCell = 0;
    for (const offer of offers) {
      const allowed = offer.lines.filter(
        (line) => !forbidden.some((pair) => isAbout(pair, { cell, offer, line })),
      );
      const most = (counts: readonly number[]) => Math.max(0, ...counts);
      const asked = wishes.filter((wish) => wish.cell === cell.id && wish.offer === offer.id);
      const byLine = allowed.map(({ id }) =>
        most(asked.filter(({ line }) => line === id).map(({ count }) => count)),
      );
      const byOffer = asked.filter(({ line }) => line === undefined).map(({ count }) => count);
      const atLines = byLine.reduce((sum, count) => sum + count, 0);
      ofCell += allowed.length === 0 ? 0 : Math.max(atLines, most(byOffer));
    }
    needed += Math.min(ofCell, cell.count);
  }
  return needed;
}
