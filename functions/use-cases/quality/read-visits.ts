import * as z from 'zod';
import type { Owner } from '../../../lib/access/index.ts';
import { londonDate, type NeedsChecking } from '../../../lib/kernel/index.ts';
import {
  $Visit,
  $VisitKind,
  $VisitOutcome,
  isVisitWanted,
  newestVisitFirst,
  type Visit,
  type VisitFilter,
} from '../../../lib/quality/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** A visit with setting and authority by their names. */
export const $ShownVisit = $Visit
  .extend({ settingName: z.string(), authorityName: z.string() })
  .meta({ id: 'ShownVisit' });
export type ShownVisit = z.infer<typeof $ShownVisit>;

export const $Visits = z
  .object({ items: z.array($ShownVisit), needsChecking: z.array(z.string()) })
  .meta({ id: 'Visits' });
export type Visits = z.infer<typeof $Visits>;

/** As an address carries it. */
export const $VisitQuery = z.object({
  setting: z.string().trim().max(8).default(''),
  recordedBy: z.string().trim().max(3).default(''),
  outcome: z.union([$VisitOutcome, z.literal('')]).default(''),
  kind: z.union([$VisitKind, z.literal('')]).default(''),
  late: z.enum(['yes', '']).default(''),
});
export type VisitQuery = z.infer<typeof $VisitQuery>;

export function visitFilter(query: VisitQuery): VisitFilter {
  return {
    settingKey: query.setting || null,
    authority: query.recordedBy || null,
    outcome: query.outcome || null,
    kind: query.kind || null,
    late: query.late === 'yes',
  };
}

type ReadDeps = Pick<Deps, 'currentIndex' | 'now'>;

/** What every authority has recorded, the newest visit first. */
export async function readVisits(
  deps: ReadDeps & Pick<Deps, 'sharedVisits'>,
  filter: VisitFilter,
): Promise<Visits> {
  const today = londonDate(deps.now());
  const found: Visit[] = [];
  const needsChecking: string[] = [];
  const isUnreadable = (item: Visit | NeedsChecking): item is NeedsChecking =>
    'needsChecking' in item;
  for (let after: string | null = null; ; ) {
    const page = await deps.sharedVisits.list({ after, limit: AT_ONCE });
    for (const item of page.items) {
      if (isUnreadable(item)) needsChecking.push(item.needsChecking);
      else if (isVisitWanted(item, filter, today)) found.push(item);
    }
    if (page.after === null) break;
    after = page.after;
  }
  return { items: found.toSorted(newestVisitFirst).map(await naming(deps)), needsChecking };
}

const AT_ONCE = 200;

/** Visits to one setting, newest first. */
export async function readVisitsTo(
  deps: ReadDeps & Pick<Deps, 'visits'>,
  provider: Owner,
): Promise<Visits> {
  const { items, needChecking } = await deps.visits(provider).all();
  return {
    items: items.toSorted(newestVisitFirst).map(await naming(deps)),
    needsChecking: needChecking.map(({ key }) => key),
  };
}

export async function shownVisit(
  deps: Pick<Deps, 'currentIndex'>,
  visit: Visit,
): Promise<ShownVisit> {
  return (await naming(deps))(visit);
}

async function naming(deps: Pick<Deps, 'currentIndex'>): Promise<(visit: Visit) => ShownVisit> {
  const index = await deps.currentIndex();
  return (visit) => ({
    ...visit,
    settingName: index?.setting(visit.settingKey)?.name ?? `Setting ${visit.settingKey}`,
    authorityName: index?.authorityName(visit.authority) ?? `Authority ${visit.authority}`,
  });
}
