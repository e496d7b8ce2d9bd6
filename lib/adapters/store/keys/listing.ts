import type { Owner } from '../../../access/index.ts';
import { type Key, partition, type Range } from './partition.ts';

/** What of a request's list is counted in the tallies of the settings that it names. */
export const countedListKey = (owner: Owner, requestId: string): Key => ({
  pk: partition(owner),
  sk: `COUNTED-LIST#${requestId}`,
});
export const countedListsOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'COUNTED-LIST#',
});

/** In a setting's partition, how the lists of one authority for one season stand to it. */
export const tallyKey = (owner: Owner, season: number, authority: string): Key => ({
  pk: partition(owner),
  sk: `TALLY#${season}#${authority}`,
});
export const talliesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'TALLY#' });
