import type { Owner } from '../../../lib/access/index.ts';
import {
  $UploadPreview,
  type CapacityUpload,
  type UploadPreview,
} from '../../../lib/capacity/index.ts';
import { canonicalJson, ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** Files of returns and what was found in them are kept under one folder, by owner, which is emptied by age. */
function folderOf(owner: Owner): string {
  return `capacity-uploads/${owner.kind}-${owner.code}`;
}

/** The file as it came: it speaks of places, not of children, and a worker is to read it. */
export function keepUploadFile(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  bytes: Uint8Array,
): Promise<string> {
  return deps.objects.put(folderOf(owner), bytes);
}

/** Null where it is not kept any more. */
export function loadUploadFile(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  { fileId }: Pick<CapacityUpload, 'fileId'>,
): Promise<Uint8Array | null> {
  return deps.objects.get(folderOf(owner), fileId);
}

export function keepUploadPreview(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  preview: UploadPreview,
): Promise<string> {
  return deps.objects.put(folderOf(owner), Buffer.from(canonicalJson(preview)));
}

export async function loadUploadPreview(
  deps: Pick<Deps, 'objects'>,
  owner: Owner,
  { id, previewId }: Pick<CapacityUpload, 'id' | 'previewId'>,
): Promise<Result<UploadPreview>> {
  if (previewId === null) {
    const detail = `Upload ${id} has no preview: its file is being read, or could not be.`;
    return refused(problem('conflict', 'upload-not-read', detail));
  }
  const bytes = await deps.objects.get(folderOf(owner), previewId);
  if (bytes) return ok($UploadPreview.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))));
  const detail = `The rows of upload ${id} are not kept any more. Upload the file again.`;
  return refused(problem('conflict', 'upload-rows-gone', detail));
}
