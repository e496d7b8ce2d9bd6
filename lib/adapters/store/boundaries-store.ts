import { NATIONAL } from '../../access/index.ts';
import {
  $BoundariesPointer,
  type BoundariesPointer,
  type BoundariesStore,
} from '../../geography/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { besideWrites } from './beside.ts';
import type { ItemKind } from './item.ts';
import { pointerKey } from './keys.ts';
import { readPointer } from './read-pointer.ts';
import type { Table } from './table.ts';
import { putRevision } from './writes.ts';

const POINTER: ItemKind<BoundariesPointer> = {
  kind: 'boundaries-pointer',
  schema: 1,
  body: $BoundariesPointer,
  upcasts: {},
};

export function createBoundariesStore(table: Table): BoundariesStore {
  const key = pointerKey(NATIONAL, 'BOUNDARIES');
  return {
    current: () => readPointer(table, POINTER, key),
    async makeCurrent(pointer, expectedRevision, beside) {
      const refusal = await table.transact([
        putRevision(POINTER, key, pointer, expectedRevision),
        ...besideWrites(NATIONAL, beside),
      ]);
      return refusal ? refused(MOVED) : ok(pointer);
    },
  };
}

const MOVED = problem(
  'stale',
  'boundaries-changed',
  'Other boundaries were imported at the same time. Look at the map, and import these again if they are still wanted.',
);
