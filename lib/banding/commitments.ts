import * as z from 'zod';
import type { CostLineCode } from './place-cost.ts';

/**
 * What is paid for already, whether or not this child comes (H&F v L [2015] UKUT 523 (AAC); Oxfordshire v GB
 *): a line that is committed stays in the full price and is no additional cost.
 */
export const $Commitments = z
  .object({
    /** Nobody else would take the place, so its place funding is spent either way. */
    placeOtherwiseEmpty: z.boolean(),
    /** A seat in a vehicle that runs already. */
    freeSeat: z.boolean(),
    /** The authority has bought the place up front, at its whole price. */
    prepaidPlace: z.boolean(),
  })
  .meta({ id: 'Commitments' });
export type Commitments = z.infer<typeof $Commitments>;

export const NOTHING_COMMITTED: Commitments = {
  placeOtherwiseEmpty: false,
  freeSeat: false,
  prepaidPlace: false,
};

/**
 * Whether a line is paid either way. The notional SEN budget is delegated to the setting whoever attends.
 * Place funding is committed only while the place would stand empty, and the rest of a pre-paid place only
 * then too: where another child would take it, this child's place costs its whole price. Core funding of a
 * mainstream place follows the pupil, so it is never committed by an empty place alone.
 */
export function isCommitted(code: CostLineCode, commitments: Commitments): boolean {
  if (code === 'notional-sen') return true;
  if (code === 'transport') return commitments.freeSeat;
  if (!commitments.placeOtherwiseEmpty) return false;
  return commitments.prepaidPlace || code === 'place' || code === 'unit-place';
}
