import type { Owner, Principal } from '../../../lib/access/index.ts';
import {
  type CalendarDate,
  type IdempotencyClaim,
  ok,
  type Result,
} from '../../../lib/kernel/index.ts';
import { type Caseload, confirmBy, countsOf, readCaseload } from '../../../lib/requests/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { keepPreview } from './caseload-objects.ts';
import { matchCaseload } from './match-caseload.ts';

/** A file of children as somebody sends it. */
export interface CaseloadUpload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** For rows that say no start date, as in a phase transfer. */
  readonly startDate: CalendarDate | null;
}

const LONGEST_NAME = 100;

/**
 * Reads a file of children and says what would become of every row. It is read in memory; what is kept is the preview: cleaned
 * rows without what is personal, and the faults. Nothing is applied. Sent twice under one claim, it is kept once.
 */
export async function previewCaseload(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  { fileName, bytes, startDate }: CaseloadUpload,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<Caseload>> {
  const earlier = claim && (await deps.findClaim(owner, claim.key));
  if (earlier) return deps.caseloads(owner).get(earlier.resource);
  const file = readCaseload(bytes);
  if (!file.ok) return file;
  const preview = await matchCaseload(deps, owner, file.value, startDate);
  const counts = countsOf(preview);
  const previewId = await keepPreview(deps, owner, preview);
  const now = deps.now();
  const caseload: Caseload = {
    id: deps.newId(),
    authority: owner.code,
    fileName: fileName.trim().slice(0, LONGEST_NAME) || 'caseload.csv',
    startDate,
    status: 'previewed',
    revision: 1,
    createdAt: new Date(now).toISOString(),
    createdBy: principal.person,
    confirmBy: confirmBy(now),
    counts,
    previewId,
    take: null,
    rows: 0,
    confirmed: null,
    appliedAt: null,
    undo: null,
    undoneAt: null,
    calls: 0,
    callAgainAt: new Date(now).toISOString(),
    sentence: null,
  };
  const subject = `caseload/${caseload.id}`;
  const added = await deps.caseloads(owner).add(caseload, {
    audit: auditEntry(deps, principal, 'caseload.preview', subject, JSON.stringify(counts)),
    claim: claim && { ...claim, resource: caseload.id },
  });
  return added.ok ? ok(caseload) : added;
}
