import type { Explanation } from '../../../lib/matching/index.ts';
import { REASON_TITLES, type Readers, rightsOnce } from '../../shared/reason-titles.ts';
import { wrapped } from './wording.ts';

/** Reasons under a setting's name: the summary, then each kind with its sentences. */
export function reasonsText(explanation: Explanation, readers: Readers, rights: boolean): string[] {
  const reasons = explanation[readers];
  const titles = REASON_TITLES[readers];
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

/** The rights of several settings under their title; nothing where none is told. */
export function rightsText(
  entries: readonly { readonly label: string; readonly explanation: Explanation }[],
  readers: Readers,
): string[] {
  const lines = rightsOnce(entries, readers);
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
