import {
  type CapacityReturn,
  impactOnHolds,
  mergeUpload,
  type PlaceImpact,
  type ReadUpload,
  type UploadEntry,
  type UploadFault,
  type UploadPreview,
  type UploadProvision,
} from '../../../lib/capacity/index.ts';
import { londonDate, type Result } from '../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../lib/matching/index.ts';
import type { Deps } from '../../shared/deps.ts';

type MatchDeps = Pick<Deps, 'publishedReturns' | 'placeCounters' | 'now'>;
const AT_ONCE = 8;

/** What becomes of every provision of a file, by what is published now; faults that show only then stand with the others. */
export async function matchUpload(
  deps: MatchDeps,
  index: ProvisionIndex,
  file: ReadUpload,
): Promise<UploadPreview> {
  const newest = await deps.publishedReturns.among(file.provisions.map((each) => each.provisionId));
  const faults: UploadFault[] = [...file.faults];
  const leftOut = [...file.leftOut];
  const entries: UploadEntry[] = [];
  for (const provision of file.provisions) {
    const matched = matchProvision(deps, index, provision, newest.get(provision.provisionId));
    if (Array.isArray(matched)) {
      faults.push(...matched);
      leftOut.push(provision.provisionId);
    } else entries.push(matched);
  }
  faults.sort((a, b) => a.line - b.line);
  entries.sort((a, b) => a.line - b.line);
  return {
    columns: file.columns,
    entries: await withHolds(deps, entries, newest),
    faults,
    leftOut,
  };
}

function matchProvision(
  deps: Pick<Deps, 'now'>,
  index: ProvisionIndex,
  provision: UploadProvision,
  published: Result<CapacityReturn> | undefined,
): UploadEntry | UploadFault[] {
  const { settingKey, provisionId, rows } = provision;
  const setting = index.setting(settingKey);
  const registered = setting?.provisions.find(({ id }) => id === provisionId);
  const first = rows[0];
  if (!setting || !registered || !first) return [];
  if (published && !published.ok) {
    const detail = `is of a provision whose newest return cannot be read. ${published.problem.detail}`;
    return [first.fault('setting', settingKey, detail)];
  }
  const newest = published?.value ?? null;
  const merged = mergeUpload(provision, newest, registered, londonDate(deps.now()));
  if ('faults' in merged) return [...merged.faults];
  const isUnchanged = merged.outcome === 'unchanged';
  return {
    line: first.line,
    rows: rows.length,
    settingKey,
    settingName: setting.name,
    provisionId,
    outcome: merged.outcome,
    basedOn: newest?.id ?? null,
    input: isUnchanged ? null : merged.input,
    changes: isUnchanged ? [] : [...merged.changes],
    holds: { standing: 0, notBorne: 0, told: [] },
  };
}

/** What changed returns do to places that are kept; of a new one nobody can have kept any. */
async function withHolds(
  deps: MatchDeps,
  entries: readonly UploadEntry[],
  newest: ReadonlyMap<string, Result<CapacityReturn>>,
): Promise<UploadEntry[]> {
  const found: UploadEntry[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE).map(async (entry) => {
      const before = newest.get(entry.provisionId);
      if (entry.outcome !== 'changed' || !before?.ok || entry.input === null) return entry;
      const counters = await deps.placeCounters.ofProvision(entry.settingKey, entry.provisionId);
      const after = { ...before.value, ...entry.input };
      const nowSeconds = Math.floor(deps.now() / 1000);
      return {
        ...entry,
        holds: holdsOf(impactOnHolds(before.value, after, counters.items, nowSeconds)),
      };
    });
    found.push(...(await Promise.all(some)));
  }
  return found;
}

function holdsOf(places: readonly PlaceImpact[]): UploadEntry['holds'] {
  const holds = places.flatMap((place) => place.holds);
  const notBorne = holds.filter(({ isNew }) => isNew);
  const told = new Set(notBorne.flatMap(({ authority }) => authority ?? []));
  return { standing: holds.length, notBorne: notBorne.length, told: [...told].sort() };
}
