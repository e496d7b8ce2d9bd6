import type { Owner, Principal } from '../../lib/access/index.ts';
import type { IdempotencyClaim, Result } from '../../lib/kernel/index.ts';
import { callAgainAt, type ListRun, type ListRunScope } from '../../lib/tailored-lists/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

/** Has workers make a list for each of an authority's requests that the scope takes in. */
export async function startListRun(
  deps: Pick<Deps, 'listRuns' | 'now' | 'newId' | 'eventsStored'>,
  owner: Owner,
  principal: Principal,
  scope: ListRunScope,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<ListRun>> {
  const now = deps.now();
  const run: ListRun = {
    id: deps.newId(),
    authority: owner.code,
    scope,
    status: 'queued',
    revision: 1,
    createdAt: new Date(now).toISOString(),
    createdBy: principal.person,
    requests: null,
    endedAt: null,
    cancel: null,
    calls: 0,
    callAgainAt: callAgainAt(now),
    sentence: null,
    resultId: null,
  };
  const subject = `list-run/${run.id}`;
  const started = await deps.listRuns(owner).start(run, {
    audit: auditEntry(deps, principal, 'list-run.start', subject, JSON.stringify(scope)),
    claim: claim && { ...claim, resource: run.id },
  });
  if (started.ok) await deps.eventsStored();
  return started;
}
