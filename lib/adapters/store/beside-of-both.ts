import type { Beside, Owner } from '../../access/index.ts';
import { besideWrites } from './beside.ts';
import type { Write } from './writes.ts';

/**
 * What goes with an act of an authority on a provider's record: it is in the audit of both. The idempotency key is the
 * caller's own: kept with the provider, the keys of two authorities would meet.
 */
export function besideOfBoth(owner: Owner, beside: Beside): Write[] {
  const { organisation } = beside.audit;
  if (organisation.kind !== 'authority') return besideWrites(owner, beside);
  return [
    ...besideWrites(owner, { audit: beside.audit, claim: null }),
    ...besideWrites(organisation, beside),
  ];
}
