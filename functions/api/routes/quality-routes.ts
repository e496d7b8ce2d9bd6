import { ok, type Result } from '../../../lib/kernel/index.ts';
import type { Suspension, Visit } from '../../../lib/quality/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import {
  decideOnASuspension,
  replyToASuspension,
} from '../../use-cases/quality/answer-suspension.ts';
import { knownPart } from '../../use-cases/quality/known-part.ts';
import {
  readSuspensionsOf,
  readTray,
  shownSuspension,
} from '../../use-cases/quality/read-suspensions.ts';
import {
  readVisits,
  readVisitsTo,
  shownVisit,
  visitFilter,
} from '../../use-cases/quality/read-visits.ts';
import {
  commentOnAVisit,
  correctAVisit,
  recordAVisit,
} from '../../use-cases/quality/record-visit.ts';
import {
  endASuspension,
  extendASuspension,
  suspend,
} from '../../use-cases/quality/suspend-placing.ts';
import { touchedBySuspension } from '../../use-cases/quality/touched-by-suspension.ts';
import { visitsCsv } from '../../use-cases/quality/visits-csv.ts';
import * as contract from '../contract/quality-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

async function visitReply(deps: Deps, visit: Result<Visit>, headers = {}): Promise<Result<Reply>> {
  if (!visit.ok) return visit;
  return ok({ body: await shownVisit(deps, visit.value), headers });
}

async function suspensionReply(
  deps: Deps,
  suspension: Result<Suspension>,
  headers = {},
): Promise<Result<Reply>> {
  if (!suspension.ok) return suspension;
  return ok({ body: await shownSuspension(deps, suspension.value), headers });
}

const VISIT_ROUTES: readonly BoundRoute[] = [
  implement(contract.listVisits, async (deps, { query, header }) => {
    const visits = await readVisits(deps, visitFilter(query));
    if (query.format !== 'csv' && header('accept') !== 'text/csv') return ok({ body: visits });
    return ok({
      body: visitsCsv(visits.items),
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="visits.csv"',
      },
    });
  }),

  implement(contract.recordVisit, async (deps, { owner, principal, params, body, claim }) => {
    const { settingKey } = params;
    const made = await once(deps, owner, claim, {
      again: (id) => deps.visits(providerOf(settingKey)).get(id),
      act: () => recordAVisit(deps, owner, principal, settingKey, body, claim),
    });
    if (!made.ok) return made;
    const location = `/v1/providers/${settingKey}/visits/${made.value.value.id}/revisions`;
    return visitReply(deps, ok(made.value.value), { location, ...made.value.replayed });
  }),

  implement(contract.correctVisit, async (deps, { owner, principal, params, body }) =>
    visitReply(deps, await correctAVisit(deps, owner, principal, params, body)),
  ),

  implement(contract.listVisitsTo, async (deps, { owner }) =>
    ok({ body: await readVisitsTo(deps, owner) }),
  ),

  implement(contract.listVisitRevisions, async (deps, { owner, params, query }) => {
    const page = await deps.visits(owner).revisions(params.visitId, pageRequest(query));
    const path = `/v1/providers/${owner.code}/visits/${params.visitId}/revisions`;
    return ok(pageReply(page, path, query.limit));
  }),

  implement(contract.commentOnVisit, async (deps, { owner, principal, params, body }) =>
    visitReply(deps, await commentOnAVisit(deps, owner, principal, params.visitId, body.words)),
  ),
];

const SUSPENSION_ROUTES: readonly BoundRoute[] = [
  implement(contract.listSuspensions, async (deps, { owner }) =>
    ok({ body: await readTray(deps, owner) }),
  ),

  implement(contract.readSuspensionEffect, async (deps, { owner, params }) => {
    const setting = await knownPart(deps, params.settingKey, null);
    if (!setting.ok) return setting;
    return ok({ body: await touchedBySuspension(deps, owner, setting.value) });
  }),

  implement(contract.suspendPlacing, async (deps, { owner, principal, params, body, claim }) => {
    const { settingKey } = params;
    const made = await once(deps, owner, claim, {
      again: (id) => deps.suspensions(providerOf(settingKey)).get(id),
      act: () => suspend(deps, owner, principal, settingKey, body, claim),
    });
    if (!made.ok) return made;
    const location = `/v1/providers/${settingKey}/suspensions`;
    return suspensionReply(deps, ok(made.value.value), { location, ...made.value.replayed });
  }),

  implement(contract.extendSuspension, async (deps, { owner, principal, params, body }) =>
    suspensionReply(deps, await extendASuspension(deps, owner, principal, params, body)),
  ),

  implement(contract.endSuspension, async (deps, { owner, principal, params, body }) =>
    suspensionReply(deps, await endASuspension(deps, owner, principal, params, body.reason)),
  ),

  implement(contract.decideOnSuspension, async (deps, { owner, principal, params, body }) =>
    suspensionReply(deps, await decideOnASuspension(deps, owner, principal, params, body)),
  ),

  implement(contract.listSuspensionsOf, async (deps, { owner }) =>
    ok({ body: await readSuspensionsOf(deps, owner) }),
  ),

  implement(contract.replyToSuspension, async (deps, { owner, principal, params, body }) =>
    suspensionReply(
      deps,
      await replyToASuspension(deps, owner, principal, params.suspensionId, body.words),
    ),
  ),
];

export const QUALITY_ROUTES: readonly BoundRoute[] = [...VISIT_ROUTES, ...SUSPENSION_ROUTES];
