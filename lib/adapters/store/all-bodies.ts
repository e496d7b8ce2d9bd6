import { ok, type Readable, type Result, refused, type Unreadable } from '../../kernel/index.ts';
import { bodyOf, type ItemKind } from './item.ts';
import type { Range } from './keys.ts';
import type { Table } from './table.ts';

const AT_ONCE = 100;

/** Every body of a range that can be read, newest first: one that cannot must not keep thousands of others from people. */
export async function readableBodies<T>(
  table: Table,
  kind: ItemKind<T>,
  range: Range,
): Promise<Readable<T>> {
  const items: T[] = [];
  const needChecking: Unreadable[] = [];
  for (let after: string | null = null; ; ) {
    const page = await table.query(range, { after, limit: AT_ONCE, newestFirst: true });
    for (const item of page.items) {
      const body = bodyOf(kind, item);
      if (body.ok) items.push(body.value);
      else needChecking.push({ ...body.problem, key: item.sk.slice(range.prefix.length) });
    }
    if (page.after === null) return { items, needChecking };
    after = page.after;
  }
}

/**
 * Every body of a range, newest first, for what is few by nature. Refused as `needs-checking` when an item
 * cannot be read: nothing can be concluded from the rest.
 */
export async function allBodies<T>(
  table: Table,
  kind: ItemKind<T>,
  range: Range,
): Promise<Result<readonly T[]>> {
  const { items, needChecking } = await readableBodies(table, kind, range);
  const [first] = needChecking;
  return first ? refused(first) : ok(items);
}
