import { type AuditEntry, type Owner, sealed } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';

const MOST_AT_ONCE = 1_000;
/** A transaction takes 100 writes: two for each entry, and the chain's head. */
const IN_ONE_TRANSACTION = 49;

type SealDeps = Pick<Deps, 'audit' | 'unsealedEntries'>;

/**
 * Puts every entry that waits at the end of its owner's chain, in the order in which they were written. Two sealers at
 * once do not disturb each other: what one has sealed, the other leaves. How many were sealed.
 */
export async function sealAudit(deps: SealDeps): Promise<number> {
  let all = 0;
  for (;;) {
    const waiting = await deps.unsealedEntries(MOST_AT_ONCE);
    const ofOwner = Map.groupBy(waiting, ({ owner }) => `${owner.kind} ${owner.code}`);
    let done = 0;
    for (const [first, ...others] of ofOwner.values()) {
      if (first)
        done += await sealOf(
          deps,
          first.owner,
          [first, ...others].map((one) => one.entry),
        );
    }
    if (done === 0) return all;
    all += done;
  }
}

async function sealOf(
  deps: SealDeps,
  owner: Owner,
  entries: readonly AuditEntry[],
): Promise<number> {
  const store = deps.audit(owner);
  let done = 0;
  for (let at = 0; at < entries.length; at += IN_ONE_TRANSACTION) {
    const batch = entries.slice(at, at + IN_ONE_TRANSACTION);
    const { head, revision } = await store.head();
    if (!(await store.seal({ revision }, sealed(head, batch)))) return done;
    done += batch.length;
  }
  return done;
}
