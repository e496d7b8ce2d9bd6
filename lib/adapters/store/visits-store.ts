import type { Owner } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { $Visit, type SharedVisits, type Visit, type VisitsStore } from '../../quality/index.ts';
import { readableBodies } from './all-bodies.ts';
import { ALREADY_CLAIMED, IDEMPOTENCY } from './beside.ts';
import { besideOfBoth } from './beside-of-both.ts';
import { bodyOf, type ItemKind } from './item.ts';
import {
  sharedVisitKey,
  sharedVisits,
  visitKey,
  visitRevisionKey,
  visitRevisionsOf,
  visitsOf,
} from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putCopy, putNew, putRevision } from './writes.ts';

const VISIT: ItemKind<Visit> = { kind: 'visit', schema: 1, body: $Visit, upcasts: {} };

export function createVisitsStore(table: Table, owner: Owner): VisitsStore {
  const put: VisitsStore['change'] = async (visit, beside) => {
    const { id, revision } = visit;
    const refusal = await table.transact([
      putRevision(VISIT, visitKey(owner, id), visit, revision - 1),
      putNew(VISIT, visitRevisionKey(owner, id, revision), visit),
      putCopy(VISIT, sharedVisitKey(id), visit),
      ...besideOfBoth(owner, beside),
    ]);
    if (!refusal) return ok(visit);
    return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : CHANGED);
  };
  return {
    record: put,
    change: put,
    async get(id) {
      const item = await table.get(visitKey(owner, id));
      if (item) return bodyOf(VISIT, item);
      return refused(problem('not-found', 'visit-not-found', `There is no visit ${id} here.`));
    },
    all: () => readableBodies(table, VISIT, visitsOf(owner)),
    async revisions(id, page) {
      const range = visitRevisionsOf(owner, id);
      return pageOf(VISIT, await table.query(range, { ...page, newestFirst: true }));
    },
  };
}

export function createSharedVisits(table: Table): SharedVisits {
  return {
    async list(page) {
      return pageOf(VISIT, await table.query(sharedVisits(), { ...page, newestFirst: true }));
    },
  };
}

const CHANGED = problem(
  'stale',
  'visit-changed',
  'Somebody else changed this visit a moment ago. Look at it again; nothing of yours was stored.',
);
