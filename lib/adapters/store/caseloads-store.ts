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
import { type ChunkedRunKind, createChunkedRunsStore } from './chunked-runs-store.ts';
import type { ItemKind } from './item.ts';
import {
  caseloadAtWorkKey,
  caseloadChunkKey,
  caseloadChunksOf,
  caseloadKey,
  caseloadsOf,
} from './keys.ts';
import type { Table } from './table.ts';

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

const KIND: ChunkedRunKind<
  Caseload,
  CaseloadWork,
  CaseloadProgress,
  z.infer<typeof $CaseloadAtWork>
> = {
  run: CASELOAD,
  chunk: CHUNK,
  turn: AT_WORK,
  turnOf: (caseloadId) => ({ caseloadId }),
  turnField: 'caseloadId',
  keys: {
    run: caseloadKey,
    runs: caseloadsOf,
    turn: caseloadAtWorkKey,
    chunk: caseloadChunkKey,
    chunks: caseloadChunksOf,
  },
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
  return createChunkedRunsStore(table, owner, KIND);
}
