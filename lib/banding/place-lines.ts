import { feeInForce } from './fee-in-force.ts';
import { coreLine } from './lines/core-line.ts';
import { feeLines } from './lines/fee-lines.ts';
import { notionalSenLine } from './lines/notional-sen-line.ts';
import { placeFundingLine } from './lines/place-funding-line.ts';
import { residentialLine } from './lines/residential-line.ts';
import { topUpLine } from './lines/top-up-line.ts';
import { wholePriceLine } from './lines/whole-price-line.ts';
import { sumOf } from './pence-range.ts';
import type { PlaceInput } from './place-input.ts';
import { type PlaceType, priceKeyOf } from './place-type.ts';
import type { ReckonedLine } from './reckoned-line.ts';

/**
 * The lines of a place without its transport. A fee in force on the start date is the whole price, whatever
 * kind of setting has published it; else an independent place has a range, and every other place is funded
 * as its type is: base funding, top-up, and a range for the residential part.
 */
export function placeLines(input: PlaceInput): readonly ReckonedLine[] {
  const { provision, request, fees } = input;
  const fee = feeInForce(fees, request.basis, request.startDate);
  if (fee) return feeLines(input, fee);
  const key = priceKeyOf(provision);
  if (key === 'independent-special' || key === 'independent-school')
    return [wholePriceLine(input, key)];
  const lines = baseLines(input, key);
  lines.push(topUpLine(input, key, sumOf(lines.map(({ amount }) => amount))));
  const residential = residentialLine(input, key, sumOf(lines.map(({ amount }) => amount)));
  if (residential) lines.push(residential);
  return lines;
}

/** Funding before the top-up. */
function baseLines(input: PlaceInput, type: PlaceType): ReckonedLine[] {
  switch (type) {
    case 'mainstream':
      return [coreLine(input), notionalSenLine(input)];
    case 'sen-unit':
    case 'resourced-provision':
    case 'college':
      return [coreLine(input), placeFundingLine(input, type)];
    default:
      return [placeFundingLine(input, type)];
  }
}
