import type { Owner } from '../../../access/index.ts';
import { type Key, padded, partition, type Range } from './partition.ts';

export const policyKey = (owner: Owner, version: number): Key => ({
  pk: partition(owner),
  sk: `POLICY#${padded(version)}`,
});
export const policiesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'POLICY#' });
export const frameworkKey = (owner: Owner, version: number): Key => ({
  pk: partition(owner),
  sk: `FRAMEWORK#${padded(version)}`,
});
export const frameworksOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'FRAMEWORK#',
});
