import { NATIONAL } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { $OverlayPointer, type OverlayPointer, type OverlayStore } from '../../matching/index.ts';
import { besideWrites } from './beside.ts';
import type { ItemKind } from './item.ts';
import { pointerKey } from './keys.ts';
import { readPointer } from './read-pointer.ts';
import type { Table } from './table.ts';
import { putRevision } from './writes.ts';

const POINTER: ItemKind<OverlayPointer> = {
  kind: 'overlay-pointer',
  schema: 1,
  body: $OverlayPointer,
  upcasts: {},
};

export function createOverlayStore(table: Table): OverlayStore {
  const key = pointerKey(NATIONAL, 'OVERLAY');
  return {
    current: () => readPointer(table, POINTER, key),
    async lay(pointer, expectedRevision, beside) {
      const write = putRevision(POINTER, key, pointer, expectedRevision);
      const refusal = await table.transact([write, ...besideWrites(NATIONAL, beside)]);
      if (!refusal) return ok(pointer);
      return refused(
        problem('stale', 'overlay-changed', 'Another overlay was laid meanwhile. Lay yours again.'),
      );
    },
  };
}
