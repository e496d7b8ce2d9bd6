import type { Owner, Principal } from '../../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import { ACT_2014_CLOCKS } from '../../../lib/policy/index.ts';
import {
  type Caseload,
  type CaseloadEntry,
  type CaseloadWork,
  factsOf,
  openCase,
  stateRequest,
} from '../../../lib/requests/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';

/** For so long a row that was applied is known as applied; its chunk is told of again within the hour. */
const CLAIMED_SECONDS = 90 * 24 * 60 * 60;

/** A row's claim, in the transaction of what it does: told of again, it has been done. */
export function claimOf(
  deps: Pick<Deps, 'now'>,
  { id }: Pick<Caseload, 'id'>,
  work: CaseloadWork,
  { line, requestId }: Pick<CaseloadEntry, 'line' | 'requestId'>,
): IdempotencyClaim {
  return {
    key: `caseload/${id}/${work}/${line}`,
    fingerprint: `${work} ${requestId}`,
    resource: requestId,
    expiresAtEpochSeconds: Math.floor(deps.now() / 1000) + CLAIMED_SECONDS,
  };
}

/** Makes or changes the request of one row; refused where somebody changed it since the preview. */
export async function applyEntry(
  deps: Pick<Deps, 'requests' | 'cases' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  caseload: Caseload,
  entry: CaseloadEntry,
): Promise<Result<unknown>> {
  const { requestId, basedOn, details, home } = entry;
  const today = londonDate(deps.now());
  const stating = {
    id: requestId,
    authority: owner.code,
    revision: (basedOn ?? 0) + 1,
    revisedAt: new Date(deps.now()).toISOString(),
    revisedBy: principal.person,
  };
  const stated = stateRequest(details, home, stating, today);
  if (!stated.ok) return stated;
  const request = stated.value;
  const beside = (action: string) => ({
    audit: auditEntry(
      deps,
      principal,
      action,
      `request/${requestId}`,
      `revision ${request.revision}, from import ${caseload.id}`,
    ),
    claim: claimOf(deps, caseload, 'apply', entry),
  });
  const store = deps.requests(owner);
  if (basedOn === null) {
    const opened = openCase(request, entry.receivedOn ?? today, ACT_2014_CLOCKS);
    return store.create(request, opened, beside('request.create'));
  }
  const stands = await deps.cases(owner).get(requestId);
  if (!stands.ok) return stands;
  if (stands.value.step === 'closed') return refused(CLOSED_SINCE);
  const receivedOn = entry.receivedOn ?? stands.value.receivedOn;
  const facts = factsOf(request, receivedOn, ACT_2014_CLOCKS);
  return store.revise(request, facts, beside('request.revise'));
}

const CLOSED_SINCE = problem(
  'conflict',
  'request-closed',
  'The request was closed after the preview, so it was left as it is.',
);
