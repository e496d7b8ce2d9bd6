import * as z from 'zod';
import { isCommitted } from './commitments.ts';
import { costTotals } from './cost-totals.ts';
import { bandOf } from './lines/top-up-line.ts';
import { exactly } from './pence-range.ts';
import { $PlaceCost } from './place-cost.ts';
import type { PlaceInput } from './place-input.ts';
import { placeLines } from './place-lines.ts';
import { type PreparedTransport, transportPence } from './transport.ts';

/** What a place costs without its lines, for the many places that are weighed and not shown. */
export const $CostSummary = $PlaceCost
  .pick({
    full: true,
    additionalToAuthority: true,
    additionalToPublicPurse: true,
    reference: true,
    multiple: true,
  })
  .extend({
    /** By a published fee, by the framework's tariffs, or only as a range. */
    priced: z.enum(['fee', 'tariff', 'range']),
    /** Some of it is invented for a demonstration. */
    simulated: z.boolean(),
  })
  .meta({ id: 'CostSummary' });
export type CostSummary = z.infer<typeof $CostSummary>;

const FEE_PARTS: readonly string[] = ['education', 'therapy', 'care', 'residential'];

/** The same totals as `costOfPlace`; `miles` is null where the journey is not known. */
export function summariseCost(
  input: PlaceInput,
  transport: PreparedTransport,
  miles: number | null,
): CostSummary {
  const lines = placeLines(input);
  const travel = transportPence(transport, miles ?? transport.farthestMiles);
  const totals = costTotals([
    ...lines.map((line) => ({
      amount: line.amount,
      payer: line.payer,
      alreadyCommitted: isCommitted(line.code, input.commitments),
    })),
    {
      amount: miles === null ? { low: 0, high: travel } : exactly(travel),
      payer: 'education' as const,
      alreadyCommitted: isCommitted('transport', input.commitments),
    },
  ]);
  const { low, high } = totals.additionalToAuthority;
  const reference = bandOf(input)?.referencePence ?? null;
  const open = lines.some(({ marked }) => marked === 'range');
  const byFee = lines.some(({ code, marked }) => FEE_PARTS.includes(code) && marked !== 'range');
  return {
    ...totals,
    reference,
    multiple: reference === null ? null : { low: low / reference, high: high / reference },
    priced: open ? 'range' : byFee ? 'fee' : 'tariff',
    simulated: lines.some(({ marked }) => marked === 'simulated'),
  };
}
