import { exactly } from '../pence-range.ts';
import type { PlaceInput } from '../place-input.ts';
import type { PlaceType } from '../place-type.ts';
import type { ReckonedLine } from '../reckoned-line.ts';

/**
 * Place funding: of an occupied place in a unit or resourced provision above core; of a college place
 * above core (element 2, the same amount); of the whole place elsewhere. Mainstream has none.
 */
export function placeFundingLine(
  { policy }: PlaceInput,
  type: Exclude<PlaceType, 'mainstream'>,
): ReckonedLine {
  const { unitPlace, specialPlace, alternativePlace, source, year } = policy.funding;
  const line = (code: 'place' | 'unit-place', pence: number, basis: string): ReckonedLine => ({
    code,
    amount: exactly(pence),
    payer: 'education',
    marked: 'policy',
    words: () => ({ basis, source: `${source}, ${year}` }),
  });
  switch (type) {
    case 'sen-unit':
      return line('unit-place', unitPlace, 'place funding of an occupied place in a SEN unit');
    case 'resourced-provision':
      return line('unit-place', unitPlace, 'place funding of an occupied resourced place');
    case 'college':
      return line('place', unitPlace, 'place funding of a college place, above core');
    case 'alternative-provision':
      return line('place', alternativePlace, 'place funding in alternative provision');
    default:
      return line('place', specialPlace, 'place funding of a special place');
  }
}
