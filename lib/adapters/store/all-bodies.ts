import { ok, type Result } from '../../kernel/index.ts';
import { bodyOf, type ItemKind } from './item.ts';
import type { Range } from './keys.ts';
import type { Table } from './table.ts';

const AT_ONCE = 100;

/**
 * Every body of a range, newest first, for what is few by nature. Refused as `needs-checking` at the first
 * item that cannot be read: nothing can be concluded from the rest.
 */
export async function allBodies<T>(
  table: Table,
  kind: ItemKind<T>,
  range: Range,
): Promise<Result<readonly T[]>> {
  const bodies: T[] = [];
  for (let after: string | null = null; ; ) {
    const page = await table.query(range, { after, limit: AT_ONCE, newestFirst: true });
    for (const item of page.items) {
      const body = bodyOf(kind, item);
      if (!body.ok) return body;
      bodies.push(body.value);
    }
    if (page.after === null) return ok(bodies);
    after = page.after;
  }
}
