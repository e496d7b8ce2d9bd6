import * as z from 'zod';
import type { Owner } from '../../../lib/access/index.ts';
import { academicYearOf, placeName, placesIn, stands } from '../../../lib/capacity/index.ts';
import { $Id, londonDate } from '../../../lib/kernel/index.ts';
import type { Setting } from '../../../lib/register/index.ts';
import type { Case } from '../../../lib/requests/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';

/** What an authority has under way with a setting. A suspension leaves all of it as it is. */
export const $TouchedBySuspension = z
  .object({
    /** Newest lists of open requests that recommend it. */
    lists: z.array(
      z.object({
        requestId: $Id,
        reference: z.string(),
        version: z.int(),
        rank: z.int(),
        /** The family has been given this version. */
        shared: z.boolean(),
      }),
    ),
    /** Places that are held or taken there for children of the authority. */
    holds: z.array(
      z.object({
        holdId: $Id,
        /** Null for holds from before this was noted. */
        requestId: $Id.nullable(),
        provisionId: z.string(),
        yearGroup: z.int(),
        state: z.enum(['held', 'placed']),
      }),
    ),
  })
  .meta({ id: 'TouchedBySuspension' });
export type TouchedBySuspension = z.infer<typeof $TouchedBySuspension>;

type TouchedDeps = Pick<Deps, 'cases' | 'lists' | 'holds' | 'returns' | 'placeCounters' | 'now'>;

export async function touchedBySuspension(
  deps: TouchedDeps,
  owner: Owner,
  setting: Setting,
): Promise<TouchedBySuspension> {
  const [lists, holds] = await Promise.all([
    listsNaming(deps, owner, setting.key),
    holdsAt(deps, owner, setting),
  ]);
  return { lists, holds };
}

/** Lists that are looked at at once. */
const AT_ONCE = 50;

async function listsNaming(
  deps: TouchedDeps,
  owner: Owner,
  settingKey: string,
): Promise<TouchedBySuspension['lists']> {
  const cases = await deps.cases(owner).all();
  const open = cases.filter(
    (each): each is Case & { latestList: number } =>
      'step' in each && each.step !== 'closed' && each.latestList !== null,
  );
  const found: TouchedBySuspension['lists'] = [];
  for (let at = 0; at < open.length; at += AT_ONCE) {
    const some = open.slice(at, at + AT_ONCE);
    const entries = await Promise.all(
      some.map(({ requestId, latestList }) => deps.lists(owner).get(requestId, latestList)),
    );
    for (const [i, entry] of entries.entries()) {
      const of = some[i];
      const named = entry.ok && entry.value.recommended.find((r) => r.settingKey === settingKey);
      if (!of || !named) continue;
      const { requestId, reference, latestList, sharedList } = of;
      const shared = sharedList === latestList;
      found.push({ requestId, reference, version: latestList, rank: named.rank, shared });
    }
  }
  return found.toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
}

/** Out of the counters of the places that the setting has published, each of which knows whose holds it carries. */
async function holdsAt(
  deps: TouchedDeps,
  owner: Owner,
  { key, provisions }: Setting,
): Promise<TouchedBySuspension['holds']> {
  const now = deps.now();
  const thisYear = academicYearOf(londonDate(now));
  const found: TouchedBySuspension['holds'] = [];
  for (const { id: provisionId } of provisions) {
    const newest = await deps.returns(providerOf(key)).current(provisionId);
    if (!newest.ok || newest.value === null) continue;
    const places = placesIn(newest.value).filter((place) => place.key.academicYear >= thisYear);
    const counters = await deps.placeCounters.read(places.map((place) => place.key));
    for (const { key: place } of places) {
      const counter = counters.get(placeName(place));
      if (counter === undefined || 'needsChecking' in counter) continue;
      for (const [holdId, hold] of Object.entries(counter.holds)) {
        if (!stands(hold, Math.floor(now / 1000))) continue;
        if (hold.authority !== null && hold.authority !== owner.code) continue;
        const requestId = await deps.holds(owner).requestOf(holdId);
        if (hold.authority === null && requestId === null) continue;
        const { yearGroup } = place;
        found.push({ holdId, requestId, provisionId, yearGroup, state: hold.state });
      }
    }
  }
  return found;
}
