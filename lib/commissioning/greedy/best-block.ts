import type { PlaceOption, PreparedRound } from '../round/prepare-round.ts';
import type { PlacesBook } from './places-book.ts';

/** An option that costs less than the spot market as long as the place is free. */
export interface Saver {
  readonly number: number;
  readonly option: PlaceOption;
  /** Each child, in pounds a year, before the price of the place. */
  readonly saving: number;
}

/** Children to place at a line at once, and what that saves each of them in pounds a year; nobody where nothing pays. */
export interface Block {
  readonly savingEach: number;
  readonly moves: readonly (Saver & { readonly children: number })[];
}

/** Those who could leave the spot market for each line, who would save most first. */
export function saversByLine({ cells, lines, options }: PreparedRound): readonly Saver[][] {
  const savers: Saver[][] = lines.map(() => []);
  for (const [number, option] of options.entries()) {
    const saving = (cells[option.cell]?.spot ?? 0) - option.cost;
    if (saving > 0) savers[option.line]?.push({ number, option, saving });
  }
  for (const own of savers) own.sort((a, b) => b.saving - a.saving || a.number - b.number);
  return savers;
}

/** The first so many of the savers with whom the line saves most for each, within its room and its offer's resources. */
export function bestBlock(
  book: PlacesBook,
  line: number,
  savers: readonly Saver[],
  left: readonly number[],
  providerCap: number,
): Block {
  const room = book.roomAt(line, providerCap);
  const fullest = book.fullestOf(line);
  const resources = [...book.resourcesLeft(line)];
  const moves: (Saver & { children: number })[] = [];
  let placed = 0;
  let before = 0;
  let best = { savingEach: 0, moves: 0 };
  for (const saver of savers) {
    if (placed === room) break;
    const fits = resources.map((some, i) => fitting(some, saver.option.uses[i] ?? 0));
    const children = Math.min(left[saver.option.cell] ?? 0, room - placed, ...fits);
    if (children <= 0) continue;
    for (const [i, use] of saver.option.uses.entries()) {
      resources[i] = (resources[i] ?? 0) - use * children;
    }
    moves.push({ ...saver, children });
    placed += children;
    before += children * saver.saving;
    const savingEach = (before - book.addedCostOf(line, fullest + placed)) / placed;
    if (savingEach > best.savingEach) best = { savingEach, moves: moves.length };
  }
  return { savingEach: best.savingEach, moves: moves.slice(0, best.moves) };
}

/** Fractions of a resource add up with noise far below this. */
const NOISE = 1e-9;

function fitting(resource: number, use: number): number {
  return use === 0 ? Infinity : Math.floor(resource / use + NOISE);
}

/** The line whose block saves most, the earlier of two; null where none saves anything. */
export function mostSaving(blocks: readonly Block[]): number | null {
  let best: number | null = null;
  for (const [line, { savingEach }] of blocks.entries()) {
    if (savingEach > (best === null ? 0 : (blocks[best]?.savingEach ?? 0))) best = line;
  }
  return best;
}
