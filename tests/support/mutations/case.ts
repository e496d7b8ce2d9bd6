import type { Proposal, Round } from '../../../lib/commissioning/index.ts';

/** A round with a proposal for it, to be spoiled in place. */
export interface Case {
  readonly round: Round;
  readonly proposal: Proposal;
}

/** Spoils a valid case so that the rule is broken; false where the case has nothing of the kind to spoil. */
export type Mutation = readonly [what: string, rule: string, spoil: (it: Case) => boolean];

type Placing = Proposal['allocation'][number];

/** Does it to the first of a list, if there is one. */
export function first<T>(list: readonly T[], change: (item: T) => unknown): boolean {
  const [item] = list;
  if (item === undefined) return false;
  change(item);
  return true;
}

type AtLine = Placing & { readonly to: Extract<Placing['to'], { kind: 'line' }> };

export function isAtLine(placing: Placing): placing is AtLine {
  return placing.to.kind === 'line';
}

export function atLines({ proposal }: Case): readonly AtLine[] {
  return proposal.allocation.filter(isAtLine);
}

export function onSpot({ proposal }: Case): readonly Placing[] {
  return proposal.allocation.filter(({ to }) => to.kind === 'spot');
}

export function cellOf({ round }: Case, id: string) {
  const cell = round.cells.find((one) => one.id === id);
  if (!cell) throw new Error(`No cell ${id}`);
  return cell;
}

export function offerOf({ round }: Case, id: string) {
  const offer = round.offers.find((one) => one.id === id);
  if (!offer) throw new Error(`No offer ${id}`);
  return offer;
}

export function lineOf(it: Case, { offer, line: id }: { offer: string; line: string }) {
  const line = offerOf(it, offer).lines.find((one) => one.id === id);
  if (!line) throw new Error(`No line ${id}`);
  return line;
}

/** Nobody decided about these pairs, so that they must suit. */
export function undecided(it: Case): readonly AtLine[] {
  const decided = [...it.round.existing, ...it.round.fixed];
  return atLines(it).filter(
    ({ cell, to }) => !decided.some((pair) => pair.cell === cell && pair.offer === to.offer),
  );
}

export function isShareTold({ proposal }: Case): boolean {
  return proposal.unmetWishes.some(({ pointer }) => pointer === '/providerShareCap');
}
