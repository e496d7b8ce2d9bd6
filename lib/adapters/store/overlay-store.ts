import { NATIONAL } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { $OverlayPointer, type OverlayPointer, type OverlayStore } from '../../matching/index.ts';
import { besideWrites } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { pointerKey } from './keys.ts';
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
    async current() {
      const item = await table.get(key);
      if (!item) return null;
      const pointer = bodyOf(POINTER, item);
      // Ranking without the overlay that was laid would give other lists without a word.
      if (!pointer.ok) throw new Error(pointer.problem.detail);
      return { pointer: pointer.value, revision: item.rev };
    },
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
