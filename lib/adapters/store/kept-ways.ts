import * as z from 'zod';
import type { Owner } from '../../access/index.ts';
import type { GridPoint, KeptWays } from '../../geography/index.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { keptWaysKey } from './keys.ts';
import type { Table } from './table.ts';
import { putRevision } from './writes.ts';

/** Roads change slowly; those who sell maps do not let their answers be kept for long. */
const KEPT_SECONDS = 30 * 24 * 60 * 60;
/** Of one square: several children's shortlists, and far below what an item holds. */
const MOST_KEPT = 500;
const TRIES = 3;

export const $Kept = z.object({
  /** By the name of the point that each leads to. */
  ways: z.record(
    z.string(),
    z.object({
      way: z.object({ metres: z.number().min(0), seconds: z.number().min(0) }).nullable(),
      /** Seconds since 1970. */
      foundAt: z.int(),
    }),
  ),
});
type Kept = z.infer<typeof $Kept>;

const WAYS: ItemKind<Kept> = { kind: 'ways', schema: 1, body: $Kept, upcasts: {} };

/** Ways found for one authority, one item for each square of its homes: whoever may not see its homes sees none of it. */
export function createKeptWays(table: Table, owner: Owner, now: () => number): KeptWays {
  const seconds = () => Math.floor(now() / 1000);
  const read = async (router: string, from: GridPoint) => {
    const item = await table.get(keptWaysKey(owner, router, from));
    const body = item && bodyOf(WAYS, item);
    const ways = body?.ok ? Object.entries(body.value.ways) : [];
    const oldest = seconds() - KEPT_SECONDS;
    return { rev: item?.rev ?? 0, ways: ways.filter(([, { foundAt }]) => foundAt > oldest) };
  };
  return {
    async find(router, from) {
      const { ways } = await read(router, from);
      return new Map(ways.map(([to, { way }]) => [to, way]));
    },
    async keep(router, from, found) {
      const foundAt = seconds();
      const key = keptWaysKey(owner, router, from);
      const added = [...found].map(([to, way]) => [to, { way, foundAt }] as const);
      // Another list from the same square may be keeping its own at the same moment.
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const { rev, ways } = await read(router, from);
        const all = new Map([...ways, ...added]);
        const newest = [...all].sort(([, a], [, b]) => b.foundAt - a.foundAt).slice(0, MOST_KEPT);
        const body = { ways: Object.fromEntries(newest) };
        const expiresAt = foundAt + KEPT_SECONDS;
        const put = putRevision(WAYS, key, body, rev, { expiresAt });
        if ((await table.transact([put])) === null) return;
      }
    },
  };
}
