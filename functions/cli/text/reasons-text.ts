import type { Explanation, Reasons } from '../../../lib/matching/index.ts';
import { wrapped } from './wording.ts';

/** For whom reasons are worded. */
export type Readers = keyof Explanation;

const TITLES: Readonly<Record<Readers, Readonly<Record<keyof Omit<Reasons, 'summary'>, string>>>> =
  {
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

/** Reasons under a setting's name: the summary, then each kind with its sentences. */
export function reasonsText(explanation: Explanation, readers: Readers, rights: boolean): string[] {
  const reasons = explanation[readers];
  const titles = TITLES[readers];
  return [
    `  ${wrapped(reasons.summary, '  ')}`,
    ...sentences(titles.counts, reasons.counts),
    ...sentences(titles.against, reasons.against),
    ...sentences(titles.unknown, reasons.unknown),
    ...sentences(titles.wouldChange, reasons.wouldChange),
    ...sentences(titles.robustness, reasons.robustness),
    ...(rights ? sentences(titles.rights, reasons.rights) : []),
  ];
}

/**
 * The rights of several settings, each sentence once with the settings that it holds for; most
 * sentences are the same for all of them.
 */
export function rightsText(
  entries: readonly { readonly label: string; readonly explanation: Explanation }[],
  readers: Readers,
): string[] {
  const holdsFor = new Map<string, string[]>();
  for (const { label, explanation } of entries) {
    for (const right of explanation[readers].rights) {
      holdsFor.set(right, [...(holdsFor.get(right) ?? []), label]);
    }
  }
  const lines = [...holdsFor].map(([right, labels]) =>
    labels.length === entries.length ? right : `${labels.join(', ')}: ${right}`,
  );
  return lines.length === 0
    ? []
    : [readers === 'family' ? 'Your rights' : 'What the law gives the family', ...bullets(lines)];
}

function sentences(title: string, said: readonly string[]): string[] {
  return said.length === 0 ? [] : [`  ${title}`, ...bullets(said)];
}

function bullets(said: readonly string[]): string[] {
  return said.map((sentence) => `  - ${wrapped(sentence, '    ')}`);
}
