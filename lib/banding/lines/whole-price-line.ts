import { BASIS_NAMES } from '../../kernel/index.ts';
import type { PlaceInput } from '../place-input.ts';
import type { PriceKey } from '../place-type.ts';
import { usualPrice } from '../price-range.ts';
import type { ReckonedLine } from '../reckoned-line.ts';

/**
 * The whole price of an independent place without a published fee, as a range. It stands with education
 * until the price is known in its parts, whatever has been agreed about joint funding.
 */
export function wholePriceLine({ request, policy }: PlaceInput, key: PriceKey): ReckonedLine {
  const usual = usualPrice(policy, key, request.basis);
  return {
    code: 'whole-price',
    amount: { low: usual.low, high: usual.high },
    payer: 'education',
    marked: 'range',
    words: () => ({
      basis: `the setting has published no fee for a ${BASIS_NAMES[request.basis]}; what such a place usually costs`,
      source: usual.source,
    }),
  };
}
