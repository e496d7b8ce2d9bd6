import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import { type Caseload, type CaseloadTake, isCaseloadAtWork } from './caseload.ts';

/** Nothing was heard of its chunks for so long: they are told of anew. */
const CALL_AGAIN_MS = 15 * 60_000;
const MOST_CALLS = 4;
/** A preview is not confirmed any more after so long: what is known of the children has moved on. */
const CONFIRM_WITHIN_MS = 7 * 24 * 60 * 60_000;

export function confirmBy(now: number): string {
  return iso(now + CONFIRM_WITHIN_MS);
}

/** Somebody confirms the preview, and workers apply it. Once. */
export function confirmedCaseload(
  caseload: Caseload,
  take: CaseloadTake,
  by: string,
  now: number,
): Result<Caseload> {
  const { status, confirmed, counts } = caseload;
  if (status !== 'previewed') {
    const detail = `This import was confirmed already by ${confirmed?.by ?? 'somebody'}. It is applied once.`;
    return refused(problem('conflict', 'caseload-confirmed', detail));
  }
  if (Date.parse(caseload.confirmBy) < now) {
    const detail =
      'This preview is more than seven days old, so it may not fit what is recorded now. Upload the file again.';
    return refused(problem('conflict', 'caseload-expired', detail));
  }
  const rows = counts.new + (take === 'new' ? 0 : counts.changed);
  if (rows === 0) {
    const detail =
      'There is nothing to apply: no row is new, and none that is chosen changes anything.';
    return refused(problem('conflict', 'caseload-empty', detail));
  }
  return ok(
    begun({ ...caseload, status: 'applying', take, rows, confirmed: { at: iso(now), by } }, now),
  );
}

/** What it made in error is to be closed. */
export function undoneCaseload(
  caseload: Caseload,
  reason: string,
  by: string,
  now: number,
): Result<Caseload> {
  if (caseload.status !== 'applied') {
    const detail =
      caseload.status === 'previewed'
        ? 'Nothing of this import has been applied, so there is nothing to close.'
        : `This import is ${caseload.status}, so its requests cannot be closed from here.`;
    return refused(problem('conflict', 'caseload-not-applied', detail));
  }
  const rows = caseload.counts.new;
  return ok(
    begun({ ...caseload, status: 'undoing', rows, undo: { at: iso(now), by, reason } }, now),
  );
}

/** All chunks of its work are over. */
export function finishedCaseload(caseload: Caseload, now: number): Caseload {
  return caseload.status === 'undoing'
    ? { ...next(caseload), status: 'undone', undoneAt: iso(now) }
    : { ...next(caseload), status: 'applied', appliedAt: iso(now) };
}

/** Its time has come: the chunks that are left are told of anew, or it has failed. */
export function calledAgainCaseload(caseload: Caseload, now: number): Caseload | null {
  if (!isCaseloadAtWork(caseload) || Date.parse(caseload.callAgainAt) > now) return null;
  if (caseload.calls < MOST_CALLS) {
    return { ...next(caseload), calls: caseload.calls + 1, callAgainAt: iso(now + CALL_AGAIN_MS) };
  }
  const sentence =
    'Its workers were called several times and did not come to an end. Rows that were applied are kept; upload the file again for the others.';
  return { ...next(caseload), status: 'failed', sentence };
}

function begun(caseload: Caseload, now: number): Caseload {
  return { ...next(caseload), calls: 0, callAgainAt: iso(now + CALL_AGAIN_MS) };
}

function next(caseload: Caseload): Caseload {
  return { ...caseload, revision: caseload.revision + 1 };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
