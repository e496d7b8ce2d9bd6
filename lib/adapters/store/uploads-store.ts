import * as z from 'zod';
import type { Owner } from '../../access/index.ts';
import {
  $CapacityUpload,
  $UploadProgress,
  type CapacityUpload,
  isUploadAtWork,
  isUploadBusy,
  type UploadProgress,
  type UploadsStore,
  type UploadWork,
  uploadWorkOf,
} from '../../capacity/index.ts';
import { $Id, problem } from '../../kernel/index.ts';
import { type ChunkedRunKind, createChunkedRunsStore } from './chunked-runs-store.ts';
import type { ItemKind } from './item.ts';
import { uploadAtWorkKey, uploadChunkKey, uploadChunksOf, uploadKey, uploadsOf } from './keys.ts';
import type { Table } from './table.ts';

const UPLOAD: ItemKind<CapacityUpload> = {
  kind: 'capacity-upload',
  schema: 1,
  body: $CapacityUpload,
  upcasts: {},
};

/** Names the upload that workers publish from; an empty text where none is. */
export const $UploadAtWork = z.object({ uploadId: z.union([$Id, z.literal('')]) });
const AT_WORK: ItemKind<z.infer<typeof $UploadAtWork>> = {
  kind: 'capacity-upload-at-work',
  schema: 1,
  body: $UploadAtWork,
  upcasts: {},
};

/** How far one chunk of an upload's provisions has come. */
export const $UploadChunk = $UploadProgress.extend({ chunk: z.int(), over: z.boolean() });
const CHUNK: ItemKind<z.infer<typeof $UploadChunk>> = {
  kind: 'capacity-upload-chunk',
  schema: 1,
  body: $UploadChunk,
  upcasts: {},
};

const KIND: ChunkedRunKind<
  CapacityUpload,
  UploadWork,
  UploadProgress,
  z.infer<typeof $UploadAtWork>
> = {
  run: UPLOAD,
  chunk: CHUNK,
  turn: AT_WORK,
  turnOf: (uploadId) => ({ uploadId }),
  turnField: 'uploadId',
  keys: {
    run: uploadKey,
    runs: uploadsOf,
    turn: uploadAtWorkKey,
    chunk: uploadChunkKey,
    chunks: uploadChunksOf,
  },
  topics: { begun: 'upload.begun', chunk: 'upload.chunk' },
  workOf: uploadWorkOf,
  isWatched: isUploadBusy,
  // What was never confirmed has had no turn to give back.
  isOver: (upload) => upload.confirmed !== null && !isUploadAtWork(upload),
  another: problem(
    'conflict',
    'upload-at-work',
    'Another upload of your organisation is being published. Wait until it is over, then confirm this one.',
  ),
  changed(now) {
    const by = now?.undo?.by ?? now?.confirmed?.by ?? now?.cancelled?.by ?? 'Somebody else';
    return problem(
      'stale',
      'upload-changed',
      `${by} has acted on this upload a moment ago; it is ${now?.status ?? 'changed'} now. Nothing was done twice.`,
    );
  },
  notFound: (id) => problem('not-found', 'upload-not-found', `There is no upload ${id} here.`),
};

export function createUploadsStore(table: Table, owner: Owner): UploadsStore {
  return createChunkedRunsStore(table, owner, KIND);
}
