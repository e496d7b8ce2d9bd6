import type { Explanation, Reasons } from '../../lib/matching/index.ts';

/** For whom reasons are worded. */
export type Readers = keyof Explanation;

/** Above each kind of reasons. */
export const REASON_TITLES: Readonly<
  Record<Readers, Readonly<Record<keyof Omit<Reasons, 'summary'>, string>>>
> = {
  professional: {
    counts: 'Counts for it',
    against: 'Counts against it',
    unknown: 'Not known',
    wouldChange: 'What would change it',
    robustness: 'How firmly it stands',
    rights: 'Whatever the list says',
  },
  family: {
    counts: 'What is good about it',
    against: 'What to think about',
    unknown: 'What we do not know yet',
    wouldChange: 'What could change this',
    robustness: 'How sure we are of its place',
    rights: 'Your rights',
  },
};

/**
 * The rights of several settings, each sentence once with the settings that it holds for; most
 * sentences are the same for all of them.
 */
export function rightsOnce(
  entries: readonly { readonly label: string; readonly explanation: Explanation }[],
  readers: Readers,
): string[] {
  const holdsFor = new Map<string, string[]>();
  for (const { label, explanation } of entries) {
    for (const right of explanation[readers].rights) {
      holdsFor.set(right, [...(holdsFor.get(right) ?? []), label]);
    }
  }
  return [...holdsFor].map(([right, labels]) =>
    labels.length === entries.length ? right : `${labels.join(', ')}: ${right}`,
  );
}
