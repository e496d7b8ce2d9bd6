import type { Owner } from '../../access/index.ts';
import {
  $CapacityReturn,
  $PublishedReturn,
  academicYearOf,
  type CapacityReturn,
  type Consequences,
  olderThan,
  openCounter,
  type PlaceCounter,
  type PlaceKey,
  type PublishedReturn,
  type PublishedReturns,
  placeName,
  placesIn,
  type ReturnsStore,
} from '../../capacity/index.ts';
import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import { readableBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, IDEMPOTENCY } from './beside.ts';
import { besideOfBoth } from './beside-of-both.ts';
import { bodyOf, type ItemKind } from './item.ts';
import {
  currentReturnKey,
  placeCounterKey,
  publishedReturnKey,
  publishedReturns,
  returnKey,
  returnsOfProvision,
} from './keys.ts';
import { limitWrites } from './limits-store.ts';
import { pageOf } from './page-of.ts';
import { countersOfProvision, PLACES, readCounters } from './place-counters.ts';
import { watchWrite } from './return-watch.ts';
import type { Table } from './table.ts';
import { putCopy, putNew, putRevision } from './writes.ts';

const RETURN: ItemKind<PublishedReturn> = {
  kind: 'capacity-return',
  schema: 1,
  body: $PublishedReturn,
  upcasts: {},
};
const CURRENT: ItemKind<CapacityReturn> = {
  kind: 'current-return',
  schema: 1,
  body: $CapacityReturn,
  upcasts: {},
};

/** DynamoDB takes no more in one transaction. */
const MOST_WRITES = 100;
const MOST_FOR_A_LIMIT = 2;

export function createReturnsStore(table: Table, owner: Owner): ReturnsStore {
  return {
    async publish(published, nowSeconds, beside, followsFrom = nothingFollows) {
      const { settingKey, provisionId, id } = published;
      const before = await table.get(currentReturnKey(owner, provisionId));
      const newest = before ? bodyOf(CURRENT, before) : null;
      if (newest && !newest.ok) return newest;
      const older = newest && olderThan(newest.value, published);
      if (older) return refused(older);
      const places = [
        ...placesIn(published),
        ...(newest ? silentOf(published, newest.value) : []).map((key) => ({ key, free: null })),
      ];
      // Where nothing was ever published there are no counters, and one that appears meanwhile refuses the write.
      const counters: Awaited<ReturnType<typeof readCounters>> = before
        ? await readCounters(
            table,
            places.map(({ key }) => key),
          )
        : new Map();
      const opened: { key: PlaceKey; counter: PlaceCounter; rev: number }[] = [];
      for (const { key, free } of places) {
        const stood = counters.get(placeName(key));
        // To open it anew would forget who holds a place.
        if (stood && !stood.ok) return stood;
        const counter = openCounter(id, free, stood?.value.counter ?? null, nowSeconds);
        opened.push({ key, counter, rev: stood?.value.rev ?? 0 });
      }
      const standing = opened.flatMap(({ key, counter }) => {
        const holds = Object.keys(counter.holds).length;
        return holds === 0 ? [] : [{ place: key, holds }];
      });
      const result = { published, standing };
      const writes = [
        putNew(RETURN, returnKey(owner, provisionId, id), result),
        // One publication after the other: the next must have seen the counters that this one opens.
        putRevision(CURRENT, currentReturnKey(owner, provisionId), published, before?.rev ?? 0),
        // Who published it stays with the provider.
        putCopy(CURRENT, publishedReturnKey(provisionId), { ...published, person: '' }),
        ...opened.map(({ key, counter, rev }) =>
          putRevision(PLACES, placeCounterKey(key), counter, rev),
        ),
        watchWrite(published),
      ];
      // Read after the counters that are opened anew: what changes in between is refused by their revisions.
      const { items } = before
        ? await countersOfProvision(table, settingKey, provisionId)
        : { items: [] };
      const room =
        MOST_WRITES - writes.length - besideOfBoth(owner, beside).length - MOST_FOR_A_LIMIT;
      const follows = followsFrom({ before: newest?.value ?? null, counters: items, room });
      if (!follows.ok) return follows;
      const { tells, limit } = follows.value;
      const refusal = await table.transact([
        ...writes,
        ...limitWrites(limit),
        ...besideOfBoth(owner, { ...beside, tells: [...(beside.tells ?? []), ...tells] }),
      ]);
      if (refusal?.what === IDEMPOTENCY.kind) return refused(ALREADY_CLAIMED);
      return refusal ? refused(meanwhile(provisionId)) : ok(result);
    },
    async current(provisionId) {
      const item = await table.get(currentReturnKey(owner, provisionId));
      return item ? bodyOf(CURRENT, item) : ok(null);
    },
    async get(provisionId, id) {
      const item = await table.get(returnKey(owner, provisionId, id));
      if (item) return bodyOf(RETURN, item);
      return refused(problem('not-found', 'return-not-found', `There is no return ${id}.`));
    },
    async ofProvision(provisionId, page) {
      const range = returnsOfProvision(owner, provisionId);
      const found = pageOf(RETURN, await table.query(range, { ...page, newestFirst: true }));
      const items = found.items.map((item) => ('needsChecking' in item ? item : item.published));
      return { ...found, items };
    },
  };
}

function nothingFollows(): Result<Consequences> {
  return ok({ tells: [], limit: null });
}

/** Places of the return before of which the new one says nothing; an academic year that is over stays as it was. */
function silentOf(published: CapacityReturn, before: CapacityReturn): readonly PlaceKey[] {
  const spokenOf = new Set(placesIn(published).map(({ key }) => placeName(key)));
  const first = academicYearOf(published.asOf);
  return placesIn(before)
    .map(({ key }) => key)
    .filter((key) => key.academicYear >= first && !spokenOf.has(placeName(key)));
}

/** Every provider's newest returns, for the provision index. */
export function createPublishedReturns(table: Table): PublishedReturns {
  return {
    all: () => readableBodies(table, CURRENT, publishedReturns()),
    async among(provisionIds) {
      const items = await table.getMany(provisionIds.map(publishedReturnKey));
      const before = publishedReturns().prefix.length;
      return new Map(items.map((item) => [item.sk.slice(before), bodyOf(CURRENT, item)]));
    },
  };
}

function meanwhile(provisionId: string) {
  return problem(
    'conflict',
    'places-changed',
    `The places of ${provisionId} changed in the same moment. Nothing was stored; publish the return again.`,
  );
}
