import type { PreparedRound } from '../round/prepare-round.ts';
import type { Decision } from './decision.ts';

/** Where children of a decision are, term by term. */
export interface ChildrenAtLines {
  /** Children at a line in its fullest of the terms given (all by default). */
  fullest(line: number, from?: number, to?: number): number;
  /** Most that is used of a resource (by its number in the offer) in any of these terms. */
  used(offer: number, resource: number, from: number, to: number): number;
  atProvider(provider: string): number;
}

export function childrenAtLines(prepared: PreparedRound, decision: Decision): ChildrenAtLines {
  const terms = prepared.round.terms.length;
  const children = new Int32Array(prepared.lines.length * terms);
  const resources = prepared.round.offers.map(
    (offer) => new Float64Array(offer.resources.length * terms),
  );
  const providers = new Map<string, number>();
  for (const [number, placed] of decision.placedOfOption.entries()) {
    const option = prepared.options[number];
    const line = prepared.lines[option?.line ?? -1];
    const cell = prepared.cells[option?.cell ?? -1];
    if (placed === 0 || !option || !line || !cell) continue;
    add(providers, line.offer.provider, placed);
    const used = resources[line.offerIndex] ?? new Float64Array();
    for (let term = cell.from; term <= cell.to; term += 1) {
      const at = line.index * terms + term;
      children[at] = (children[at] ?? 0) + placed;
      for (const [resource, use] of option.uses.entries()) {
        const entry = resource * terms + term;
        used[entry] = (used[entry] ?? 0) + use * placed;
      }
    }
  }
  return {
    fullest: (line, from = 0, to = terms - 1) => most(children, line * terms, from, to),
    used: (offer, resource, from, to) =>
      most(resources[offer] ?? new Float64Array(), resource * terms, from, to),
    atProvider: (provider) => providers.get(provider) ?? 0,
  };
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function most(values: ArrayLike<number>, start: number, from: number, to: number): number {
  let best = 0;
  for (let term = from; term <= to; term += 1) best = Math.max(best, values[start + term] ?? 0);
  return best;
}
