import type { PenceRange } from '../kernel/index.ts';
import { isCommitted } from './commitments.ts';
import { isAdditionalToAuthority } from './cost-totals.ts';
import type { PlaceInput } from './place-input.ts';
import { placeLines } from './place-lines.ts';

/**
 * The additional cost to the authority, pence a year, without transport: the same for every home, so that
 * ranking works it out once for a provision and adds `transportPence`. With it (nothing for a free seat) it
 * is `additionalToAuthority` of `costOfPlace`, to the penny.
 */
export function fixedAdditional(input: PlaceInput): PenceRange {
  let low = 0;
  let high = 0;
  for (const { code, amount, payer } of placeLines(input)) {
    const alreadyCommitted = isCommitted(code, input.commitments);
    if (!isAdditionalToAuthority({ amount, payer, alreadyCommitted })) continue;
    low += amount.low;
    high += amount.high;
  }
  return { low, high };
}
