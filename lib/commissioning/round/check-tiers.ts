import { jsonPointer } from '../../kernel/index.ts';
import type { FaultList } from './fault-list.ts';
import type { Tier } from './offer.ts';
import type { Round } from './round.ts';

/** The tiers of a line go up without overlap or gap, and its minimum block is within the offer's capacity. */
export function checkTiers({ offers }: Round, faults: FaultList): void {
  for (const [o, { capacity, lines }] of offers.entries()) {
    for (const [l, { tiers }] of lines.entries()) {
      const path = ['offers', o, 'lines', l, 'tiers'];
      for (const [t, tier] of tiers.entries()) {
        if (tier.to < tier.from) {
          faults.add(
            [...path, t, 'to'],
            `is ${tier.to}, and the tier begins at ${tier.from}; give ${tier.from} or more`,
          );
        }
        const before = tiers[t - 1];
        const wrong = before === undefined ? null : misplaced(before, tier);
        if (wrong !== null) faults.add([...path, t, 'from'], wrong);
      }
      const [lowest] = tiers;
      if (capacity !== undefined && lowest !== undefined && lowest.from > capacity) {
        const most = jsonPointer(['offers', o, 'capacity']);
        faults.add(
          [...path, 0, 'from'],
          `is ${lowest.from}, the fewest places that can be bought, and the offer has ${capacity}; lower it, or raise ${most}`,
        );
      }
    }
  }
}

/** What is wrong with where a tier begins; null if it follows the one before it, or that one is itself wrong. */
function misplaced(before: Tier, { from, to }: Tier): string | null {
  if (before.to < before.from || from === before.to + 1) return null;
  const other = `the tier before it is ${before.from} to ${before.to}`;
  if (from < before.from && to < before.from) {
    return `is ${from}, and ${other}; give the tiers in rising order`;
  }
  if (from <= before.to) {
    return `is ${from}, and ${other}, so that they overlap; begin at ${before.to + 1}`;
  }
  const missing = from === before.to + 2 ? `${from - 1}` : `${before.to + 1} to ${from - 1}`;
  return `is ${from}, and ${other}, so that ${missing} cannot be bought; begin at ${before.to + 1}, or give a tier for them`;
}
