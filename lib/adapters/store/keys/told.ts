import type { Owner } from '../../../access/index.ts';
import { type Key, partition, type Range } from './partition.ts';

/** What an organisation is told of another's act. */
export const toldKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `TOLD#${id}`,
});
export const toldOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'TOLD#' });
