import { NATIONAL, type Owner } from '../../../access/index.ts';
import { type Key, padded, partition, type Range } from './partition.ts';

export const planRunKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `PLAN-RUN#${id}`,
});
export const planRunsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'PLAN-RUN#' });

/** Names the run that takes one of the few places for runs at once. */
export const planRunSlotKey = (owner: Owner, slot: number): Key => ({
  pk: partition(owner),
  sk: `PLAN-RUN-SLOT#${padded(slot)}`,
});
export const importRunKey = (id: string): Key => ({
  pk: partition(NATIONAL),
  sk: `IMPORT-RUN#${id}`,
});
export const importRuns = (): Range => ({ pk: partition(NATIONAL), prefix: 'IMPORT-RUN#' });
