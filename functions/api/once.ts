import type { Owner } from '../../lib/access/index.ts';
import { type IdempotencyClaim, ok, type Result } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { keyUsedOtherwise } from './implement.ts';

/** What an act made, now or when it was first called. */
export interface Made<T> {
  readonly value: T;
  /** A header that says so, when the act had been carried out before. */
  readonly replayed: Readonly<Record<string, string>>;
}

/**
 * Carries an act out once for its idempotency key: a second call with the same key and the same
 * content gets what the first one made; with other content it is refused.
 */
export async function once<T>(
  deps: Deps,
  owner: Owner,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
  how: {
    readonly again: (resource: string) => Promise<Result<T>>;
    readonly act: () => Promise<Result<T>>;
  },
): Promise<Result<Made<T>>> {
  const earlier = claim && (await deps.findClaim(owner, claim.key));
  if (earlier && earlier.fingerprint !== claim.fingerprint) return keyUsedOtherwise(claim.key);
  const result = await (earlier ? how.again(earlier.resource) : how.act());
  if (!result.ok) return result;
  const replayed: Record<string, string> = earlier ? { 'idempotency-replayed': 'true' } : {};
  return ok({ value: result.value, replayed });
}
