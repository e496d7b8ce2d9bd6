import * as z from 'zod';
import type { Beside } from '../../access/index.ts';
import { $Id, type Readable, type Result } from '../../kernel/index.ts';
import { $Disagreement, aboutOf, type Disagreement } from './disagreement.ts';

/** What somebody found about two figures that disagree. */
export const SETTLEMENT_OUTCOMES = [
  'provider-right',
  'register-out-of-date',
  'asked-provider',
] as const;
export const $SettlementOutcome = z.enum(SETTLEMENT_OUTCOMES);
export type SettlementOutcome = z.infer<typeof $SettlementOutcome>;

/** What somebody says of a disagreement, for exactly these figures. Never changed; the next takes its place. */
export const $Settlement = z
  .object({
    id: $Id,
    of: $Disagreement,
    outcome: $SettlementOutcome,
    words: z.string().trim().min(1).max(500),
    at: z.iso.datetime(),
    by: z.string(),
  })
  .meta({ id: 'Settlement' });
export type Settlement = z.infer<typeof $Settlement>;

/** Settlements of one authority. */
export interface SettlementsStore {
  settle(settlement: Settlement, beside: Beside): Promise<Result<Settlement>>;
  /** The newest of each disagreement. */
  newest(): Promise<Readable<Settlement>>;
  /** All of one, newest first. */
  history(about: string): Promise<Readable<Settlement>>;
}

/** A disagreement, and what was last said of these very figures; null once one of them has changed. */
export interface TrayEntry {
  readonly disagreement: Disagreement;
  readonly settlement: Settlement | null;
}

/** A settlement holds for the figures that somebody saw: a change of either brings the disagreement back. */
export function inTray(
  disagreements: readonly Disagreement[],
  settlements: readonly Settlement[],
): readonly TrayEntry[] {
  const newest = new Map(settlements.map((each) => [aboutOf(each.of), each]));
  return disagreements.map((disagreement) => {
    const settlement = newest.get(aboutOf(disagreement));
    const stands =
      settlement?.of.published.value === disagreement.published.value &&
      settlement.of.other.value === disagreement.other.value;
    return { disagreement, settlement: settlement && stands ? settlement : null };
  });
}
