import { NATIONAL } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { $IndexPointer, type IndexPointer, type IndexStore } from '../../matching/index.ts';
import type { ItemKind } from './item.ts';
import { pointerKey } from './keys.ts';
import { readPointer } from './read-pointer.ts';
import type { Table } from './table.ts';
import { putRevision } from './writes.ts';

const POINTER: ItemKind<IndexPointer> = {
  kind: 'index-pointer',
  schema: 1,
  body: $IndexPointer,
  upcasts: {},
};

export function createIndexStore(table: Table): IndexStore {
  const key = pointerKey(NATIONAL, 'INDEX');
  return {
    current: () => readPointer(table, POINTER, key),
    // No audit entry: the index is worked out from what others decided, and decides nothing itself.
    async makeCurrent(pointer, expectedRevision) {
      const refusal = await table.transact([putRevision(POINTER, key, pointer, expectedRevision)]);
      if (!refusal) return ok(pointer);
      return refused(problem('stale', 'index-moved', 'Another provision index became current.'));
    },
  };
}
