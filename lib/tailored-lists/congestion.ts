import * as z from 'zod';
import { $SettingKey, $YearGroup } from '../kernel/index.ts';
import type { ListRunChild } from './list-run.ts';

/** Places of one provision, for one year group from one academic year, and who is listed for them. */
export const $ListedPlaces = z.object({
  settingKey: $SettingKey,
  settingName: z.string(),
  provisionId: z.string(),
  yearGroup: $YearGroup,
  academicYear: z.int(),
  /** Children on whose list it stands, and how many of them have it first. */
  listed: z.int(),
  first: z.int(),
  /** Free places when the run ended; null where nobody has published any. */
  free: z.int().nullable(),
  sentence: z.string(),
});
export type ListedPlaces = z.infer<typeof $ListedPlaces>;

/** What came of a run. */
export const $ListRunResult = z
  .object({
    requests: z.int(),
    made: z.int(),
    refused: z.array(
      z.object({ requestId: z.string(), reference: z.string(), detail: z.string() }),
    ),
    /** Places for which more children are listed than there are places, the most sought after first. */
    congested: z.array($ListedPlaces),
  })
  .meta({ id: 'ListRunResult' });
export type ListRunResult = z.infer<typeof $ListRunResult>;

type Counted = Omit<ListedPlaces, 'free' | 'sentence'>;

/** How many children of a run are listed for the same places. */
export function countListed(children: readonly ListRunChild[]): readonly Counted[] {
  const counted = new Map<string, Counted>();
  for (const { yearGroup, academicYear, listed } of children) {
    if (yearGroup === null || academicYear === null) continue;
    for (const { rank, settingKey, settingName, provisionId } of listed) {
      const name = `${provisionId}#${yearGroup}#${academicYear}`;
      const before = counted.get(name);
      counted.set(name, {
        settingKey,
        settingName,
        provisionId,
        yearGroup,
        academicYear,
        listed: (before?.listed ?? 0) + 1,
        first: (before?.first ?? 0) + (rank === 1 ? 1 : 0),
      });
    }
  }
  return [...counted.values()];
}

/** Those for which more are listed than there is room, by how many too many. */
export function congested(
  counted: readonly Counted[],
  freeOf: (places: Counted) => number | null,
): readonly ListedPlaces[] {
  return counted
    .map((places) => ({ ...places, free: freeOf(places) }))
    .filter(({ listed, free }) => free !== null && listed > free)
    .map((places) => ({ ...places, sentence: sentenceOf(places) }))
    .toSorted(
      (a, b) =>
        b.listed - (b.free ?? 0) - (a.listed - (a.free ?? 0)) ||
        (a.provisionId < b.provisionId ? -1 : 1),
    );
}

function sentenceOf({ listed, free }: Omit<ListedPlaces, 'sentence'>): string {
  const children = listed === 1 ? '1 child is' : `${listed} children are`;
  const places = free === 0 ? 'no place' : free === 1 ? '1 place' : `${free} places`;
  return `${children} listed for ${places} here.`;
}
