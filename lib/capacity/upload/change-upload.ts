import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import { type CapacityUpload, isUploadBusy } from './capacity-upload.ts';
import type { TableSheets } from './read-sheets.ts';
import type { UploadCounts } from './upload-preview.ts';

/** Nothing was heard of its work for so long: it is told of anew. */
const CALL_AGAIN_MS = 15 * 60_000;
const MOST_CALLS = 4;
/** A preview is not confirmed any more after so long: what is published has moved on. */
const CONFIRM_WITHIN_MS = 7 * 24 * 60 * 60_000;

export function uploadCallAgainAt(now: number): string {
  return iso(now + CALL_AGAIN_MS);
}

export function confirmUploadBy(now: number): string {
  return iso(now + CONFIRM_WITHIN_MS);
}

/** The file has been read. */
export function readCapacityUpload(
  upload: CapacityUpload,
  found: {
    readonly format: TableSheets['format'];
    readonly previewId: string;
    readonly counts: UploadCounts;
  },
): CapacityUpload {
  return { ...next(upload), ...found, status: 'previewed' };
}

/** The file cannot be read, for a reason in words. */
export function unreadUpload(upload: CapacityUpload, sentence: string): CapacityUpload {
  return { ...next(upload), status: 'failed', sentence };
}

/** Somebody confirms the preview, and workers publish its returns. Once. */
export function confirmedUpload(
  upload: CapacityUpload,
  by: string,
  now: number,
): Result<CapacityUpload> {
  const { status, confirmed, counts } = upload;
  if (status !== 'previewed' || counts === null) {
    return refused(problem('conflict', 'upload-not-previewed', whyNotConfirmed(status, confirmed)));
  }
  if (Date.parse(upload.confirmBy) < now) {
    const detail =
      'This preview is more than seven days old, so it may not fit what is published now. Upload the file again.';
    return refused(problem('conflict', 'upload-expired', detail));
  }
  const provisions = counts.new + counts.changed;
  if (provisions === 0) {
    const detail = 'There is nothing to publish: no good row changes anything.';
    return refused(problem('conflict', 'upload-empty', detail));
  }
  const act = { at: iso(now), by };
  return ok(begun({ ...upload, status: 'applying', provisions, confirmed: act }, now));
}

function whyNotConfirmed(
  status: CapacityUpload['status'],
  confirmed: CapacityUpload['confirmed'],
): string {
  if (status === 'reading') return 'The file is still being read. Wait for its preview.';
  if (confirmed) return `This upload was confirmed already by ${confirmed.by}. It is applied once.`;
  return `This upload is ${status}, so nothing of it can be published. Upload the file again.`;
}

/** Somebody gives the preview up: nothing of it is published. */
export function cancelledUpload(
  upload: CapacityUpload,
  by: string,
  now: number,
): Result<CapacityUpload> {
  if (upload.status !== 'previewed') {
    const detail = `Only a preview that nobody has confirmed can be given up; this upload is ${upload.status}.`;
    return refused(problem('conflict', 'upload-not-previewed', detail));
  }
  return ok({ ...next(upload), status: 'cancelled', cancelled: { at: iso(now), by } });
}

/** What was published before is to be published again. */
export function undoneUpload(
  upload: CapacityUpload,
  reason: string,
  by: string,
  now: number,
): Result<CapacityUpload> {
  if (upload.status !== 'applied') {
    const detail = `Only an upload that has been applied can be undone; this one is ${upload.status}.`;
    return refused(problem('conflict', 'upload-not-applied', detail));
  }
  return ok(begun({ ...upload, status: 'undoing', undo: { at: iso(now), by, reason } }, now));
}

/** All chunks of its work are over. */
export function finishedUpload(upload: CapacityUpload, now: number): CapacityUpload {
  return upload.status === 'undoing'
    ? { ...next(upload), status: 'undone', undoneAt: iso(now) }
    : { ...next(upload), status: 'applied', appliedAt: iso(now) };
}

/** Its time has come: its work is told of anew, or it has failed. Null where it is too early, or over. */
export function calledAgainUpload(upload: CapacityUpload, now: number): CapacityUpload | null {
  if (!isUploadBusy(upload) || Date.parse(upload.callAgainAt) > now) return null;
  if (upload.calls < MOST_CALLS) {
    return { ...next(upload), calls: upload.calls + 1, callAgainAt: iso(now + CALL_AGAIN_MS) };
  }
  const sentence =
    'Its workers were called several times and did not come to an end. Returns that were published stay; upload the file again for the others.';
  return { ...next(upload), status: 'failed', sentence };
}

function begun(upload: CapacityUpload, now: number): CapacityUpload {
  return { ...next(upload), calls: 0, callAgainAt: iso(now + CALL_AGAIN_MS) };
}

function next(upload: CapacityUpload): CapacityUpload {
  return { ...upload, revision: upload.revision + 1 };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
