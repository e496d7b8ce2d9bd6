import { NATIONAL } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import {
  $ImportRun,
  type ImportRun,
  type ImportRunsStore,
  isImportOver,
} from '../../register/index.ts';
import { ALREADY_CLAIMED, besideWrites } from './beside.ts';
import { bodyOf, type ItemKind, type Marks } from './item.ts';
import { importRunKey, importRuns } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { toLookAt } from './work-index.ts';
import { putNew, putRevision } from './writes.ts';

const IMPORT_RUN: ItemKind<ImportRun> = {
  kind: 'import-run',
  schema: 1,
  body: $ImportRun,
  upcasts: {},
};

export function createImportRunsStore(table: Table): ImportRunsStore {
  return {
    async add(run, beside) {
      const refusal = await table.transact([
        ...besideWrites(NATIONAL, beside),
        putNew(IMPORT_RUN, importRunKey(run.id), run, marksOf(run)),
      ]);
      return refusal ? refused(ALREADY_CLAIMED) : ok(run);
    },
    async change(run, beside) {
      const refusal = await table.transact([
        ...(beside ? besideWrites(NATIONAL, beside) : []),
        putRevision(IMPORT_RUN, importRunKey(run.id), run, run.revision - 1, marksOf(run)),
      ]);
      return refusal ? refused(changed(run)) : ok(run);
    },
    async get(id) {
      const item = await table.get(importRunKey(id));
      if (item) return bodyOf(IMPORT_RUN, item);
      return refused(problem('not-found', 'import-not-found', `There is no import ${id}.`));
    },
    async list(page) {
      return pageOf(IMPORT_RUN, await table.query(importRuns(), { ...page, newestFirst: true }));
    },
  };
}

/** Until it is over, a run stands among what somebody must look at in time. */
function marksOf(run: ImportRun): Marks {
  return isImportOver(run) ? {} : { work: toLookAt(run.callAgainAt, run.id) };
}

function changed({ id }: ImportRun) {
  return problem('conflict', 'import-changed', `Import ${id} was changed in the same moment.`);
}
