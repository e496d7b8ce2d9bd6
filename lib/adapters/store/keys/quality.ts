import { NATIONAL, type Owner } from '../../../access/index.ts';
import { type Key, padded, partition, type Range } from './partition.ts';

/** A visit belongs to the setting that was visited, whichever authority records it. */
export const visitKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `VISIT#${id}`,
});
export const visitsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'VISIT#' });
export const visitRevisionKey = (owner: Owner, id: string, revision: number): Key => ({
  pk: partition(owner),
  sk: `VISIT-REVISION#${id}#${padded(revision)}`,
});
export const visitRevisionsOf = (owner: Owner, id: string): Range => ({
  pk: partition(owner),
  prefix: `VISIT-REVISION#${id}#`,
});

/** The copy of every visit's newest revision, which every authority reads. */
export const sharedVisitKey = (id: string): Key => ({
  pk: partition(NATIONAL),
  sk: `SHARED-VISIT#${id}`,
});
export const sharedVisits = (): Range => ({ pk: partition(NATIONAL), prefix: 'SHARED-VISIT#' });

/** A suspension of placing belongs to the setting in which nobody is placed. */
export const suspensionKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `SUSPENSION#${id}`,
});
export const suspensionsOfSetting = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'SUSPENSION#',
});

/** The copy that every authority reads, and every list is made with. */
export const sharedSuspensionKey = (id: string): Key => ({
  pk: partition(NATIONAL),
  sk: `SHARED-SUSPENSION#${id}`,
});
export const sharedSuspensions = (): Range => ({
  pk: partition(NATIONAL),
  prefix: 'SHARED-SUSPENSION#',
});
