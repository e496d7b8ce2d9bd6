import { academicYearOf } from '../../../lib/capacity/index.ts';
import { londonDate, ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type NamedListing, readListing } from './read-listing.ts';

/** How the settings of one trust stand on the lists of a season. */
export interface TrustListing {
  readonly name: string;
  readonly season: number;
  readonly seasons: readonly number[];
  /** By the setting's name. */
  readonly settings: readonly NamedListing[];
}

/** Settings that are read at once. */
const AT_ONCE = 8;

export async function readTrustListing(
  deps: Pick<Deps, 'settingTallies' | 'currentIndex' | 'now'>,
  code: string,
  asked: number | null,
): Promise<Result<TrustListing>> {
  const trust = (await deps.currentIndex())?.trust(code);
  if (!trust) return refused(NO_SUCH_TRUST);
  const season = asked ?? academicYearOf(londonDate(deps.now())) + 1;
  const settings: NamedListing[] = [];
  for (let at = 0; at < trust.settings.length; at += AT_ONCE) {
    const keys = trust.settings.slice(at, at + AT_ONCE);
    const read = await Promise.all(keys.map((key) => readListing(deps, key, season)));
    for (const one of read) {
      if (!one.ok) return one;
      settings.push(one.value);
    }
  }
  const seasons = new Set(settings.flatMap((setting) => setting.seasons));
  return ok({
    name: trust.name,
    season,
    seasons: [...seasons].toSorted((a, b) => b - a),
    settings: settings.toSorted((a, b) => a.settingName.localeCompare(b.settingName)),
  });
}

const NO_SUCH_TRUST = problem(
  'not-found',
  'trust-not-found',
  'The current register has no setting of this trust.',
);
