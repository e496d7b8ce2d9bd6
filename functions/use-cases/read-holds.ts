import * as z from 'zod';
import type { Owner } from '../../lib/access/index.ts';
import { $ProvisionId, HOLD_STATES, type ShownHold, shownHold } from '../../lib/capacity/index.ts';
import { $SettingKey, type NeedsChecking } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';

/** What the holds of an authority are narrowed to. */
export const HOLD_FILTERS = [...HOLD_STATES, 'lapsed', 'overbooked', 'any'] as const;
export const $HoldFilter = z.object({
  /** `overbooked`: those that stand and were made above the published places. */
  state: z.enum(HOLD_FILTERS).default('held'),
  setting: $SettingKey.optional(),
  provision: $ProvisionId.optional(),
});
export type HoldFilter = z.infer<typeof $HoldFilter>;

export interface AuthorityHolds {
  /** All that the filter lets through: what lapses soonest first, then the others, last changed first. */
  readonly holds: readonly ShownHold[];
  /** Settings at which the authority has ever held a place. */
  readonly settings: readonly string[];
  readonly needChecking: readonly NeedsChecking[];
}

/** Every hold of an authority, so that none is lost by forgetting it. */
export async function readHolds(
  deps: Pick<Deps, 'holds' | 'now'>,
  owner: Owner,
  { state, setting, provision }: HoldFilter,
): Promise<AuthorityHolds> {
  const { items, needChecking } = await deps.holds(owner).all();
  const now = deps.now();
  const holds = items
    .map((hold) => shownHold(hold, now))
    .filter(
      (hold) =>
        isOf(hold, state) &&
        (setting === undefined || hold.place.settingKey === setting) &&
        (provision === undefined || hold.place.provisionId === provision),
    )
    .sort(inOrder);
  const settings = [...new Set(items.map(({ place }) => place.settingKey))].sort();
  return {
    holds,
    settings,
    needChecking: needChecking.map(({ key }) => ({ needsChecking: `hold ${key}` })),
  };
}

function isOf(hold: ShownHold, state: HoldFilter['state']): boolean {
  if (state === 'any') return true;
  const stands = hold.state === 'held' || hold.state === 'placed';
  return state === 'overbooked' ? stands && hold.overbooked !== null : hold.state === state;
}

function inOrder(a: ShownHold, b: ShownHold): number {
  if (a.state === 'held' && b.state === 'held') {
    return (a.until ?? '') < (b.until ?? '') ? -1 : 1;
  }
  if (a.state === 'held' || b.state === 'held') return a.state === 'held' ? -1 : 1;
  return a.changedAt > b.changedAt ? -1 : 1;
}

/** A page of what stands in order, from after a hold; `after` is that of the last, null on the last page. */
export function holdsPage(
  holds: readonly ShownHold[],
  { after, limit }: { readonly after: string | null; readonly limit: number },
) {
  const from = after === null ? 0 : holds.findIndex(({ id }) => id === after) + 1;
  const items = holds.slice(from, from + limit);
  const last = from + limit < holds.length ? items.at(-1) : undefined;
  return { items, after: last?.id ?? null };
}
