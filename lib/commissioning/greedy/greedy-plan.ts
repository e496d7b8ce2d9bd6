import type { Decision } from '../plan/decision.ts';
import type { PlaceOption, PreparedRound } from '../round/prepare-round.ts';
import { PlacesBook } from './places-book.ts';
import { shortOfWishes, wishesOf } from './wishes.ts';

/** So many children of a cell by one option, at so much each beyond what is paid already. */
export interface Move {
  readonly number: number;
  readonly option: PlaceOption;
  readonly children: number;
  readonly costEach: number;
}

/** In pounds; less is what sums of fractions lose. */
const NOISE = 1e-6;

/** A plan that changes step by step and keeps the round's rules at each; `decision` may be asked for at any time. */
export class GreedyPlan {
  readonly prepared: PreparedRound;
  readonly book: PlacesBook;
  /** Children by each option. */
  readonly placed: number[];
  readonly spot: number[];
  /** Children of each cell who are not placed. */
  readonly left: number[];
  #cost = 0;
  /** How to take back what an attempt did; null outside of one. */
  #undo: (() => void)[] | null = null;

  constructor(prepared: PreparedRound) {
    this.prepared = prepared;
    this.book = new PlacesBook(prepared);
    this.placed = prepared.options.map(() => 0);
    this.spot = prepared.cells.map(() => 0);
    this.left = prepared.cells.map(({ cell }) => cell.count);
  }

  /** Places so many children who are not placed; with a number below 0 takes children out of their place. */
  place(number: number, children: number): void {
    const option = this.prepared.options[number];
    if (!option) throw new Error(`No option ${number}`);
    this.#cost += this.book.place(option, children) + children * option.cost;
    this.placed[number] = (this.placed[number] ?? 0) + children;
    this.left[option.cell] = (this.left[option.cell] ?? 0) - children;
    this.#undo?.push(() => this.place(number, -children));
  }

  /** Sends so many children who are not placed to the spot market, which must have a price for them, or back. */
  buyOnSpot(cell: number, children: number): void {
    this.#cost += children * (this.prepared.cells[cell]?.spot ?? 0);
    this.spot[cell] = (this.spot[cell] ?? 0) + children;
    this.left[cell] = (this.left[cell] ?? 0) - children;
    this.#undo?.push(() => this.buyOnSpot(cell, -children));
  }

  /** Places everybody left of a cell where it costs least by then, with the spot market among the choices. */
  placeCell(cell: number, isOpen: (option: PlaceOption) => boolean = () => true): void {
    const options = this.prepared.optionsOfCell[cell] ?? [];
    const spot = this.prepared.cells[cell]?.spot ?? null;
    for (let left = this.left[cell] ?? 0; left > 0; left = this.left[cell] ?? 0) {
      const move = this.cheapest(options, left, isOpen);
      if (move && (spot === null || move.costEach <= spot)) this.place(move.number, move.children);
      else if (spot !== null) this.buyOnSpot(cell, left);
      else return;
    }
  }

  /** Does something and takes it back unless it made the plan cheaper and left no more children out. */
  attempt(cells: readonly number[], change: () => void): boolean {
    const leftOut = () => cells.reduce((sum, cell) => sum + (this.left[cell] ?? 0), 0);
    const before = { cost: this.#cost, left: leftOut() };
    const undo: (() => void)[] = [];
    this.#undo = undo;
    change();
    this.#undo = null;
    if (this.#cost < before.cost - NOISE && leftOut() <= before.left) return true;
    for (const step of undo.reverse()) step();
    return false;
  }

  /** The cheapest next step for up to `wanted` children of a cell: all whom a line can take, or only its empty places. */
  cheapest(
    options: readonly number[],
    wanted: number,
    isOpen: (option: PlaceOption) => boolean,
    caps: ReadonlyMap<string, number> | null = null,
  ): Move | null {
    const { options: all, lines, providerCap } = this.prepared;
    let best: Move | null = null;
    for (const number of options) {
      const option = all[number];
      if (!option || !isOpen(option)) continue;
      const provider = lines[option.line]?.offer.provider ?? '';
      const cap = caps?.get(provider) ?? providerCap ?? Infinity;
      const room = this.book.roomFor(option, wanted, cap);
      if (room === 0) continue;
      const empty = room > 1 ? this.book.emptyFor(option) : 0;
      for (const children of empty > 0 && empty < room ? [empty, room] : [room]) {
        const costEach = option.cost + this.book.addedCost(option, children) / children;
        if (best !== null && costEach >= best.costEach) continue;
        best = { number, option, children, costEach };
      }
    }
    return best;
  }

  decision(): Decision {
    const { bought } = this.book;
    return {
      tierOfLine: bought.map(({ tier }) => tier),
      placesOfLine: bought.map(({ places }) => places),
      placedOfOption: [...this.placed],
      spotOfCell: [...this.spot],
      unplacedOfCell: [...this.left],
      shortOf: shortOfWishes(this.prepared, wishesOf(this.prepared), this.placed),
    };
  }
}
