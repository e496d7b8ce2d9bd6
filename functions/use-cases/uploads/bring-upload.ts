import type { Owner, Principal } from '../../../lib/access/index.ts';
import {
  type CapacityUpload,
  confirmUploadBy,
  UPLOAD_MOST_BYTES,
  uploadCallAgainAt,
} from '../../../lib/capacity/index.ts';
import { type IdempotencyClaim, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { storedEvent } from '../../shared/stored-event.ts';
import { keepUploadFile } from './upload-objects.ts';

export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const LONGEST_NAME = 100;

/** Takes a file of returns; a worker reads it and says what would become of every row. Sent twice under one claim, it is taken once. */
export async function bringUpload(
  deps: Pick<Deps, 'capacityUploads' | 'objects' | 'findClaim' | 'eventsStored' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  { fileName, bytes }: UploadedFile,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<CapacityUpload>> {
  const store = deps.capacityUploads(owner);
  const earlier = claim && (await deps.findClaim(owner, claim.key));
  if (earlier) return store.get(earlier.resource);
  if (bytes.length === 0) {
    const detail = 'The file is empty. Was it saved to its end?';
    return refused(problem('invalid', 'empty-file', detail));
  }
  if (bytes.length > UPLOAD_MOST_BYTES) {
    const detail = `The file is larger than ${UPLOAD_MOST_BYTES / 1024 / 1024} MB. Split it.`;
    return refused(problem('too-large', 'file-too-large', detail));
  }
  const now = deps.now();
  const upload: CapacityUpload = {
    id: deps.newId(),
    owner,
    fileName: fileName.trim().slice(0, LONGEST_NAME) || 'returns',
    format: null,
    status: 'reading',
    revision: 1,
    createdAt: new Date(now).toISOString(),
    createdBy: principal.person,
    confirmBy: confirmUploadBy(now),
    fileId: await keepUploadFile(deps, owner, bytes),
    previewId: null,
    counts: null,
    provisions: 0,
    confirmed: null,
    appliedAt: null,
    cancelled: null,
    undo: null,
    undoneAt: null,
    calls: 0,
    callAgainAt: uploadCallAgainAt(now),
    sentence: null,
  };
  const subject = `capacity-upload/${upload.id}`;
  const added = await store.add(upload, {
    audit: auditEntry(deps, principal, 'capacity-upload.bring', subject, `${bytes.length} bytes`),
    claim: claim && { ...claim, resource: upload.id },
    event: storedEvent(deps, 'upload.brought', owner, upload.id),
  });
  if (!added.ok) return added;
  await deps.eventsStored();
  // Where this process has the worker, the file has been read by now.
  return store.get(upload.id);
}
