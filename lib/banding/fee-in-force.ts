import type { Basis, CalendarDate } from '../kernel/index.ts';
import type { Fee } from './fee.ts';

/**
 * The fee of one provision for a basis on a day: the latest to have begun, and of two from the same date
 * the one published last. Null where none has begun. `fees` are those of the one provision.
 */
export function feeInForce(fees: readonly Fee[], basis: Basis, date: CalendarDate): Fee | null {
  let found: Fee | null = null;
  for (const fee of fees) {
    if (fee.basis !== basis || fee.from > date) continue;
    if (found === null || fee.from > found.from || (fee.from === found.from && fee.id > found.id))
      found = fee;
  }
  return found;
}
