import type { Owner } from '../../../access/index.ts';
import { type Key, padded, partition, type Range } from './partition.ts';

export const requestKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `REQUEST#${id}`,
});
export const requestsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'REQUEST#' });
export const requestRevisionKey = (owner: Owner, id: string, revision: number): Key => ({
  pk: partition(owner),
  sk: `REQUEST-REVISION#${id}#${padded(revision)}`,
});
export const requestRevisionsOf = (owner: Owner, id: string): Range => ({
  pk: partition(owner),
  prefix: `REQUEST-REVISION#${id}#`,
});
export const caseKey = (owner: Owner, requestId: string): Key => ({
  pk: partition(owner),
  sk: `CASE#${requestId}`,
});
export const casesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'CASE#' });

/** A copy of each audit entry about a request, by which what was done for a child is read. */
export const timelineKey = (owner: Owner, requestId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `TIMELINE#${requestId}#${id}`,
});
export const timelineOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `TIMELINE#${requestId}#`,
});
export const decisionKey = (owner: Owner, requestId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `DECISION#${requestId}#${id}`,
});
export const decisionsOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `DECISION#${requestId}#`,
});

/** A request that somebody has begun to state. */
export const draftKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `DRAFT#${id}`,
});
export const draftsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'DRAFT#' });
export const caseloadKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `CASELOAD#${id}`,
});
export const caseloadsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'CASELOAD#' });

/** Names the caseload that workers are at, so that an authority has one at a time. */
export const caseloadAtWorkKey = (owner: Owner): Key => ({
  pk: partition(owner),
  sk: 'CASELOAD-AT-WORK',
});
export const caseloadChunkKey = (owner: Owner, id: string, work: string, chunk: number): Key => ({
  pk: partition(owner),
  sk: `CASELOAD-CHUNK#${id}#${work}#${padded(chunk)}`,
});
export const caseloadChunksOf = (owner: Owner, id: string, work: string): Range => ({
  pk: partition(owner),
  prefix: `CASELOAD-CHUNK#${id}#${work}#`,
});
