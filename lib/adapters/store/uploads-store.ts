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
import { allBodies } from './all-bodies.ts';
import { type ChunkedRunParts, chunkedRunsStore } from './chunked-runs-store.ts';
import type { ItemKind } from './item.ts';
import { uploadAtWorkKey, uploadChunkKey, uploadChunksOf, uploadKey, uploadsOf } from './keys.ts';
import type { Table } from './table.ts';
import { putCopy, putRevision } from './writes.ts';

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

type Words = Pick<
  ChunkedRunParts<CapacityUpload, UploadWork, UploadProgress>,
  'topics' | 'workOf' | 'isWatched' | 'isOver' | 'another' | 'changed' | 'notFound'
>;
const WORDS: Words = {
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
  return chunkedRunsStore(table, owner, {
    run: UPLOAD,
    turnField: 'uploadId',
    get: (id) => table.get(uploadKey(owner, id)),
    list: (page) => table.query(uploadsOf(owner), page),
    store: (run, marks) =>
      putRevision(UPLOAD, uploadKey(owner, run.id), run, run.revision - 1, marks),
    giveTurn: (uploadId) => putCopy(AT_WORK, uploadAtWorkKey(owner), { uploadId }),
    chunks: (id, work) => allBodies(table, CHUNK, uploadChunksOf(owner, id, work)),
    tell: (id, work, progress) =>
      putCopy(CHUNK, uploadChunkKey(owner, id, work, progress.chunk), progress),
    ...WORDS,
  });
}
