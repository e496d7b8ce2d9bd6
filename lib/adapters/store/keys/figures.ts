import type { Owner } from '../../../access/index.ts';
import { type Key, partition, type Range } from './partition.ts';

/** All holds of an authority, whichever request they are for. */
export const holdsOfOwner = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'HOLD#' });

/** How somebody settled that two figures disagree, one after the other. */
export const settlementKey = (owner: Owner, about: string, id: string): Key => ({
  pk: partition(owner),
  sk: `SETTLEMENT#${about}#${id}`,
});
export const settlementsOf = (owner: Owner, about: string): Range => ({
  pk: partition(owner),
  prefix: `SETTLEMENT#${about}#`,
});

/** The newest of each, so that a tray is one query. */
export const newestSettlementKey = (owner: Owner, about: string): Key => ({
  pk: partition(owner),
  sk: `NEWEST-SETTLEMENT#${about}`,
});
export const newestSettlementsOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'NEWEST-SETTLEMENT#',
});
