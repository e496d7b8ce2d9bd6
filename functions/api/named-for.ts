import { type Owner, type Principal, sameOwner } from '../../lib/access/index.ts';

/** A published version as a reader sees it: who at the authority sent it in is told to its own people alone. */
export function namedFor<T extends { readonly publishedBy: string }>(
  { organisation }: Principal,
  owner: Owner,
  version: T,
): T | Omit<T, 'publishedBy'> {
  if (sameOwner(organisation, owner)) return version;
  const { publishedBy: _person, ...shown } = version;
  return shown;
}
