import { marshall } from '@aws-sdk/util-dynamodb';
import type { Owner } from '../../access/index.ts';
import { type NeedsChecking, ok, problem, refused } from '../../kernel/index.ts';
import {
  $Case,
  type Case,
  type CaseChange,
  type CaseFacts,
  type CasesStore,
} from '../../requests/index.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { caseKey, casesOf } from './keys.ts';
import type { Table } from './table.ts';
import { putNew, type UpdateWrite, type Write } from './writes.ts';

const CASE: ItemKind<Case> = { kind: 'case', schema: 1, body: $Case, upcasts: {} };

/** Cases are small: a page of a query holds so many and more. */
const AT_ONCE = 2_000;

export function createCasesStore(table: Table, owner: Owner): CasesStore {
  return {
    async get(requestId) {
      const item = await table.get(caseKey(owner, requestId));
      return item ? bodyOf(CASE, item) : refused(notFound(requestId));
    },
    async all() {
      const cases: (Case | NeedsChecking)[] = [];
      for (let after: string | null = null; ; ) {
        const page = await table.query(casesOf(owner), {
          after,
          limit: AT_ONCE,
          newestFirst: false,
        });
        for (const item of page.items) {
          const body = bodyOf(CASE, item);
          cases.push(body.ok ? body.value : { needsChecking: item.sk });
        }
        if (page.after === null) return cases;
        after = page.after;
      }
    },
    async change(requestId, change, beside) {
      const refusal = await table.transact([
        caseChange(owner, requestId, change, beside.audit.at),
        ...besideWrites(owner, beside),
      ]);
      return refusal ? refused(notFound(requestId)) : ok(true);
    },
    async closeUntouched(requestId, beside) {
      const closed = { step: 'closed', closedAs: 'made-in-error' } as const;
      const write = caseChange(owner, requestId, closed, beside.audit.at);
      const refusal = await table.transact([
        // Every act that moves a case counts its revision up.
        { ...write, condition: 'rev = :one' },
        ...besideWrites(owner, beside),
      ]);
      if (!refusal) return ok(true);
      if (refusal.what === IDEMPOTENCY.kind) return refused(ALREADY_CLAIMED);
      return refused(refusal.found ? TOUCHED : notFound(requestId));
    },
  };
}

/** Where a new request stands, beside the request itself. */
export function newCase(owner: Owner, opened: Case): Write {
  return putNew(CASE, caseKey(owner, opened.requestId), opened);
}

/**
 * Changes some of what is told of where a request stands; the rest stays as others have set it meanwhile. `at` is when the
 * step changed.
 */
export function caseChange(
  owner: Owner,
  requestId: string,
  change: CaseChange & Partial<CaseFacts>,
  at?: string,
): UpdateWrite {
  const changed = Object.entries(change.step && at ? { ...change, stepSince: at } : change);
  const sets = changed.map((_, i) => `#body.#f${i} = :v${i}`);
  return {
    what: CASE.kind,
    update: caseKey(owner, requestId),
    expression: `SET ${[...sets, 'rev = rev + :one'].join(', ')}`,
    condition: 'attribute_exists(pk)',
    names: {
      '#body': 'body',
      ...Object.fromEntries(changed.map(([field], i) => [`#f${i}`, field])),
    },
    values: marshall({
      ':one': 1,
      ...Object.fromEntries(changed.map(([, value], i) => [`:v${i}`, value])),
    }),
  };
}

const TOUCHED = problem(
  'conflict',
  'request-touched',
  'Somebody has worked on this request since it was made, so it stays open. Look at it, and close it there if it is wrong.',
);

function notFound(requestId: string) {
  return problem(
    'not-found',
    'request-not-found',
    `There is no request ${requestId} in this authority.`,
  );
}
