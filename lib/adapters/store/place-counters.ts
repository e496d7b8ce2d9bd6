import {
  $PlaceCounter,
  type FoundCounter,
  type OpenCounter,
  type PlaceCounter,
  type PlaceCounters,
  type PlaceKey,
  placeName,
  placeOfName,
} from '../../capacity/index.ts';
import {
  type NeedsChecking,
  ok,
  type Readable,
  type Result,
  type Unreadable,
} from '../../kernel/index.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { placeCounterKey, placeCountersOf, placeCountersOfProvision, type Range } from './keys.ts';
import type { Table } from './table.ts';

export const PLACES: ItemKind<PlaceCounter> = {
  kind: 'places',
  schema: 1,
  body: $PlaceCounter,
  upcasts: {},
};

interface ReadCounter {
  readonly counter: PlaceCounter;
  /** At which it was read. */
  readonly rev: number;
}

/** Counters by the name of their places; one that cannot be read needs checking, and its places are not given away. */
export async function readCounters(
  table: Table,
  keys: readonly PlaceKey[],
): Promise<ReadonlyMap<string, Result<ReadCounter>>> {
  const items = await table.getMany(keys.map(placeCounterKey));
  const bySortKey = new Map(items.map((item) => [item.sk, item]));
  return new Map(
    keys.flatMap((key) => {
      const item = bySortKey.get(placeCounterKey(key).sk);
      if (!item) return [];
      const body = bodyOf(PLACES, item);
      const read = body.ok ? ok({ counter: body.value, rev: item.rev }) : body;
      return [[placeName(key), read] as const];
    }),
  );
}

const AT_ONCE = 100;

/** Every counter of a provision, those of which the newest return says nothing among them. */
export function countersOfProvision(
  table: Table,
  settingKey: string,
  provisionId: string,
): Promise<Readable<FoundCounter>> {
  return countersIn(table, placeCountersOfProvision(settingKey, provisionId));
}

async function countersIn(table: Table, range: Range): Promise<Readable<FoundCounter>> {
  const items: FoundCounter[] = [];
  const needChecking: Unreadable[] = [];
  for (let after: string | null = null; ; ) {
    const page = await table.query(range, { after, limit: AT_ONCE, newestFirst: false });
    for (const item of page.items) {
      const name = item.sk.slice(item.sk.indexOf('#') + 1);
      const key = placeOfName(name);
      const body = bodyOf(PLACES, item);
      if (!body.ok) needChecking.push({ ...body.problem, key: name });
      else if (key) items.push({ key, counter: body.value });
    }
    if (page.after === null) return { items, needChecking };
    after = page.after;
  }
}

export function createPlaceCounters(table: Table): PlaceCounters {
  return {
    async read(keys) {
      const counters = new Map<string, OpenCounter | NeedsChecking>();
      for (const [name, read] of await readCounters(table, keys)) {
        if (!read.ok) {
          counters.set(name, { needsChecking: name });
          continue;
        }
        const { published } = read.value.counter;
        if (published !== null) counters.set(name, { ...read.value.counter, published });
      }
      return counters;
    },
    ofProvision: (settingKey, provisionId) => countersOfProvision(table, settingKey, provisionId),
    ofSetting: (settingKey) => countersIn(table, placeCountersOf(settingKey)),
  };
}
