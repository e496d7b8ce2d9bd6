import type { ShortOf } from '../plan/decision.ts';
import type { PreparedRound } from '../round/prepare-round.ts';

/** Children of a cell who stay where they are, or whom people have decided to place there. */
export interface Wish {
  readonly kind: 'existing' | 'fixed';
  /** Number of the wish in the round's list of its kind. */
  readonly index: number;
  readonly cell: number;
  readonly offer: string;
  /** Null where any line of the offer does. */
  readonly line: string | null;
  readonly count: number;
  /** Options that meet it; none where the pair is forbidden. */
  readonly options: readonly number[];
}

export function wishesOf(prepared: PreparedRound): readonly Wish[] {
  const { round, cells, lines, options, optionsOfCell } = prepared;
  const numbers = new Map(cells.map(({ cell, index }) => [cell.id, index]));
  const ofKind = (kind: 'existing' | 'fixed') =>
    round[kind].map(({ cell: id, offer, line = null, count }, index): Wish => {
      const cell = numbers.get(id) ?? -1;
      const meets = (option: number) => {
        const at = lines[options[option]?.line ?? -1];
        return at?.offer.id === offer && (line === null || at.line.id === line);
      };
      const own = (optionsOfCell[cell] ?? []).filter(meets);
      return { kind, index, cell, offer, line, count, options: own };
    });
  return [...ofKind('existing'), ...ofKind('fixed')];
}

/**
 * Most children at each provider: the round's cap, or as many as the wishes need there if that is more. Null
 * without a cap. A wish for an offer and wishes for its lines are met by the same children.
 */
export function providerCaps(
  prepared: PreparedRound,
  wishes: readonly Wish[],
): ReadonlyMap<string, number> | null {
  const { providerCap, lines, cells } = prepared;
  if (providerCap === null) return null;
  const providers = new Map(lines.map(({ offer }) => [offer.id, offer.provider]));
  const caps = new Map([...providers.values()].map((provider) => [provider, providerCap]));
  for (const [provider, ofCells] of wishesByProviderAndCell(wishes, providers)) {
    let needed = 0;
    for (const [cell, own] of ofCells) {
      needed += Math.min(cells[cell]?.cell.count ?? 0, childrenFor(own));
    }
    caps.set(provider, Math.max(providerCap, needed));
  }
  return caps;
}

function wishesByProviderAndCell(
  wishes: readonly Wish[],
  providers: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlyMap<number, readonly Wish[]>> {
  const groups = new Map<string, Map<number, Wish[]>>();
  for (const wish of wishes) {
    const provider = providers.get(wish.offer);
    if (wish.options.length === 0 || provider === undefined) continue;
    const ofCells = groups.get(provider) ?? new Map<number, Wish[]>();
    groups.set(provider, ofCells);
    ofCells.set(wish.cell, [...(ofCells.get(wish.cell) ?? []), wish]);
  }
  return groups;
}

/** Fewest children of one cell who meet all of these wishes, by offer and line. */
export function childrenFor(wishes: readonly Wish[]): number {
  const whole = new Map<string, number>();
  const byLine = new Map<string, Map<string, number>>();
  for (const { offer, line, count } of wishes) {
    if (line === null) whole.set(offer, Math.max(whole.get(offer) ?? 0, count));
    else {
      const counts = byLine.get(offer) ?? new Map<string, number>();
      byLine.set(offer, counts.set(line, Math.max(counts.get(line) ?? 0, count)));
    }
  }
  let children = 0;
  for (const offer of new Set([...whole.keys(), ...byLine.keys()])) {
    let atLines = 0;
    for (const count of byLine.get(offer)?.values() ?? []) atLines += count;
    children += Math.max(whole.get(offer) ?? 0, atLines);
  }
  return children;
}

/** The wishes that a placing of children does not meet, and providers with more children than their share. */
export function shortOfWishes(
  prepared: PreparedRound,
  wishes: readonly Wish[],
  placedOfOption: readonly number[],
): readonly ShortOf[] {
  const short: ShortOf[] = [];
  for (const { kind: wish, index, count, options } of wishes) {
    const there = options.reduce((sum, option) => sum + (placedOfOption[option] ?? 0), 0);
    if (there < count) short.push({ wish, index, short: count - there });
  }
  const { providerCap } = prepared;
  if (providerCap === null) return short;
  const atProvider = new Map<string, number>();
  for (const [number, option] of prepared.options.entries()) {
    const provider = prepared.lines[option.line]?.offer.provider ?? '';
    atProvider.set(provider, (atProvider.get(provider) ?? 0) + (placedOfOption[number] ?? 0));
  }
  for (const [provider, children] of atProvider) {
    if (children > providerCap) {
      short.push({ wish: 'provider-share', provider, short: children - providerCap });
    }
  }
  return short;
}
