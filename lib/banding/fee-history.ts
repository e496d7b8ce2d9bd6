import * as z from 'zod';
import { $Basis, type CalendarDate } from '../kernel/index.ts';
import { $Fee, type Fee, feeTotal } from './fee.ts';
import { feeInForce } from './fee-in-force.ts';
import { percentChange } from './uplift-fee.ts';

/** How a published fee stands on a day; `superseded` by one that was published later for the same date. */
export const FEE_STANDINGS = ['later', 'in-force', 'past', 'superseded'] as const;

/** A published fee among those of its provision and basis. */
const $FeeStep = z.object({
  fee: $Fee.omit({ person: true }),
  standing: z.enum(FEE_STANDINGS),
  /** Pence a year. */
  total: z.int(),
  /** Against the fee that was charged before it; null for the first. Per cent to one decimal, null from nothing. */
  uplift: z.object({ from: z.int(), pence: z.int(), percent: z.number().nullable() }).nullable(),
});
export type FeeStep = z.infer<typeof $FeeStep>;

/** Every fee that a provision has published for a basis, the latest date first; nothing is hidden. */
export const $FeeHistory = z
  .object({ provisionId: $Fee.shape.provisionId, basis: $Basis, steps: z.array($FeeStep) })
  .meta({ id: 'FeeHistory' });
export type FeeHistory = z.infer<typeof $FeeHistory>;

/** By provision and basis. */
export function feeHistories(fees: readonly Fee[], today: CalendarDate): readonly FeeHistory[] {
  const groups = new Map<string, Fee[]>();
  for (const fee of fees) {
    const key = `${fee.provisionId} ${fee.basis}`;
    groups.set(key, [...(groups.get(key) ?? []), fee]);
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const [first, ...others] = groups.get(key) ?? [];
    return first ? [historyOf([first, ...others], first, today)] : [];
  });
}

function historyOf(
  fees: readonly Fee[],
  { provisionId, basis }: Fee,
  today: CalendarDate,
): FeeHistory {
  const inForce = feeInForce(fees, basis, today);
  const steps = fees.toSorted(latestFirst).map(({ person: _person, ...fee }): FeeStep => {
    const winner = feeInForce(fees, basis, fee.from);
    const begun = fee.from > today ? 'later' : fee.id === inForce?.id ? 'in-force' : 'past';
    const before = feeInForce(
      fees.filter(({ from }) => from < fee.from),
      basis,
      fee.from,
    );
    const total = feeTotal(fee.parts);
    return {
      fee,
      standing: winner?.id === fee.id ? begun : 'superseded',
      total,
      uplift: before && upliftFrom(feeTotal(before.parts), total),
    };
  });
  return { provisionId, basis, steps };
}

function upliftFrom(from: number, total: number): FeeStep['uplift'] {
  return { from, pence: total - from, percent: percentChange(from, total) };
}

function latestFirst(a: Fee, b: Fee): number {
  return a.from === b.from ? (a.id < b.id ? 1 : -1) : a.from < b.from ? 1 : -1;
}
