import type { Owner } from '../../../access/index.ts';
import { type GridPoint, pointName } from '../../../geography/index.ts';
import { type Key, partition, type Range } from './partition.ts';

/** Ways by road from the square of a home; the authority has the home itself in the same partition. */
export const keptWaysKey = (owner: Owner, router: string, from: GridPoint): Key => ({
  pk: partition(owner),
  sk: `WAYS#${router}#${pointName(from)}`,
});
export const outboxKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `OUTBOX#${id}`,
});
export const auditKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `AUDIT#${id}`,
});
export const auditEntriesOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'AUDIT#' });
export const sealKey = (owner: Owner, number: number): Key => ({
  pk: partition(owner),
  sk: `SEAL#${String(number).padStart(10, '0')}`,
});
export const sealsOf = (owner: Owner): Range => ({ pk: partition(owner), prefix: 'SEAL#' });
export const auditHeadKey = (owner: Owner): Key => pointerKey(owner, 'AUDIT-CHAIN');
export const idempotencyKey = (owner: Owner, key: string): Key => ({
  pk: partition(owner),
  sk: `IDEMPOTENCY#${key}`,
});
export const pointerKey = (owner: Owner, name: string): Key => ({
  pk: partition(owner),
  sk: `POINTER#${name}`,
});
export const practiceImportKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `PRACTICE-IMPORT#${id}`,
});
export const registerImportKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `REGISTER-IMPORT#${id}`,
});
export const registerImportsOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'REGISTER-IMPORT#',
});
