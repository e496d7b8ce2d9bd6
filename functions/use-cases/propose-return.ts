import type { Owner, Principal } from '../../lib/access/index.ts';
import {
  academicYearOf,
  type CapacityReturn,
  compareReturns,
  impactOnHolds,
  olderThan,
  type PlaceImpact,
  publishedMeanwhile,
  type ReturnInput,
  type ReturnProposal,
  stateReturn,
} from '../../lib/capacity/index.ts';
import { londonDate, ok, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { knownProvision } from '../shared/known-provision.ts';
import { providerOf } from '../shared/provider-of.ts';
import { readNotices } from './family/read-notices.ts';
import type { Publishing } from './publish-return.ts';
import { unsigned } from './read-capacity.ts';

type ProposeDeps = Pick<Deps, 'returns' | 'placeCounters' | 'currentIndex' | 'listNotices' | 'now'>;

/**
 * What publishing a return would change, and what it would do to others. Nothing is stored. An authority is told of its
 * own lists alone.
 */
export async function proposeReturn(
  deps: ProposeDeps,
  { organisation }: Pick<Principal, 'organisation'>,
  { settingKey, provisionId, publishedBy }: Publishing,
  input: ReturnInput,
): Promise<Result<ReturnProposal>> {
  const known = await knownProvision(deps, settingKey, provisionId);
  if (!known.ok) return known;
  const now = deps.now();
  const stating = {
    // Of nothing that is stored.
    id: '00000000000000000000000000',
    settingKey,
    provisionId,
    publishedAt: new Date(now).toISOString(),
    publishedBy,
    person: '',
  };
  const after = stateReturn(input, stating, londonDate(now));
  if (!after.ok) return after;
  const newest = await deps.returns(providerOf(settingKey)).current(provisionId);
  if (!newest.ok) return newest;
  const over =
    publishedMeanwhile(newest.value, input) ??
    (newest.value && olderThan(newest.value, after.value));
  if (over) return refused(over);
  const first = academicYearOf(after.value.asOf);
  const counters = await deps.placeCounters.ofProvision(settingKey, provisionId);
  const places = impactOnHolds(newest.value, after.value, counters.items, Math.floor(now / 1000));
  return ok({
    settingKey,
    provisionId,
    asOf: after.value.asOf,
    newest: newest.value && unsigned(newest.value),
    changes: compareReturns(newest.value, after.value),
    impact: {
      places,
      told: toldOf(places),
      lists: await listsNaming(deps, settingKey, organisation),
      limit: await limitChange(deps, newest.value, after.value),
    },
    needsChecking: counters.needChecking
      .map(({ key }) => key)
      .filter((key) => Number(key.split('#').at(-1)) >= first),
  });
}

function toldOf(places: readonly PlaceImpact[]): ReturnProposal['impact']['told'] {
  const holds = new Map<string, number>();
  for (const { authority, isNew } of places.flatMap((place) => place.holds)) {
    if (isNew && authority !== null) holds.set(authority, (holds.get(authority) ?? 0) + 1);
  }
  return [...holds]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([authority, count]) => ({ authority, holds: count }));
}

/** Current lists that name the setting, as it was told of them, by start and year group. */
async function listsNaming(
  deps: ProposeDeps,
  settingKey: string,
  reader: Owner,
): Promise<ReturnProposal['impact']['lists']> {
  const { items } = await readNotices(deps, providerOf(settingKey));
  const found = new Map<string, ReturnProposal['impact']['lists'][number]>();
  for (const { isReplaced, authority, startTerm, yearGroup } of items) {
    if (isReplaced || (reader.kind === 'authority' && reader.code !== authority)) continue;
    const name = `${startTerm}#${yearGroup}`;
    const count = (found.get(name)?.count ?? 0) + 1;
    found.set(name, { startTerm, yearGroup, count });
  }
  return [...found.values()].sort(
    (a, b) => yearOfTerm(a.startTerm) - yearOfTerm(b.startTerm) || a.yearGroup - b.yearGroup,
  );
}

function yearOfTerm(startTerm: string): number {
  return Number(startTerm.split(' ').at(-1));
}

async function limitChange(
  deps: Pick<Deps, 'currentIndex'>,
  before: CapacityReturn | null,
  after: CapacityReturn,
): Promise<ReturnProposal['impact']['limit']> {
  const from = before?.profile?.admissionLimits ?? null;
  const to = after.profile?.admissionLimits ?? null;
  if (from === to) return null;
  const setting = (await deps.currentIndex())?.setting(after.settingKey) ?? null;
  return { from, to, authority: setting?.authorityCode ?? null };
}
