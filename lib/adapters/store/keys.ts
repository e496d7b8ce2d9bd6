import type { Owner } from '../../access/index.ts';

/** Primary key of an item. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The sort keys that one query reads, in order. */
export interface Range {
  readonly pk: string;
  readonly prefix: string;
}

const PREFIX: Readonly<Record<Owner['kind'], string>> = {
  authority: 'AUTH',
  provider: 'PROV',
  consortium: 'CONS',
  national: 'NAT',
};

/** Every partition begins with its owner, so a store made for one owner cannot name another's items. */
function partition(owner: Owner): string {
  return `${PREFIX[owner.kind]}#${owner.code}`;
}

/** Numbers in sort keys are padded so that they sort as numbers. */
function padded(n: number): string {
  return String(n).padStart(6, '0');
}

// Every access pattern of the table, by name.

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

export const listKey = (owner: Owner, requestId: string, version: number): Key => ({
  pk: partition(owner),
  sk: `LIST#${requestId}#${padded(version)}`,
});
export const listsOf = (owner: Owner, requestId: string): Range => ({
  pk: partition(owner),
  prefix: `LIST#${requestId}#`,
});

export const auditKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `AUDIT#${id}`,
});

export const idempotencyKey = (owner: Owner, key: string): Key => ({
  pk: partition(owner),
  sk: `IDEMPOTENCY#${key}`,
});

export const pointerKey = (owner: Owner, name: string): Key => ({
  pk: partition(owner),
  sk: `POINTER#${name}`,
});

export const registerImportKey = (owner: Owner, id: string): Key => ({
  pk: partition(owner),
  sk: `REGISTER-IMPORT#${id}`,
});
export const registerImportsOf = (owner: Owner): Range => ({
  pk: partition(owner),
  prefix: 'REGISTER-IMPORT#',
});
