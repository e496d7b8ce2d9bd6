import { NOTHING, sumOf } from './pence-range.ts';
import type { CostLine, CostTotals } from './place-cost.ts';

type Payable = Pick<CostLine, 'amount' | 'payer' | 'alreadyCommitted'>;

/** Education and social care are the authority's budgets; health is another public body's. */
export function isAdditionalToAuthority({ payer, alreadyCommitted }: Payable): boolean {
  return !alreadyCommitted && (payer === 'education' || payer === 'care');
}

export function costTotals(lines: readonly Payable[]): CostTotals {
  const sum = (counts: (line: Payable) => boolean) =>
    sumOf(lines.map((line) => (counts(line) ? line.amount : NOTHING)));
  return {
    full: sum(() => true),
    additionalToAuthority: sum(isAdditionalToAuthority),
    additionalToPublicPurse: sum(({ alreadyCommitted }) => !alreadyCommitted),
  };
}
