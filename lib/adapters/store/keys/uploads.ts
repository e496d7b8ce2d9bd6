import type { Owner } from '../../../access/index.ts';
import { type Key, padded, partition, type Range } from './partition.ts';

export const uploadKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `UPLOAD#${id}`,
});
export const uploadsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'UPLOAD#' });

/** Names the upload that workers publish from, so that an organisation has one at a time. */
export const uploadAtWorkKey = (owner: Owner): Key => ({
  pk: partition(owner),
  sk: 'UPLOAD-AT-WORK',
});
export const uploadChunkKey = (owner: Owner, id: string, work: string, chunk: number): Key => ({
  pk: partition(owner),
  sk: `UPLOAD-CHUNK#${id}#${work}#${padded(chunk)}`,
});
export const uploadChunksOf = (owner: Owner, id: string, work: string): Range => ({
  pk: partition(owner),
  prefix: `UPLOAD-CHUNK#${id}#${work}#`,
});
