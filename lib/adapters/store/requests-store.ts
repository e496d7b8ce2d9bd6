import type { Beside, Owner } from '../../access/index.ts';
import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import {
  $PlacementRequest,
  type PlacementRequest,
  type RequestsStore,
} from '../../requests/index.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { caseChange, newCase } from './cases-store.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { requestKey, requestRevisionKey, requestRevisionsOf, requestsOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { RefusedWrite, Table } from './table.ts';
import { putNew, putRevision, type Write } from './writes.ts';

const REQUEST: ItemKind<PlacementRequest> = {
  kind: 'request',
  schema: 1,
  body: $PlacementRequest,
  upcasts: {},
};

export function createRequestsStore(table: Table, owner: Owner): RequestsStore {
  async function write(
    request: PlacementRequest,
    caseWrite: Write,
    beside: Beside,
  ): Promise<Result<PlacementRequest>> {
    const refusal = await table.transact([
      putRevision(REQUEST, requestKey(owner, request.id), request, request.revision - 1),
      putNew(REQUEST, requestRevisionKey(owner, request.id, request.revision), request),
      caseWrite,
      ...besideWrites(owner, beside),
    ]);
    return refusal ? refused(why(refusal, request)) : ok(request);
  }

  return {
    create: (request, opened, beside) => write(request, newCase(owner, opened), beside),
    revise: (request, facts, beside) =>
      write(request, caseChange(owner, request.id, facts), beside),
    async get(id) {
      const item = await table.get(requestKey(owner, id));
      return item ? bodyOf(REQUEST, item) : refused(notFound(id));
    },
    async among(ids) {
      const keys = ids.map((id) => requestKey(owner, id));
      const prefix = requestsOf(owner).prefix.length;
      const items = await table.getMany(keys);
      return new Map(items.map((item) => [item.sk.slice(prefix), bodyOf(REQUEST, item)]));
    },
    async list(page) {
      return pageOf(REQUEST, await table.query(requestsOf(owner), { ...page, newestFirst: true }));
    },
    async revisions(id, page) {
      const range = requestRevisionsOf(owner, id);
      return pageOf(REQUEST, await table.query(range, { ...page, newestFirst: true }));
    },
  };
}

function notFound(id: string) {
  return problem('not-found', 'request-not-found', `There is no request ${id} in this authority.`);
}

function why(refusal: RefusedWrite, request: PlacementRequest) {
  if (refusal.what === IDEMPOTENCY.kind) return ALREADY_CLAIMED;
  if (!refusal.found) return notFound(request.id);
  const stored = bodyOf(REQUEST, refusal.found);
  const who = stored.ok
    ? ` It was changed by ${stored.value.revisedBy} at ${stored.value.revisedAt} and is now at revision ${stored.value.revision}.`
    : '';
  return problem(
    'stale',
    'request-changed',
    `Request ${request.id} is not at revision ${request.revision - 1} any more.${who} Read it again and repeat your change.`,
  );
}
