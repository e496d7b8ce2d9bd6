import * as z from 'zod';

/**
 * The one rule by which counts of children’s requests are shown to those who may not know the children:
 *
 * 1. A count below 5 is never shown: “fewer than 5”, or the row is left out where its name would say too much.
 * 2. A count from 5 up is shown rounded down to a multiple of 5, so that neither a difference of two figures nor the
 *    same figure a day later tells what one list added.
 * 3. What is shown together must leave every count below 5 open: from all of it, with all that is known of how the
 *    counts hang together, each could still be anything from 0 to 4. Where it could not, more is withheld, the
 *    smallest counts first.
 */
export const FEWEST_SHOWN = 5;
const STEP = 5;

/** A count, and how it is shown. */
export interface CountToShow {
  readonly id: string;
  readonly count: number;
  /**
   * A line that is always there says “fewer than 5” and so tells that much; a row that is left out may be of a count that
   * is small, nought, or withheld.
   */
  readonly whenSmall: 'said' | 'left-out';
}

/** The counts on the left never add up to more than those on the right. */
export interface Relation {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The parts add up to the whole: a relation each way. */
export function partsMakeUp(whole: readonly string[], parts: readonly string[]): Relation[] {
  return [
    { left: whole, right: parts },
    { left: parts, right: whole },
  ];
}

/** How a count of children’s requests is shown: at least so many, fewer than 5, or nothing is said. */
export const $Shown = z.discriminatedUnion('as', [
  z.object({ as: z.literal('at-least'), count: z.int().min(5) }),
  z.object({ as: z.literal('fewer') }),
  z.object({ as: z.literal('withheld') }),
]);
export type Shown = z.infer<typeof $Shown>;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Shows counts by the rule; relations name counts that are given. */
export function showCounts(
  counts: readonly CountToShow[],
  relations: readonly Relation[],
): ReadonlyMap<string, Shown> {
  const withheld = new Set<string>();
  for (;;) {
    const shown = new Map(counts.map((count) => [count.id, shownAs(count, withheld)]));
    const known = whatCanBeKnown(shown, relations);
    const given = counts.find(({ id, count }) => count < FEWEST_SHOWN && !isOpen(known.get(id)));
    if (!given) return shown;
    withheld.add(leastTellingBeside(given.id, counts, shown, relations));
  }
}

function shownAs({ id, count, whenSmall }: CountToShow, withheld: ReadonlySet<string>): Shown {
  if (withheld.has(id)) return { as: 'withheld' };
  if (count < FEWEST_SHOWN) return { as: whenSmall === 'said' ? 'fewer' : 'withheld' };
  return { as: 'at-least', count: Math.floor(count / STEP) * STEP };
}

/** Between what and what each count lies, for somebody who sees what is shown and knows the relations. */
export function whatCanBeKnown(
  shown: ReadonlyMap<string, Shown>,
  relations: readonly Relation[],
): ReadonlyMap<string, Range> {
  const ranges = new Map([...shown].map(([id, one]) => [id, rangeOf(one)]));
  const at = (id: string): Range => ranges.get(id) ?? NOTHING_KNOWN;
  for (let moved = true; moved; ) {
    moved = false;
    for (const { left, right } of relations) {
      const least = total(left, (id) => at(id).low);
      const most = total(right, (id) => at(id).high);
      for (const id of left) {
        const high = most - (least - at(id).low);
        if (high < at(id).high) moved = narrow(ranges, id, { low: at(id).low, high });
      }
      for (const id of right) {
        // What no other of the right can bring must be here.
        const others = total(right, (other) => (other === id ? 0 : at(other).high));
        const low = least - others;
        if (low > at(id).low) moved = narrow(ranges, id, { low, high: at(id).high });
      }
    }
  }
  return ranges;
}

const NOTHING_KNOWN: Range = { low: 0, high: Number.POSITIVE_INFINITY };

function rangeOf(shown: Shown): Range {
  if (shown.as === 'withheld') return NOTHING_KNOWN;
  if (shown.as === 'fewer') return { low: 0, high: FEWEST_SHOWN - 1 };
  return { low: shown.count, high: shown.count + STEP - 1 };
}

function narrow(ranges: Map<string, Range>, id: string, to: Range): true {
  ranges.set(id, to);
  return true;
}

function total(ids: readonly string[], of: (id: string) => number): number {
  return ids.reduce((sum, id) => sum + of(id), 0);
}

function isOpen(range: Range | undefined): boolean {
  return range === undefined || (range.low <= 0 && range.high >= FEWEST_SHOWN - 1);
}

/**
 * What is withheld so that a count stays open: of the figures that hang together with it the first that does it alone,
 * rows before lines that are always there and the smallest first; where none does it alone, the first; where no figure
 * is left, what is said of another small count.
 */
function leastTellingBeside(
  id: string,
  counts: readonly CountToShow[],
  shown: ReadonlyMap<string, Shown>,
  relations: readonly Relation[],
): string {
  const near = hangingTogetherWith(id, relations);
  const figures = counts
    .filter((one) => near.has(one.id) && shown.get(one.id)?.as === 'at-least')
    .toSorted((a, b) => telling(a) - telling(b) || a.count - b.count);
  const alone = figures.find((one) => {
    const without = new Map<string, Shown>([...shown, [one.id, { as: 'withheld' }]]);
    return isOpen(whatCanBeKnown(without, relations).get(id));
  });
  const said = counts.find((one) => near.has(one.id) && shown.get(one.id)?.as === 'fewer');
  return alone?.id ?? figures[0]?.id ?? said?.id ?? id;
}

function hangingTogetherWith(id: string, relations: readonly Relation[]): ReadonlySet<string> {
  const reached = new Set([id]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { left, right } of relations) {
      const ids = [...left, ...right];
      if (ids.some((one) => reached.has(one))) for (const one of ids) reached.add(one);
    }
  }
  return reached;
}

function telling({ whenSmall }: CountToShow): number {
  return whenSmall === 'left-out' ? 0 : 1;
}
