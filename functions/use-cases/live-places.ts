import {
  academicYearOf,
  type CapacityReturn,
  countOf,
  type Hold,
  hasLapsed,
  type PlaceCounter,
  type PlaceKey,
  placeName,
  stands,
} from '../../lib/capacity/index.ts';
import type { Candidate, LivePlace } from '../../lib/matching/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';
import { providerOf } from '../shared/provider-of.ts';

type LiveDeps = Pick<Deps, 'placeCounters' | 'returns' | 'holds' | 'now' | 'log'>;
type Counter = PlaceCounter & { readonly published: number };

/** More holds than this a request never has at once. */
const MOST_HOLDS = 100;

/** How the places of these candidates stand now for the request's child, year group and start, by provision. */
export async function livePlaces(
  deps: LiveDeps,
  candidates: readonly Candidate[],
  request: PlacementRequest,
): Promise<Record<string, LivePlace>> {
  const published = candidates.filter(({ capacity }) => capacity !== null);
  const places = published.map((candidate) => placeOf(candidate, request));
  const [counters, own] = await Promise.all([
    deps.placeCounters.read(places),
    ownHolds(deps, request),
  ]);
  const found: Record<string, LivePlace> = {};
  for (const [i, place] of places.entries()) {
    const counter = counters.get(placeName(place));
    if (counter === undefined) continue;
    const indexed = published[i]?.capacity?.id ?? null;
    if ('needsChecking' in counter) {
      deps.log({ level: 'error', code: 'places-unreadable', facts: { ...counter } });
      if (indexed !== null) found[place.provisionId] = uncounted(place, indexed, own);
    } else {
      found[place.provisionId] = await livePlace(deps, place, counter, indexed, own);
    }
  }
  return found;
}

function placeOf({ setting, provision }: Candidate, request: PlacementRequest): PlaceKey {
  return {
    settingKey: setting.key,
    provisionId: provision.id,
    yearGroup: request.yearGroup,
    academicYear: academicYearOf(request.startDate),
  };
}

async function livePlace(
  deps: LiveDeps,
  place: PlaceKey,
  counter: Counter,
  indexedReturnId: string | null,
  own: readonly Hold[],
): Promise<LivePlace> {
  const nowSeconds = Math.floor(deps.now() / 1000);
  const count = countOf(counter, nowSeconds);
  const holds = own.flatMap(({ id }) => counter.holds[id] ?? []);
  const mine = holds.filter((hold) => stands(hold, nowSeconds));
  return {
    ...count,
    taken: count.taken - mine.filter(({ counted }) => counted).length,
    newer: indexedReturnId === counter.returnId ? null : await newerReturn(deps, place, counter),
    heldForChild: mine.length > 0,
  };
}

/** Where nobody can say how many places are left, none is promised; one that the child holds already is. */
function uncounted(place: PlaceKey, returnId: string, own: readonly Hold[]): LivePlace {
  const heldForChild = own.some((hold) => placeName(hold.place) === placeName(place));
  return { returnId, published: 0, taken: 0, newer: null, heldForChild };
}

/** The return that opened a counter, while the provision index has not taken it up yet. */
async function newerReturn(
  deps: Pick<Deps, 'returns'>,
  { settingKey, provisionId }: PlaceKey,
  { returnId }: Counter,
): Promise<CapacityReturn | null> {
  const found = await deps.returns(providerOf(settingKey)).get(provisionId, returnId);
  return found.ok ? { ...found.value.published, person: '' } : null;
}

/** Places that are kept for the request's child; a request that is not recorded has none. */
async function ownHolds(
  deps: Pick<Deps, 'holds' | 'now'>,
  { authority, id }: PlacementRequest,
): Promise<readonly Hold[]> {
  const store = deps.holds({ kind: 'authority', code: authority });
  const page = await store.ofRequest(id, { after: null, limit: MOST_HOLDS });
  return page.items.filter(
    (item): item is Hold =>
      'state' in item &&
      (item.state === 'placed' || (item.state === 'held' && !hasLapsed(item, deps.now()))),
  );
}
