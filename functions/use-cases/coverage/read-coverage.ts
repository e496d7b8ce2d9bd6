import type { Owner } from '../../../lib/access/index.ts';
import { hasLapsed } from '../../../lib/capacity/index.ts';
import {
  type CalendarDate,
  londonDate,
  ok,
  problem,
  type Result,
  refused,
  type SettingKey,
} from '../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../lib/matching/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type CoverageCounts, countCoverage } from './count-coverage.ts';
import { type CoverageFilter, isAmong } from './coverage-query.ts';
import { byUrgency, type CoverageRow, coverageRows } from './coverage-row.ts';

export interface Coverage {
  readonly today: CalendarDate;
  readonly halfLifeDays: number;
  /** Of all provisions of the scope, whatever they are narrowed to. */
  readonly counts: CoverageCounts;
  /** Those of the filter, what is missing first. */
  readonly rows: readonly CoverageRow[];
  /** Holds that could not be read, and so may name further settings. */
  readonly needChecking: number;
}

export type CoverageDeps = Pick<Deps, 'currentIndex' | 'policyOf' | 'standingHolds' | 'now'>;

/**
 * Who has published and who has not, by the provision index: it carries every newest return, so a view reads the settings of
 * one area and nothing of the others.
 */
export async function readCoverage(
  deps: CoverageDeps,
  owner: Owner,
  filter: CoverageFilter,
): Promise<Result<Coverage>> {
  const index = await deps.currentIndex();
  if (index === null) return refused(NO_REGISTER);
  const now = deps.now();
  const today = londonDate(now);
  const { halfLifeDays } = (await deps.policyOf(owner, today)).capacity;
  const { keys, needChecking } =
    filter.scope === 'area'
      ? { keys: index.keysIn(owner.code), needChecking: 0 }
      : await keysOfChildren(deps, owner, index, now);
  const all = coverageRows(index, keys, halfLifeDays, today);
  const rows = all.filter((row) => isAmong(row, filter)).sort(byUrgency);
  return ok({ today, halfLifeDays, counts: countCoverage(all), rows, needChecking });
}

/** Settings where a child of the authority holds or has a place. */
async function keysOfChildren(
  deps: CoverageDeps,
  owner: Owner,
  index: ProvisionIndex,
  now: number,
): Promise<{ readonly keys: readonly SettingKey[]; readonly needChecking: number }> {
  const { items, needChecking } = await deps.standingHolds(owner).all();
  const standing = items.filter(
    (hold) => hold.state === 'placed' || (hold.state === 'held' && !hasLapsed(hold, now)),
  );
  const keys = new Set(standing.map(({ place }) => place.settingKey));
  return {
    keys: [...keys].filter((key) => index.setting(key) !== null),
    needChecking: needChecking.length,
  };
}

const NO_REGISTER = problem(
  'not-ready',
  'no-register',
  'No register has been imported yet, so there is no setting to publish.',
);
