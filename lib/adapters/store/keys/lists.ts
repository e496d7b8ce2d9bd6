import type { Owner } from '../../../access/index.ts';
import { type Key, padded, partition, type Range } from './partition.ts';

export const listKey = (owner: Owner, requestId: string, version: number): Key => ({
  pk: partition(owner),
  sk: `LIST#${requestId}#${padded(version)}`,
});
export const listsOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `LIST#${requestId}#`,
});
export const listRunKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `LIST-RUN#${id}`,
});
export const listRunsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'LIST-RUN#' });

/** Names the run that is not over, so that an authority has one at a time. */
export const openListRunKey = (owner: Owner): Key => ({
  pk: partition(owner),
  sk: 'OPEN-LIST-RUN',
});
export const listRunChunkKey = (owner: Owner, runId: string, chunk: number): Key => ({
  pk: partition(owner),
  sk: `LIST-RUN-CHUNK#${runId}#${padded(chunk)}`,
});
export const listRunChunksOf = (owner: Owner, runId: string): Range => ({
  pk: partition(owner),
  prefix: `LIST-RUN-CHUNK#${runId}#`,
});
export const listRunChildKey = (owner: Owner, runId: string, requestId: string): Key => ({
  pk: partition(owner),
  sk: `LIST-RUN-CHILD#${runId}#${requestId}`,
});
export const listRunChildrenOf = (owner: Owner, runId: string): Range => ({
  pk: partition(owner),
  prefix: `LIST-RUN-CHILD#${runId}#`,
});
export const listSharingKey = (owner: Owner, requestId: string, version: number): Key => ({
  pk: partition(owner),
  sk: `SHARING#${requestId}#${padded(version)}`,
});

/** A setting's copy of what it is told when a list names it. */
export const listNoticeKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `NOTICE#${id}`,
});
export const listNoticesOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'NOTICE#',
});
