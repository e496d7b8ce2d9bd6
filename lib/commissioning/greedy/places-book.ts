import type { PlaceOption, PreparedRound } from '../round/prepare-round.ts';
import { type BoughtPlaces, buyFewest, buyWithin, type NeededPlaces } from './buy-places.ts';

/** An offer as the book keeps it. */
interface OfferAccount {
  readonly lines: readonly number[];
  /** Null where the lines together cannot exceed it. */
  readonly capacity: number | null;
  readonly fixedCost: number;
  readonly limits: readonly number[];
  /** Use of each resource in each term. */
  readonly used: Float64Array;
  readonly provider: string;
}

/** Fractions of a resource add up with noise far below this. */
const NOISE = 1e-9;

/** What is bought and who sits where while children are placed one after another. Always within the round's rules. */
export class PlacesBook {
  readonly #prepared: PreparedRound;
  readonly #terms: number;
  readonly #offers: readonly OfferAccount[];
  /** Children at each line in each term, and in its fullest. */
  readonly #children: Int32Array;
  readonly #fullest: Int32Array;
  readonly #bought: BoughtPlaces[];
  readonly #atProvider = new Map<string, number>();

  constructor(prepared: PreparedRound) {
    this.#prepared = prepared;
    this.#terms = prepared.round.terms.length;
    this.#children = new Int32Array(prepared.lines.length * this.#terms);
    this.#fullest = new Int32Array(prepared.lines.length);
    this.#bought = prepared.lines.map(() => ({ tier: -1, places: 0, cost: 0 }));
    this.#offers = prepared.round.offers.map((offer, index) => {
      const lines = prepared.lines.filter(({ offerIndex }) => offerIndex === index);
      const { capacity = Infinity, fixedCost, provider, resources } = offer;
      const most = lines.reduce((sum, line) => sum + line.most, 0);
      return {
        lines: lines.map((line) => line.index),
        capacity: most > capacity ? capacity : null,
        fixedCost,
        limits: resources.map(({ limit }) => limit),
        used: new Float64Array(resources.length * this.#terms),
        provider,
      };
    });
  }

  /** Most children, up to `wanted`, for whom the option still has room with so many at most at the provider. */
  roomFor(option: PlaceOption, wanted: number, providerCap: number): number {
    const offer = this.#offerOf(option);
    const { from, to } = this.#termsOf(option);
    const atProvider = this.#atProvider.get(offer.provider) ?? 0;
    let room = Math.min(wanted, providerCap - atProvider);
    for (const [resource, limit] of offer.limits.entries()) {
      const use = option.uses[resource] ?? 0;
      if (use === 0) continue;
      for (let term = from; term <= to; term += 1) {
        const left = limit - (offer.used[resource * this.#terms + term] ?? 0);
        room = Math.min(room, Math.floor(left / use + NOISE));
      }
    }
    if (room <= 0) return 0;
    return Math.max(0, Math.min(room, this.#mostAt(option, offer) - this.#childrenAt(option)));
  }

  /** Places bought already that stand empty in all terms of the option's children. */
  emptyFor(option: PlaceOption): number {
    return (this.#bought[option.line]?.places ?? 0) - this.#childrenAt(option);
  }

  /** What places and contract cost more a year with so many more children, for whom there is room. */
  addedCost(option: PlaceOption, children: number): number {
    const fullest = this.#fullest[option.line] ?? 0;
    return this.addedCostOf(option.line, Math.max(fullest, this.#childrenAt(option) + children));
  }

  /** What they cost more if the line needed so many places in its fullest term: no fewer than now. */
  addedCostOf(line: number, needed: number): number {
    if (needed === this.#fullest[line]) return 0;
    const offer = this.#offerOf({ line });
    const isBought = offer.lines.some((own) => (this.#bought[own]?.places ?? 0) > 0);
    let added = isBought ? 0 : offer.fixedCost;
    for (const [own, { cost }] of this.#buy(line, needed, offer)) {
      added += cost - (this.#bought[own]?.cost ?? 0);
    }
    return added;
  }

  /**
   * Places children for whom there is room, or with a number below 0 takes out so many who were placed. Answers
   * what places and contract cost more for it.
   */
  place(option: PlaceOption, children: number): number {
    const { line } = option;
    const offer = this.#offerOf(option);
    const { from, to } = this.#termsOf(option);
    for (let term = from; term <= to; term += 1) {
      const at = line * this.#terms + term;
      this.#children[at] = (this.#children[at] ?? 0) + children;
      for (const [resource, use] of option.uses.entries()) {
        const entry = resource * this.#terms + term;
        offer.used[entry] = (offer.used[entry] ?? 0) + use * children;
      }
    }
    const atProvider = this.#atProvider.get(offer.provider) ?? 0;
    this.#atProvider.set(offer.provider, atProvider + children);
    let needed = 0;
    for (let term = 0; term < this.#terms; term += 1) {
      needed = Math.max(needed, this.#children[line * this.#terms + term] ?? 0);
    }
    if (needed === this.#fullest[line]) return 0;
    const before = this.#costOf(offer);
    for (const [own, bought] of this.#buy(line, needed, offer)) this.#bought[own] = bought;
    this.#fullest[line] = needed;
    return this.#costOf(offer) - before;
  }

  #costOf({ lines, fixedCost }: OfferAccount): number {
    let cost = 0;
    let places = 0;
    for (const line of lines) {
      cost += this.#bought[line]?.cost ?? 0;
      places += this.#bought[line]?.places ?? 0;
    }
    return places === 0 ? 0 : cost + fixedCost;
  }

  /** Children at the line in its fullest term. */
  fullestOf(line: number): number {
    return this.#fullest[line] ?? 0;
  }

  /** What is left of each resource of the line's offer in the term in which most of it is used. */
  resourcesLeft(line: number): readonly number[] {
    const { limits, used } = this.#offerOf({ line });
    return limits.map((limit, resource) => {
      const start = resource * this.#terms;
      return limit - Math.max(...used.subarray(start, start + this.#terms));
    });
  }

  /** Most further children whom the line could take at once, with so many at most at the provider. */
  roomAt(line: number, providerCap: number): number {
    const offer = this.#offerOf({ line });
    const places = this.#mostAt({ line }, offer) - this.fullestOf(line);
    return Math.max(0, Math.min(places, providerCap - (this.#atProvider.get(offer.provider) ?? 0)));
  }

  get bought(): readonly BoughtPlaces[] {
    return this.#bought;
  }

  /** What would be bought if the line needed so many places; of other lines only where they share a capacity. */
  #buy(
    line: number,
    needed: number,
    { lines, capacity }: OfferAccount,
  ): readonly (readonly [line: number, bought: BoughtPlaces])[] {
    const concerned = capacity === null ? [line] : lines;
    const needs = concerned.map((other) => this.#needOf(other, other === line ? needed : null));
    const bought = buyWithin(capacity ?? Infinity, needs);
    if (bought === null) throw new Error(`No room for ${needed} places of line ${line}`);
    return bought.map((places, i) => [concerned[i] ?? line, places] as const);
  }

  /** Most places that can be needed of the option's line beside what is needed of the offer's other lines. */
  #mostAt({ line }: Pick<PlaceOption, 'line'>, { lines, capacity }: OfferAccount): number {
    const { tiers = [], most = 0 } = this.#prepared.lines[line] ?? {};
    if (capacity === null) return most;
    let room = capacity;
    for (const other of lines) {
      if (other !== line) room -= buyFewest(this.#needOf(other, null))?.places ?? 0;
    }
    return tiers.reduce(
      (best, { from, to }) => (from <= room ? Math.max(best, Math.min(to, room)) : best),
      0,
    );
  }

  #needOf(line: number, needed: number | null): NeededPlaces {
    const tiers = this.#prepared.lines[line]?.tiers ?? [];
    return { tiers, needed: needed ?? this.#fullest[line] ?? 0 };
  }

  /** Children at the option's line in the fullest of the terms of the option's own children. */
  #childrenAt(option: PlaceOption): number {
    const { from, to } = this.#termsOf(option);
    let most = 0;
    for (let term = from; term <= to; term += 1) {
      most = Math.max(most, this.#children[option.line * this.#terms + term] ?? 0);
    }
    return most;
  }

  #termsOf({ cell }: PlaceOption): { readonly from: number; readonly to: number } {
    return this.#prepared.cells[cell] ?? { from: 0, to: -1 };
  }

  #offerOf({ line }: Pick<PlaceOption, 'line'>): OfferAccount {
    const offer = this.#offers[this.#prepared.lines[line]?.offerIndex ?? -1];
    if (!offer) throw new Error(`No offer for line ${line}`);
    return offer;
  }
}
