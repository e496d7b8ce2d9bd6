import type { Caution } from '../../lib/matching/index.ts';
import { codeInWords } from './words.ts';

/** A caution in the few words that a table has room for. */
export function cautionWords(caution: Caution): string {
  switch (caution.caution) {
    case 'journey':
      return 'long journey';
    case 'inclusion-load':
      return 'heavy inclusion load';
    case 'placing-suspended':
      return 'placing suspended';
    case 'unverified':
      return `to check: ${caution.facts.gates.map(codeInWords).join(', ')}`;
    default:
      return codeInWords(caution.caution);
  }
}
