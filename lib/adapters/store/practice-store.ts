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
import { bodyOf, type ItemKind } from './item.ts';
import { pointerKey, practiceImportKey } from './keys.ts';
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
    async current() {
      const item = await table.get(key);
      if (!item) return null;
      const pointer = bodyOf(POINTER, item);
      // Practice that cannot be found must not look like practice that nobody published.
      if (!pointer.ok) throw new Error(pointer.problem.detail);
      return { pointer: pointer.value, revision: item.rev };
    },
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
