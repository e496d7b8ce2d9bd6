import type { Owner } from '../../../access/index.ts';
import { type Key, partition, type Range } from './partition.ts';

/** With the provider that published it. */
export const limitKey = (owner: Owner, provisionId: string, id: string): Key => ({
  pk: partition(owner),
  sk: `LIMIT#${provisionId}#${id}`,
});
export const limitsOfProvision = (owner: Owner, provisionId: string): Range => ({
  pk: partition(owner),
  prefix: `LIMIT#${provisionId}#`,
});

/** With the authority of the area, which must answer it; in the order of time. */
export const areaLimitKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `AREA-LIMIT#${id}`,
});
export const areaLimitsOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'AREA-LIMIT#',
});
