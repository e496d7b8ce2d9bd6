import type { Owner } from '../../../lib/access/index.ts';
import {
  type CapacityUpload,
  calledAgainUpload,
  finishedUpload,
  isUploadAtWork,
  type ReadSheets,
  type UploadProgress,
  type UploadWork,
  uploadChunksIn,
  uploadWorkOf,
} from '../../../lib/capacity/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type ChunkedWork, lookAfterRun } from '../chunked-work.ts';
import { readUploadedFile } from './read-uploaded-file.ts';

/** How uploads are worked on: their returns are published, or those from before put back. */
export function uploadWork(
  deps: Pick<Deps, 'capacityUploads'>,
  owner: Owner,
): ChunkedWork<CapacityUpload, UploadWork, UploadProgress> {
  return {
    store: deps.capacityUploads(owner),
    isAtWork: isUploadAtWork,
    workOf: uploadWorkOf,
    chunksIn: uploadChunksIn,
    calledAgain: calledAgainUpload,
    finished: finishedUpload,
  };
}

/** Looks after an upload whose time has come: one that is still to be read is read. */
export async function lookAfterUpload(
  deps: Deps,
  owner: Owner,
  id: string,
  readSheets: ReadSheets,
): Promise<void> {
  await lookAfterRun(deps, uploadWork(deps, owner), id);
  await readUploadedFile(deps, owner, id, readSheets);
}
