import {
  $PlaceCounter,
  type OpenCounter,
  type PlaceCounter,
  type PlaceCounters,
  type PlaceKey,
  placeName,
  placeOfName,
} from '../../capacity/index.ts';
import { type NeedsChecking, ok, type Result } from '../../kernel/index.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { placeCounterKey, placeCountersOf } from './keys.ts';
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
    async ofSetting(settingKey) {
      const range = placeCountersOf(settingKey);
      const counted: { place: PlaceKey; counter: PlaceCounter }[] = [];
      const needChecking: NeedsChecking[] = [];
      for (let after: string | null = null; ; ) {
        const page = await table.query(range, { after, limit: 100, newestFirst: false });
        for (const item of page.items) {
          const name = item.sk.slice(range.prefix.length);
          const place = placeOfName(name);
          const counter = bodyOf(PLACES, item);
          if (place && counter.ok) counted.push({ place, counter: counter.value });
          else needChecking.push({ needsChecking: name });
        }
        if (page.after === null) return { counted, needChecking };
        after = page.after;
      }
    },
  };
}
