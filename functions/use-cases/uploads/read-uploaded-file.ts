import type { Owner } from '../../../lib/access/index.ts';
import {
  type CapacityUpload,
  type ReadSheets,
  type ReadUpload,
  readCapacityUpload,
  readUpload,
  UPLOAD_MOST_BYTES,
  unreadUpload,
  uploadCounts,
} from '../../../lib/capacity/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { matchUpload } from './match-upload.ts';
import { keepUploadPreview, loadUploadFile } from './upload-objects.ts';
import { uploaderSettings } from './uploader-settings.ts';

type ReadDeps = Pick<
  Deps,
  'capacityUploads' | 'objects' | 'currentIndex' | 'publishedReturns' | 'placeCounters' | 'now'
>;

/** Reads the file of an upload that waits for it, once: what would become of its rows, or why it cannot be read. */
export async function readUploadedFile(
  deps: ReadDeps,
  owner: Owner,
  id: string,
  readSheets: ReadSheets,
): Promise<void> {
  const store = deps.capacityUploads(owner);
  const found = await store.get(id);
  if (!found.ok) throw new Error(found.problem.detail);
  if (found.value.status !== 'reading') return;
  const read = await reading(deps, owner, found.value, readSheets);
  // Told of twice at once: whoever is second finds it read.
  await store.change(read.ok ? read.value : unreadUpload(found.value, read.problem.detail));
}

async function reading(
  deps: ReadDeps,
  owner: Owner,
  upload: CapacityUpload,
  readSheets: ReadSheets,
): Promise<Result<CapacityUpload>> {
  const index = await deps.currentIndex();
  if (index === null) return refused(NO_REGISTER);
  const bytes = await loadUploadFile(deps, owner, upload);
  if (bytes === null) return refused(FILE_GONE);
  const file = await readSheets(bytes, UPLOAD_MOST_BYTES);
  if (!file.ok) return file;
  const rows: Result<ReadUpload> = readUpload(file.value.sheets, uploaderSettings(index, owner));
  if (!rows.ok) return rows;
  const preview = await matchUpload(deps, index, rows.value);
  const previewId = await keepUploadPreview(deps, owner, preview);
  const counts = uploadCounts(rows.value.rows, preview);
  return ok(readCapacityUpload(upload, { format: file.value.format, previewId, counts }));
}

const NO_REGISTER = problem(
  'not-ready',
  'no-register',
  'There is no register yet, so nobody can say whose the rows are. Upload the file again later.',
);
const FILE_GONE = problem(
  'conflict',
  'file-gone',
  'The file is not kept any more. Upload it again.',
);
