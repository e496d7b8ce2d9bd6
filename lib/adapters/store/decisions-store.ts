import type { Owner } from '../../access/index.ts';
import { ok, type Problem, problem, refused } from '../../kernel/index.ts';
import { $Decision, type Decision, type DecisionsStore } from '../../requests/index.ts';
import { CASE } from './all-cases.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { caseChange, whileStanding } from './cases-store.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { decisionKey, decisionsOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { RefusedWrite, Table } from './table.ts';
import { putNew } from './writes.ts';

const DECISION: ItemKind<Decision> = {
  kind: 'decision',
  schema: 1,
  body: $Decision,
  upcasts: {},
};

export function createDecisionsStore(table: Table, owner: Owner): DecisionsStore {
  return {
    async record(decision, seen, change, beside) {
      const { id, requestId, decidedAt } = decision;
      const refusal = await table.transact([
        // First, so that the second of two equal forms hears that, not that its own twin moved the request.
        ...besideWrites(owner, beside),
        whileStanding(seen, caseChange(owner, requestId, change, decidedAt)),
        putNew(DECISION, decisionKey(owner, requestId, id), decision),
      ]);
      return refusal ? refused(why(refusal)) : ok(decision);
    },
    async get(requestId, id) {
      const item = await table.get(decisionKey(owner, requestId, id));
      return item ? bodyOf(DECISION, item) : refused(NOT_FOUND);
    },
    async ofRequest(requestId, page) {
      const range = decisionsOf(owner, requestId);
      return pageOf(DECISION, await table.query(range, { ...page, newestFirst: true }));
    },
  };
}

const NOT_FOUND = problem(
  'not-found',
  'decision-not-found',
  'There is no such decision for this request.',
);

function why({ what, found }: RefusedWrite): Problem {
  if (what === IDEMPOTENCY.kind) return ALREADY_CLAIMED;
  if (what === CASE.kind && !found) {
    return problem('not-found', 'request-not-found', 'There is no such request.');
  }
  return problem(
    'stale',
    'moved-meanwhile',
    'Somebody else moved this request on, or made another list for it, while you decided.',
  );
}
