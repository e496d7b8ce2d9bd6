import { BASIS_NAMES, type Basis, type PenceRange } from '../../kernel/index.ts';
import { restOf } from '../pence-range.ts';
import type { Payer } from '../place-cost.ts';
import type { PlaceInput } from '../place-input.ts';
import type { PlaceType } from '../place-type.ts';
import { usualPrice } from '../price-range.ts';
import type { ReckonedLine } from '../reckoned-line.ts';

/**
 * Boarding in school terms is part of the special educational provision; a home for most of the year is
 * social care's. Both are the authority's money, so this moves an amount between payers only.
 */
export function residentialPayer(basis: Basis): Payer {
  return basis === 'residential-52' ? 'care' : 'education';
}

/**
 * The residential part of a place whose setting has published no fee for it: what is missing from the day
 * lines up to the full price that the policy calls usual. Null for a day place.
 */
export function residentialLine(
  { request, policy }: PlaceInput,
  type: PlaceType,
  known: PenceRange,
): ReckonedLine | null {
  if (request.basis === 'day') return null;
  const usual = usualPrice(policy, type, request.basis);
  return {
    code: 'residential',
    amount: restOf(usual, known),
    payer: residentialPayer(request.basis),
    marked: 'range',
    words: () => ({
      basis: `the setting has published no fee for a ${BASIS_NAMES[request.basis]}; up to what such a place usually costs`,
      source: usual.source,
    }),
  };
}
