import type { Owner } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import {
  $TailoredListEntry,
  type ListsStore,
  type TailoredListEntry,
} from '../../tailored-lists/index.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { caseChange } from './cases-store.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { listKey, listsOf } from './keys.ts';
import { LIST_RUN_CHILD, putChild } from './list-run-child.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putNew } from './writes.ts';

const LIST: ItemKind<TailoredListEntry> = {
  kind: 'list',
  schema: 1,
  body: $TailoredListEntry,
  upcasts: {},
};

export function createListsStore(table: Table, owner: Owner): ListsStore {
  return {
    async add(entry, beside, ofRun) {
      const refusal = await table.transact([
        putNew(LIST, listKey(owner, entry.requestId, entry.version), entry),
        caseChange(
          owner,
          entry.requestId,
          { latestList: entry.version, step: 'review-list' },
          entry.createdAt,
        ),
        ...(ofRun ? [putChild(owner, ofRun.runId, ofRun.child)] : []),
        ...besideWrites(owner, beside),
      ]);
      if (!refusal) return ok(entry);
      if (refusal.what === LIST_RUN_CHILD.kind) return refused(LISTED_ALREADY);
      return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : taken(entry));
    },
    async get(requestId, version) {
      const item = await table.get(listKey(owner, requestId, version));
      return item ? bodyOf(LIST, item) : refused(notFound(requestId, version));
    },
    async ofRequest(requestId, page) {
      const range = listsOf(owner, requestId);
      return pageOf(LIST, await table.query(range, { ...page, newestFirst: true }));
    },
  };
}

const LISTED_ALREADY = problem(
  'conflict',
  'listed-already',
  'The run has made a list of this request already.',
);

function taken(entry: TailoredListEntry) {
  return problem(
    'conflict',
    'list-version-taken',
    `Version ${entry.version} of the list of request ${entry.requestId} was made by somebody else a moment ago.`,
  );
}

function notFound(requestId: string, version: number) {
  return problem(
    'not-found',
    'list-not-found',
    `Request ${requestId} has no list of version ${version} in this authority.`,
  );
}
