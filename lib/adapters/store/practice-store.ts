import { NATIONAL } from '../../access/index.ts';
import {
  $PracticeImport,
  $PracticePointer,
  type PracticeImport,
  type PracticePointer,
  type PracticeStore,
} from '../../inclusion/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { besideWrites } from './beside.ts';
import type { ItemKind } from './item.ts';
import { pointerKey, practiceImportKey } from './keys.ts';
import { readPointer } from './read-pointer.ts';
import type { Table } from './table.ts';
import { putNew, putRevision } from './writes.ts';

const IMPORT: ItemKind<PracticeImport> = {
  kind: 'practice-import',
  schema: 1,
  body: $PracticeImport,
  upcasts: {},
};
const POINTER: ItemKind<PracticePointer> = {
  kind: 'practice-pointer',
  schema: 1,
  body: $PracticePointer,
  upcasts: {},
};

export function createPracticeStore(table: Table): PracticeStore {
  const key = pointerKey(NATIONAL, 'PRACTICE');
  return {
    current: () => readPointer(table, POINTER, key),
    async record(entry, pointer, expectedRevision, beside) {
      const refusal = await table.transact([
        putNew(IMPORT, practiceImportKey(NATIONAL, entry.id), entry),
        putRevision(POINTER, key, pointer, expectedRevision),
        ...besideWrites(NATIONAL, beside),
      ]);
      return refusal ? refused(changed(entry)) : ok(pointer);
    },
  };
}

function changed({ fileName }: PracticeImport) {
  return problem(
    'stale',
    'practice-changed',
    `Another file of published figures was imported at the same time. Import ${fileName} again.`,
  );
}
