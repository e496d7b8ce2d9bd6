import type { PlaceCost } from '../../../lib/banding/index.ts';
import { rangeInWords } from '../../shared/words.ts';
import { codeInWords, wrapped } from './wording.ts';

/** What a place costs, line by line, under the name of its setting. */
export function costText(cost: PlaceCost): string[] {
  const { lines, full, additionalToAuthority, additionalToPublicPurse, firstPartYear } = cost;
  return [
    '  Cost of the place a year',
    ...lines.map(({ code, amount, payer, basis, alreadyCommitted, marked }) => {
      const notes = [
        ...(alreadyCommitted ? ['already committed'] : []),
        ...(marked === 'simulated' ? ['simulated'] : []),
      ];
      const noted = notes.length === 0 ? '' : `; ${notes.join(', ')}`;
      return `  - ${wrapped(`${codeInWords(code)} ${rangeInWords(amount)} (${payer}): ${basis}${noted}`, '    ')}`;
    }),
    `  - full price ${rangeInWords(full)}; additional cost to the authority ${rangeInWords(additionalToAuthority)}, to the public purse ${rangeInWords(additionalToPublicPurse)}`,
    ...partYearText(firstPartYear),
  ];
}

/** Nothing where the place starts with the academic year. */
function partYearText({ days, daysInYear, additionalToAuthority }: PlaceCost['firstPartYear']) {
  if (days === daysInYear) return [];
  return [
    `  - ${days} of ${daysInYear} days in the first year: additional cost to the authority ${rangeInWords(additionalToAuthority)}`,
  ];
}
