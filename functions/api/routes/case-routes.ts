import { ok } from '../../../lib/kernel/index.ts';
import { assignOfficer } from '../../use-cases/assign-officer.ts';
import { recordDecision } from '../../use-cases/record-decision.ts';
import * as contract from '../contract/case-contract.ts';
import { type BoundRoute, implement } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

export const CASE_ROUTES: readonly BoundRoute[] = [
  implement(contract.getCase, async (deps, { owner, params }) => {
    const found = await deps.cases(owner).get(params.requestId);
    return found.ok ? ok({ body: found.value }) : found;
  }),

  implement(contract.assignRequest, async (deps, { owner, principal, params, body }) => {
    const given = await assignOfficer(deps, owner, principal, params.requestId, body);
    if (!given.ok) return given;
    const found = await deps.cases(owner).get(params.requestId);
    return found.ok ? ok({ body: found.value }) : found;
  }),

  implement(contract.recordDecision, async (deps, { owner, principal, params, body, claim }) => {
    const made = await once(deps, owner, claim, {
      again: (id) => deps.decisions(owner).get(params.requestId, id),
      act: () => recordDecision(deps, owner, principal, params.requestId, body, claim),
    });
    return made.ok ? ok({ body: made.value.value, headers: made.value.replayed }) : made;
  }),

  implement(contract.listDecisions, async (deps, { owner, params, query }) => {
    const found = await deps.cases(owner).get(params.requestId);
    if (!found.ok) return found;
    const page = await deps.decisions(owner).ofRequest(params.requestId, pageRequest(query));
    const path = `/v1/authorities/${owner.code}/requests/${params.requestId}/decisions`;
    return ok(pageReply(page, path, query.limit));
  }),
];
