import type { Owner, Principal } from '../../../lib/access/index.ts';
import {
  type CapacityUpload,
  cancelledUpload,
  confirmedUpload,
  undoneUpload,
} from '../../../lib/capacity/index.ts';
import { problem, type Result, refused } from '../../../lib/kernel/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { loadUploadPreview } from './upload-objects.ts';

type BeginDeps = Pick<Deps, 'capacityUploads' | 'objects' | 'now' | 'newId' | 'eventsStored'>;

/** Somebody has looked at the preview and confirms it: workers publish its returns. However often it is confirmed, once. */
export function confirmUpload(
  deps: BeginDeps,
  owner: Owner,
  principal: Principal,
  id: string,
): Promise<Result<CapacityUpload>> {
  const change = (upload: CapacityUpload) => confirmedUpload(upload, principal.person, deps.now());
  return begin(deps, owner, principal, id, 'confirm', change);
}

const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

/** The file was wrong: what was published before it is published again, where nobody has published since. */
export async function undoUpload(
  deps: BeginDeps,
  owner: Owner,
  principal: Principal,
  id: string,
  reason: string,
): Promise<Result<CapacityUpload>> {
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON) {
    const detail = `Say why in ${SHORTEST_REASON} to ${LONGEST_REASON} characters`;
    const faults = [{ pointer: '/reason', detail }];
    return refused(problem('invalid', 'reason-missing', `${detail}.`, faults));
  }
  const change = (upload: CapacityUpload) =>
    undoneUpload(upload, reason, principal.person, deps.now());
  return begin(deps, owner, principal, id, 'undo', change);
}

/** The preview is given up. */
export async function cancelUpload(
  deps: BeginDeps,
  owner: Owner,
  principal: Principal,
  id: string,
): Promise<Result<CapacityUpload>> {
  const store = deps.capacityUploads(owner);
  const found = await store.get(id);
  if (!found.ok) return found;
  const cancelled = cancelledUpload(found.value, principal.person, deps.now());
  if (!cancelled.ok) return cancelled;
  return store.change(cancelled.value, besideOf(deps, principal, id, 'cancel'));
}

async function begin(
  deps: BeginDeps,
  owner: Owner,
  principal: Principal,
  id: string,
  act: string,
  change: (upload: CapacityUpload) => Result<CapacityUpload>,
): Promise<Result<CapacityUpload>> {
  const store = deps.capacityUploads(owner);
  const found = await store.get(id);
  if (!found.ok) return found;
  const begun = change(found.value);
  if (!begun.ok) return begun;
  // Work whose rows are gone would be called for nothing.
  const rows = await loadUploadPreview(deps, owner, found.value);
  if (!rows.ok) return rows;
  const stored = await store.begin(begun.value, besideOf(deps, principal, id, act));
  if (!stored.ok) return stored;
  await deps.eventsStored();
  return store.get(id);
}

function besideOf(deps: BeginDeps, principal: Principal, id: string, act: string) {
  const subject = `capacity-upload/${id}`;
  return {
    audit: auditEntry(deps, principal, `capacity-upload.${act}`, subject, act),
    claim: null,
  };
}
