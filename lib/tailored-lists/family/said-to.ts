import type { RightsHolder } from './rights-holder.ts';

/** Verbs that follow "your child" in the sentences for families, as they follow "you". */
const WITH_VERBS: readonly (readonly [RegExp, string])[] = [
  [/\b(y)our child already goes\b/gi, '$1ou already go'],
  [/\b(y)our child needs\b/gi, '$1ou need'],
  [/\b(y)our child starts\b/gi, '$1ou start'],
  [/\b(y)our child is\b/gi, '$1ou are'],
  [/\b(y)our child has\b/gi, '$1ou have'],
];

/** A sentence for families as it is said to whoever reads it: to a parent about the child, to a young person about themself. */
export function saidTo(reader: RightsHolder, sentence: string): string {
  if (reader === 'parent') return sentence;
  return WITH_VERBS.reduce((text, [from, to]) => text.replace(from, to), sentence)
    .replace(/\b(y)our child[’']s\b/gi, '$1our')
    .replace(/\b(y)our child\b/gi, '$1ou');
}
