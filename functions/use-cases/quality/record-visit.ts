import { NOTHING_HERE, type Owner, type Principal } from '../../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import {
  commentOnVisit,
  correctVisit,
  recordVisit,
  type Visit,
  type VisitCorrection,
  type VisitInput,
} from '../../../lib/quality/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { knownPart } from './known-part.ts';
import { tellEach } from './tell-of-quality.ts';

type VisitDeps = Pick<Deps, 'visits' | 'currentIndex' | 'now' | 'newId'>;
type Claim = Omit<IdempotencyClaim, 'resource'> | null;

/** Records a visit to a setting for every authority to read, and tells the provider. */
export async function recordAVisit(
  deps: VisitDeps,
  owner: Owner,
  principal: Principal,
  settingKey: string,
  input: VisitInput,
  claim: Claim,
): Promise<Result<Visit>> {
  const known = await knownPart(deps, settingKey, input.provisionId);
  if (!known.ok) return known;
  const now = deps.now();
  const recording = {
    id: deps.newId(),
    settingKey,
    authority: owner.code,
    recordedAt: new Date(now).toISOString(),
  };
  const visit = recordVisit(input, recording, londonDate(now));
  if (!visit.ok) return visit;
  return deps.visits(providerOf(settingKey)).record(visit.value, {
    audit: auditEntry(deps, principal, 'visit.record', `visit/${visit.value.id}`, settingKey),
    claim: claim && { ...claim, resource: visit.value.id },
    tells: tellOf(deps, owner, visit.value),
  });
}

/** Another revision of a visit that this authority recorded. The provider is told of it as well. */
export async function correctAVisit(
  deps: VisitDeps,
  owner: Owner,
  principal: Principal,
  { settingKey, visitId }: { readonly settingKey: string; readonly visitId: string },
  correction: VisitCorrection,
): Promise<Result<Visit>> {
  const store = deps.visits(providerOf(settingKey));
  const stood = await store.get(visitId);
  if (!stood.ok) return stood;
  if (stood.value.authority !== owner.code) return refused(NOTHING_HERE);
  const known = await knownPart(deps, settingKey, correction.provisionId);
  if (!known.ok) return known;
  const visit = correctVisit(stood.value, correction, londonDate(deps.now()));
  if (!visit.ok) return visit;
  return store.change(visit.value, {
    audit: auditEntry(deps, principal, 'visit.correct', `visit/${visitId}`, settingKey),
    claim: null,
    tells: tellOf(deps, owner, visit.value),
  });
}

/** What the provider says of a visit; every authority reads it beside the visit. */
export async function commentOnAVisit(
  deps: VisitDeps,
  owner: Owner,
  principal: Principal,
  visitId: string,
  words: string,
): Promise<Result<Visit>> {
  const store = deps.visits(owner);
  const stood = await store.get(visitId);
  if (!stood.ok) return stood;
  const visit = commentOnVisit(stood.value, words, new Date(deps.now()).toISOString());
  if (!visit.ok) return visit;
  return store.change(visit.value, {
    audit: auditEntry(deps, principal, 'visit.comment', `visit/${visitId}`, ''),
    claim: null,
  });
}

function tellOf(deps: VisitDeps, from: Owner, visit: Visit) {
  const { id, settingKey, visitedOn, kind, outcome, provisionId, correction, actions } = visit;
  return tellEach(deps, [providerOf(settingKey)], {
    topic: 'visit.recorded',
    from,
    settingKey,
    subject: `visit/${id}`,
    facts: {
      visitedOn,
      kind,
      outcome,
      provisionId,
      count: actions.length,
      corrected: correction !== null,
    },
  });
}
