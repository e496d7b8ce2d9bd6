import { marshall } from '@aws-sdk/util-dynamodb';
import type { Owner } from '../../access/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import type { Case, CaseChange, CaseFacts, CasesStore, Officer } from '../../requests/index.ts';
import { allCases, CASE } from './all-cases.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf } from './item.ts';
import { caseKey } from './keys.ts';
import type { Table } from './table.ts';
import { putNew, type UpdateWrite, type Write } from './writes.ts';

export function createCasesStore(table: Table, owner: Owner): CasesStore {
  return {
    async get(requestId) {
      const item = await table.get(caseKey(owner, requestId));
      return item ? bodyOf(CASE, item) : refused(notFound(requestId));
    },
    all: () => allCases(table, owner),
    async change(requestId, change, beside) {
      const refusal = await table.transact([
        caseChange(owner, requestId, change, beside.audit.at),
        ...besideWrites(owner, beside),
      ]);
      return refusal ? refused(notFound(requestId)) : ok(true);
    },
    async assign(requestId, { from, to }, beside) {
      const refusal = await table.transact([
        givenFrom(from, caseChange(owner, requestId, { officer: to })),
        ...besideWrites(owner, beside),
      ]);
      if (!refusal) return ok(true);
      if (!refusal.found) return refused(notFound(requestId));
      const stored = bodyOf(CASE, refusal.found);
      return stored.ok ? refused(othersNow(stored.value)) : stored;
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

/** Only while it is still whose it was read to be. */
function givenFrom(from: Officer | null, write: UpdateWrite): UpdateWrite {
  const condition = from === null ? '#body.#f0 = :from' : '#body.#f0.personId = :from';
  return {
    ...write,
    condition: `attribute_exists(pk) AND ${condition}`,
    values: { ...write.values, ...marshall({ ':from': from?.personId ?? null }) },
  };
}

/** Only while the request stands where it was read to stand. */
export function whileStanding(
  { step, latestList }: Pick<Case, 'step' | 'latestList'>,
  write: UpdateWrite,
): UpdateWrite {
  return {
    ...write,
    condition:
      'attribute_exists(pk) AND #body.#seenStep = :seenStep AND #body.#seenList = :seenList',
    names: { ...write.names, '#seenStep': 'step', '#seenList': 'latestList' },
    values: { ...write.values, ...marshall({ ':seenStep': step, ':seenList': latestList }) },
  };
}

function othersNow({ reference, officer }: Case) {
  return problem(
    'stale',
    'given-meanwhile',
    officer === null
      ? `Somebody else gave ${reference} back meanwhile: nobody has it now.`
      : `${officer.name} has ${reference} now: it was given meanwhile.`,
  );
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
