import type { Owner } from '../../../lib/access/index.ts';
import {
  type CapacityUpload,
  NO_UPLOAD_PROGRESS,
  type ShownUpload,
  type UploadPreview,
  type UploadProgress,
  type UploadWork,
} from '../../../lib/capacity/index.ts';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { loadUploadPreview } from './upload-objects.ts';

/** An upload and how far its work has come. */
export async function readUploadRun(
  deps: Pick<Deps, 'capacityUploads'>,
  owner: Owner,
  id: string,
): Promise<Result<ShownUpload>> {
  const found = await deps.capacityUploads(owner).get(id);
  return found.ok ? ok(await shownUpload(deps, owner, found.value)) : found;
}

/** What was found in its file, provision by provision. */
export async function readUploadPreview(
  deps: Pick<Deps, 'capacityUploads' | 'objects'>,
  owner: Owner,
  id: string,
): Promise<Result<UploadPreview>> {
  const found = await deps.capacityUploads(owner).get(id);
  return found.ok ? loadUploadPreview(deps, owner, found.value) : found;
}

export async function shownUpload(
  deps: Pick<Deps, 'capacityUploads'>,
  owner: Owner,
  upload: CapacityUpload,
): Promise<ShownUpload> {
  const { fileId: _file, previewId: _, calls: _calls, callAgainAt: _again, ...shown } = upload;
  const { confirmed, undo } = upload;
  return {
    ...shown,
    applied: confirmed ? await progressOf(deps, owner, upload, 'apply') : NO_UPLOAD_PROGRESS,
    undone: undo ? await progressOf(deps, owner, upload, 'undo') : NO_UPLOAD_PROGRESS,
  };
}

async function progressOf(
  deps: Pick<Deps, 'capacityUploads'>,
  owner: Owner,
  { id }: CapacityUpload,
  work: UploadWork,
): Promise<UploadProgress> {
  const chunks = [...(await deps.capacityUploads(owner).chunks(id, work)).values()];
  return {
    published: chunks.reduce((sum, { published }) => sum + published, 0),
    refused: chunks.flatMap(({ refused }) => refused).toSorted((a, b) => a.line - b.line),
  };
}
