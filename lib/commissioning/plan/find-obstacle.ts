import { buyFewest } from '../greedy/buy-places.ts';
import type { PlaceOption, PreparedLine, PreparedRound } from '../round/prepare-round.ts';
import type { ChildrenAtLines } from './children-at-lines.ts';

/** What stands against one more child of a cell at a line that suits it. */
export type Obstacle =
  | { readonly because: 'full' | 'block' | 'share' }
  | { readonly because: 'resource'; readonly resource: string };

/** Resources are fractions; less than this over the limit is noise. */
const NOISE = 1e-6;

/** Null where nothing does. */
export function findObstacle(
  prepared: PreparedRound,
  at: ChildrenAtLines,
  option: PlaceOption,
): Obstacle | null {
  const line = prepared.lines[option.line];
  const { from = 0, to = -1 } = prepared.cells[option.cell] ?? {};
  if (!line) return null;
  const wanted = at.fullest(line.index, from, to) + 1;
  if (wanted > line.most) return { because: 'full' };
  const room = roomOf(prepared, at, line);
  const needed = Math.max(wanted, at.fullest(line.index));
  const fewest = buyFewest({ tiers: line.tiers, needed })?.places ?? Infinity;
  if (fewest > room) return { because: needed > room ? 'full' : 'block' };
  for (const [resource, { id, limit }] of line.offer.resources.entries()) {
    const use = option.uses[resource] ?? 0;
    const used = at.used(line.offerIndex, resource, from, to);
    if (use > 0 && used + use > limit + NOISE) return { because: 'resource', resource: id };
  }
  const { providerCap } = prepared;
  const isAtCap = providerCap !== null && at.atProvider(line.offer.provider) >= providerCap;
  return isAtCap ? { because: 'share' } : null;
}

/** Places of the offer's capacity that its other lines leave. */
function roomOf({ lines }: PreparedRound, at: ChildrenAtLines, line: PreparedLine): number {
  const { capacity } = line.offer;
  if (capacity === undefined) return Infinity;
  let room = capacity;
  // The lines of an offer follow one another.
  const first = line.index - line.offer.lines.indexOf(line.line);
  for (const other of lines.slice(first, first + line.offer.lines.length)) {
    if (other.index === line.index) continue;
    const need = { tiers: other.tiers, needed: at.fullest(other.index) };
    room -= buyFewest(need)?.places ?? 0;
  }
  return room;
}
