import type { Owner } from '../../../lib/access/index.ts';
import {
  academicYearOf,
  type CapacityReturn,
  countOf,
  placeName,
  placesIn,
} from '../../../lib/capacity/index.ts';
import {
  ageOfYearGroup,
  type CalendarDate,
  londonDate,
  type Phase,
  phaseOfYearGroup,
} from '../../../lib/kernel/index.ts';
import { freshnessOf } from '../../../lib/matching/index.ts';
import type { Provision, Setting } from '../../../lib/register/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { settingsOf } from './uploader-settings.ts';

/** One provision of a trust, with what it has published. */
export interface TrustRow {
  readonly setting: Setting;
  readonly provision: Provision;
  readonly newest: CapacityReturn | null;
  /** How much of it is still believed, by the policy of its area; null where nothing is published. */
  readonly freshness: number | null;
  /** Its newest return cannot be read. */
  readonly needsChecking: boolean;
}

export const TRUST_SORTS = ['name', 'oldest', 'newest'] as const;
export interface TrustFilter {
  readonly setting: string | null;
  readonly phase: Phase | null;
  readonly notFresh: boolean;
  readonly sort: (typeof TRUST_SORTS)[number];
}

/** Figures that count for half or less are not fresh. */
const FRESH_ABOVE = 0.5;

/** Every provision of an organisation's settings that a filter leaves, in order. */
export async function readTrustPlaces(
  deps: Pick<Deps, 'currentIndex' | 'publishedReturns' | 'policyOf' | 'now'>,
  owner: Owner,
  filter: TrustFilter,
): Promise<readonly TrustRow[]> {
  const index = await deps.currentIndex();
  if (index === null) return [];
  const today = londonDate(deps.now());
  const settings = settingsOf(index, owner);
  const ids = settings.flatMap(({ provisions }) => provisions.map(({ id }) => id));
  const published = await deps.publishedReturns.among(ids);
  const rows: TrustRow[] = [];
  for (const setting of settings) {
    const code = setting.authorityCode ?? '000';
    const policy = await deps.policyOf({ kind: 'authority', code }, today);
    for (const provision of setting.provisions) {
      const found = published.get(provision.id);
      const newest = found?.ok ? found.value : null;
      const freshness = newest && freshnessOf(newest.asOf, today, policy);
      const needsChecking = found !== undefined && !found.ok;
      rows.push({ setting, provision, newest, freshness, needsChecking });
    }
  }
  return rows.filter((row) => fits(row, filter)).sort(ORDERS[filter.sort]);
}

export function isFresh({ freshness }: Pick<TrustRow, 'freshness'>): boolean {
  return freshness !== null && freshness > FRESH_ABOVE;
}

function fits(row: TrustRow, { setting, phase, notFresh }: TrustFilter): boolean {
  if (setting !== null && row.setting.key !== setting) return false;
  if (notFresh && isFresh(row)) return false;
  return phase === null || yearGroupsOf(row).some((year) => phaseOfYearGroup(year) === phase);
}

type Order = (a: TrustRow, b: TrustRow) => number;
const byName: Order = (a, b) =>
  a.setting.name.localeCompare(b.setting.name) || a.provision.id.localeCompare(b.provision.id);
const asOf = ({ newest }: TrustRow): CalendarDate => newest?.asOf ?? '0000-00-00';
const ORDERS: Readonly<Record<TrustFilter['sort'], Order>> = {
  name: byName,
  oldest: (a, b) => asOf(a).localeCompare(asOf(b)) || byName(a, b),
  newest: (a, b) => asOf(b).localeCompare(asOf(a)) || byName(a, b),
};

/** Those that are published, else those that the register's ages make. */
export function yearGroupsOf({ newest, provision }: TrustRow): readonly number[] {
  if (newest) return newest.years.map(({ yearGroup }) => yearGroup);
  const first = ageOfYearGroup(0);
  const low = Math.max((provision.lowAge ?? 11) - first, -4);
  const high = Math.min((provision.highAge ?? 16) - first - 1, 20);
  return Array.from({ length: Math.max(0, high - low + 1) }, (_none, i) => low + i);
}

/** Places that are free at this moment, now and from next September; null where nothing is said. */
export interface LiveFree {
  readonly now: number | null;
  readonly nextSeptember: number | null;
}

export async function liveFreeOf(
  deps: Pick<Deps, 'placeCounters' | 'now'>,
  rows: readonly TrustRow[],
): Promise<ReadonlyMap<string, LiveFree>> {
  const thisYear = academicYearOf(londonDate(deps.now()));
  const keys = rows.flatMap(({ newest }) =>
    newest
      ? placesIn(newest)
          .map(({ key }) => key)
          .filter(
            ({ academicYear }) => academicYear - thisYear === 0 || academicYear - thisYear === 1,
          )
      : [],
  );
  const counters = await deps.placeCounters.read(keys);
  const nowSeconds = Math.floor(deps.now() / 1000);
  const free = new Map<string, { now: number | null; nextSeptember: number | null }>();
  for (const key of keys) {
    const counter = counters.get(placeName(key));
    if (counter === undefined || 'needsChecking' in counter) continue;
    const { published, taken } = countOf(counter, nowSeconds);
    const sums = free.get(key.provisionId) ?? { now: null, nextSeptember: null };
    const period = key.academicYear === thisYear ? 'now' : 'nextSeptember';
    free.set(key.provisionId, {
      ...sums,
      [period]: (sums[period] ?? 0) + Math.max(0, published - taken),
    });
  }
  return free;
}
