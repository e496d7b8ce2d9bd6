import { NATIONAL } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import {
  $RegisterImport,
  $RegisterPointer,
  type RegisterImport,
  type RegisterPointer,
  type RegisterStore,
} from '../../register/index.ts';
import { besideWrites } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { pointerKey, registerImportKey, registerImportsOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import { readPointer } from './read-pointer.ts';
import type { Table } from './table.ts';
import { putNew, putRevision } from './writes.ts';

const IMPORT: ItemKind<RegisterImport> = {
  kind: 'register-import',
  schema: 1,
  body: $RegisterImport,
  upcasts: {},
};
const POINTER: ItemKind<RegisterPointer> = {
  kind: 'register-pointer',
  schema: 1,
  body: $RegisterPointer,
  upcasts: {},
};

export function createRegisterStore(table: Table): RegisterStore {
  const key = pointerKey(NATIONAL, 'REGISTER');
  return {
    current: () => readPointer(table, POINTER, key),
    async addImport(entry, beside) {
      const write = putNew(IMPORT, registerImportKey(NATIONAL, entry.id), entry);
      const refusal = await table.transact([write, ...besideWrites(NATIONAL, beside)]);
      return refusal
        ? refused(problem('conflict', 'import-exists', `Import ${entry.id} is already recorded.`))
        : ok(entry);
    },
    async getImport(id) {
      const item = await table.get(registerImportKey(NATIONAL, id));
      if (item) return bodyOf(IMPORT, item);
      return refused(
        problem('not-found', 'import-not-found', `There is no register import ${id}.`),
      );
    },
    async imports(page) {
      const found = await table.query(registerImportsOf(NATIONAL), { ...page, newestFirst: true });
      return pageOf(IMPORT, found);
    },
    async makeCurrent(pointer, expectedRevision, beside) {
      const write = putRevision(POINTER, key, pointer, expectedRevision);
      const refusal = await table.transact([write, ...besideWrites(NATIONAL, beside)]);
      return refusal ? refused(moved(pointer)) : ok(pointer);
    },
  };
}

function moved(pointer: RegisterPointer) {
  return problem(
    'stale',
    'register-changed',
    `Another register was made current while import ${pointer.importId} was being looked at. Compare again.`,
  );
}
