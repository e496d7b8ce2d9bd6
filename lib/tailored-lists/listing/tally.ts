import * as z from 'zod';
import { $AuthorityCode, $SettingKey } from '../../kernel/index.ts';
import { $Criterion } from '../../policy/index.ts';
import type { Part } from './part.ts';

const $Counts = z.object({
  /** How many requests, by mark. */
  marks: z.record(z.string(), z.int()),
  /** Sums of what was lost, in ten-thousandths of a score. */
  lost: z.partialRecord($Criterion, z.int()),
});
export type Counts = z.infer<typeof $Counts>;

/**
 * How the newest lists of one authority's requests for one season stand to one setting, in totals. Exact, and so never
 * shown as it is: `listing-of.ts` makes of it what a provider may see.
 */
export const $Tally = z.object({
  settingKey: $SettingKey,
  season: z.int(),
  authority: $AuthorityCode,
  provisions: z.record(z.string(), $Counts),
});
export type Tally = z.infer<typeof $Tally>;

/** With a part more, or with one less. What comes to nothing is left out, so equal counts are equal tallies. */
export function counting(tally: Tally, { provisionId, marks, lost }: Part, by: 1 | -1): Tally {
  const before = tally.provisions[provisionId];
  const one = { marks: Object.fromEntries(marks.map((mark) => [mark, 1])), lost };
  const counts = {
    marks: added(before?.marks ?? {}, one.marks, by),
    lost: added(before?.lost ?? {}, one.lost, by),
  };
  const others = Object.entries(tally.provisions).filter(([id]) => id !== provisionId);
  const left = Object.keys(counts.marks).length > 0 ? [[provisionId, counts] as const] : [];
  const provisions = [...others, ...left].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { ...tally, provisions: Object.fromEntries(provisions) };
}

export function isEmpty({ provisions }: Tally): boolean {
  return Object.keys(provisions).length === 0;
}

/** Several tallies in one; null of none. */
export function allTogether(tallies: readonly Tally[]): Readonly<Record<string, Counts>> {
  const together: Record<string, Counts> = {};
  for (const { provisions } of tallies) {
    for (const [id, { marks, lost }] of Object.entries(provisions)) {
      const before = together[id] ?? { marks: {}, lost: {} };
      together[id] = { marks: added(before.marks, marks, 1), lost: added(before.lost, lost, 1) };
    }
  }
  return together;
}

function added<K extends string>(
  to: Readonly<Partial<Record<K, number>>>,
  more: Readonly<Partial<Record<K, number>>>,
  by: 1 | -1,
): Record<string, number> {
  const sums = new Map<string, number>(
    Object.entries<number | undefined>(to).map(([k, n]) => [k, n ?? 0]),
  );
  for (const [key, n] of Object.entries<number | undefined>(more)) {
    sums.set(key, (sums.get(key) ?? 0) + by * (n ?? 0));
  }
  const left = [...sums].filter(([, n]) => n !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(left);
}
