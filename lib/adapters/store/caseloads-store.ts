import * as z from 'zod';
import type { Owner } from '../../access/index.ts';
import { $Id, problem } from '../../kernel/index.ts';
import {
  $Caseload,
  $CaseloadProgress,
  type Caseload,
  type CaseloadProgress,
  type CaseloadsStore,
  type CaseloadWork,
  isCaseloadAtWork,
  workOf,
} from '../../requests/index.ts';
import { allBodies } from './all-bodies.ts';
import { type ChunkedRunParts, chunkedRunsStore } from './chunked-runs-store.ts';
import type { ItemKind } from './item.ts';
import {
  caseloadAtWorkKey,
  caseloadChunkKey,
  caseloadChunksOf,
  caseloadKey,
  caseloadsOf,
} from './keys.ts';
import type { Table } from './table.ts';
import { putCopy, putRevision } from './writes.ts';

const CASELOAD: ItemKind<Caseload> = { kind: 'caseload', schema: 1, body: $Caseload, upcasts: {} };

/** Names the caseload that workers are at; an empty text where none is. */
export const $CaseloadAtWork = z.object({ caseloadId: z.union([$Id, z.literal('')]) });
const AT_WORK: ItemKind<z.infer<typeof $CaseloadAtWork>> = {
  kind: 'caseload-at-work',
  schema: 1,
  body: $CaseloadAtWork,
  upcasts: {},
};

/** How far one chunk of a caseload's rows has come. */
export const $CaseloadChunk = $CaseloadProgress.extend({ chunk: z.int(), over: z.boolean() });
const CHUNK: ItemKind<z.infer<typeof $CaseloadChunk>> = {
  kind: 'caseload-chunk',
  schema: 1,
  body: $CaseloadChunk,
  upcasts: {},
};

type Words = Pick<
  ChunkedRunParts<Caseload, CaseloadWork, CaseloadProgress>,
  'topics' | 'workOf' | 'isWatched' | 'isOver' | 'another' | 'changed' | 'notFound'
>;
const WORDS: Words = {
  topics: { begun: 'caseload.begun', chunk: 'caseload.chunk' },
  workOf,
  isWatched: isCaseloadAtWork,
  isOver: (caseload) => !isCaseloadAtWork(caseload),
  another: problem(
    'conflict',
    'caseload-at-work',
    'Another import of this authority is being applied. Wait until it is over, then confirm this one.',
  ),
  changed(now) {
    const by = now?.undo?.by ?? now?.confirmed?.by ?? 'Somebody else';
    return problem(
      'stale',
      'caseload-changed',
      `${by} has acted on this import a moment ago; it is ${now?.status ?? 'changed'} now. Nothing was done twice.`,
    );
  },
  notFound: (id) =>
    problem('not-found', 'caseload-not-found', `This authority has no import ${id}.`),
};

export function createCaseloadsStore(table: Table, owner: Owner): CaseloadsStore {
  return chunkedRunsStore(table, owner, {
    run: CASELOAD,
    turnField: 'caseloadId',
    get: (id) => table.get(caseloadKey(owner, id)),
    list: (page) => table.query(caseloadsOf(owner), page),
    store: (run, marks) =>
      putRevision(CASELOAD, caseloadKey(owner, run.id), run, run.revision - 1, marks),
    giveTurn: (caseloadId) => putCopy(AT_WORK, caseloadAtWorkKey(owner), { caseloadId }),
    chunks: (id, work) => allBodies(table, CHUNK, caseloadChunksOf(owner, id, work)),
    tell: (id, work, progress) =>
      putCopy(CHUNK, caseloadChunkKey(owner, id, work, progress.chunk), progress),
    ...WORDS,
  });
}
