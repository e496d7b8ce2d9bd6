import type { Owner, Principal } from '../../../lib/access/index.ts';
import { problem, type Result, refused } from '../../../lib/kernel/index.ts';
import {
  type Caseload,
  type CaseloadTake,
  confirmedCaseload,
  undoneCaseload,
} from '../../../lib/requests/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { loadPreview } from './caseload-objects.ts';

type BeginDeps = Pick<Deps, 'caseloads' | 'objects' | 'now' | 'newId' | 'eventsStored'>;

/** Somebody has looked at the preview and confirms it: workers apply its rows. However often it is confirmed, once. */
export function confirmCaseload(
  deps: BeginDeps,
  owner: Owner,
  principal: Principal,
  id: string,
  take: CaseloadTake,
): Promise<Result<Caseload>> {
  return begin(deps, owner, principal, id, 'caseload.confirm', take, (caseload) =>
    confirmedCaseload(caseload, take, principal.person, deps.now()),
  );
}

const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

/** The file was wrong: the requests that it made, and that nobody has touched since, are closed as made in error. */
export async function undoCaseload(
  deps: BeginDeps,
  owner: Owner,
  principal: Principal,
  id: string,
  reason: string,
): Promise<Result<Caseload>> {
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON) {
    const detail = `Say why in ${SHORTEST_REASON} to ${LONGEST_REASON} characters`;
    const faults = [{ pointer: '/reason', detail }];
    return refused(problem('invalid', 'reason-missing', `${detail}.`, faults));
  }
  return begin(deps, owner, principal, id, 'caseload.undo', 'made in error', (caseload) =>
    undoneCaseload(caseload, reason, principal.person, deps.now()),
  );
}

async function begin(
  deps: BeginDeps,
  owner: Owner,
  principal: Principal,
  id: string,
  action: string,
  detail: string,
  change: (caseload: Caseload) => Result<Caseload>,
): Promise<Result<Caseload>> {
  const store = deps.caseloads(owner);
  const found = await store.get(id);
  if (!found.ok) return found;
  const begun = change(found.value);
  if (!begun.ok) return begun;
  // Work whose rows are gone would be called for nothing.
  const rows = await loadPreview(deps, owner, found.value);
  if (!rows.ok) return rows;
  const audit = auditEntry(deps, principal, action, `caseload/${id}`, detail);
  const stored = await store.begin(begun.value, { audit, claim: null });
  if (stored.ok) await deps.eventsStored();
  return stored;
}
