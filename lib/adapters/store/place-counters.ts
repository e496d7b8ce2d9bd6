import {
  $PlaceCounter,
  type PlaceCounter,
  type PlaceCounters,
  type PlaceKey,
  placeName,
} from '../../capacity/index.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { placeCounterKey } from './keys.ts';
import type { Table } from './table.ts';

export const PLACES: ItemKind<PlaceCounter> = {
  kind: 'places',
  schema: 1,
  body: $PlaceCounter,
  upcasts: {},
};

/** Counters with the revision that they were read at, by the name of their places. */
export async function readCounters(
  table: Table,
  keys: readonly PlaceKey[],
): Promise<ReadonlyMap<string, { readonly counter: PlaceCounter; readonly rev: number }>> {
  const items = await table.getMany(keys.map(placeCounterKey));
  const bySortKey = new Map(items.map((item) => [item.sk, item]));
  return new Map(
    keys.flatMap((key) => {
      const item = bySortKey.get(placeCounterKey(key).sk);
      if (!item) return [];
      const counter = bodyOf(PLACES, item);
      // Places that cannot be counted must not be given away.
      if (!counter.ok) throw new Error(counter.problem.detail);
      return [[placeName(key), { counter: counter.value, rev: item.rev }] as const];
    }),
  );
}

export function createPlaceCounters(table: Table): PlaceCounters {
  return {
    async read(keys) {
      const found = await readCounters(table, keys);
      return new Map(
        [...found].flatMap(([name, { counter }]) => {
          const { published } = counter;
          return published === null ? [] : [[name, { ...counter, published }] as const];
        }),
      );
    },
  };
}
