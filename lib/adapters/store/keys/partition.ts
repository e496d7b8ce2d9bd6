import { $Owner, type Owner } from '../../../access/index.ts';

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
  trust: 'TRUST',
  consortium: 'CONS',
  national: 'NAT',
};

/** Every partition begins with its owner, so a store made for one owner cannot name another's items. */
export function partition(owner: Owner): string {
  return `${PREFIX[owner.kind]}#${owner.code}`;
}

/** Whose partition it is. */
export function ownerOf(pk: string): Owner {
  const at = pk.indexOf('#');
  const [kind] = Object.entries(PREFIX).find(([, prefix]) => prefix === pk.slice(0, at)) ?? [];
  return $Owner.parse({ kind, code: pk.slice(at + 1) });
}

/** Numbers in sort keys are padded so that they sort as numbers. */
export function padded(n: number): string {
  return String(n).padStart(6, '0');
}
