import { ok, type Result } from '../../../lib/kernel/index.ts';
import type { PlacementRequest } from '../../../lib/requests/index.ts';
import { recordRequest, reviseRequest } from '../../use-cases/state-a-request.ts';
import * as contract from '../contract/requests-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';
import { revisionTag } from '../preconditions.ts';

function shown(request: PlacementRequest): Reply {
  return { body: request, headers: { etag: revisionTag(request.revision) } };
}

function basePath(authority: string): string {
  return `/v1/authorities/${authority}/requests`;
}

function then(result: Result<PlacementRequest>): Result<Reply> {
  return result.ok ? ok(shown(result.value)) : result;
}

export const REQUEST_ROUTES: readonly BoundRoute[] = [
  implement(contract.createRequest, async (deps, { owner, principal, body, claim }) => {
    const made = await once(deps, owner, claim, {
      again: (id) => deps.requests(owner).get(id),
      act: () => recordRequest(deps, owner, principal, body, claim),
    });
    if (!made.ok) return made;
    const { value: request, replayed } = made.value;
    const location = `${basePath(owner.code)}/${request.id}`;
    return ok({
      body: request,
      headers: { etag: revisionTag(request.revision), location, ...replayed },
    });
  }),

  implement(contract.listRequests, async (deps, { owner, query }) => {
    const page = await deps.requests(owner).list(pageRequest(query));
    return ok(pageReply(page, basePath(owner.code), query.limit));
  }),

  implement(contract.getRequest, async (deps, { owner, params, header }) => {
    const found = await deps.requests(owner).get(params.requestId);
    if (!found.ok) return found;
    const reply = shown(found.value);
    const unchanged = header('if-none-match') === revisionTag(found.value.revision);
    return ok(unchanged ? { ...reply, status: 304 } : reply);
  }),

  implement(contract.reviseRequest, async (deps, { owner, principal, params, body, ifMatch }) =>
    then(await reviseRequest(deps, owner, principal, params.requestId, ifMatch ?? 0, body)),
  ),

  implement(contract.listRevisions, async (deps, { owner, params, query }) => {
    const found = await deps.requests(owner).get(params.requestId);
    if (!found.ok) return found;
    const page = await deps.requests(owner).revisions(params.requestId, pageRequest(query));
    const path = `${basePath(owner.code)}/${params.requestId}/revisions`;
    return ok(pageReply(page, path, query.limit));
  }),
];
