import type { CalendarDate } from '../kernel/index.ts';
import type { Fee } from './fee.ts';
import { feeInForce } from './fee-in-force.ts';

/**
 * Of all the fees that a provider has published, those that can still price a place from `date` on: for
 * each provision and basis the one in force that day and every later one, superseded ones left out. By
 * provision, basis and date.
 */
export function currentFees(fees: readonly Fee[], date: CalendarDate): readonly Fee[] {
  const begins = new Map<string, Fee[]>();
  for (const fee of fees) {
    const key = `${fee.provisionId}#${fee.basis}`;
    const others = begins.get(key);
    if (others) others.push(fee);
    else begins.set(key, [fee]);
  }
  const keys = [...begins.keys()].sort();
  return keys.flatMap((key) => {
    const ofBasis = begins.get(key) ?? [];
    const later = ofBasis.map(({ from }) => from).filter((from) => from > date);
    const days = [date, ...[...new Set(later)].sort()];
    return days
      .map((day) => feeInForce(ofBasis, ofBasis[0]?.basis ?? 'day', day))
      .filter((fee) => fee !== null);
  });
}
