import type { Owner } from '../../lib/access/index.ts';
import { type CalendarDate, ok, type Result } from '../../lib/kernel/index.ts';
import { type PolicyPack, type PolicyVersion, policyInForce } from '../../lib/policy/index.ts';
import type { Deps } from '../shared/deps.ts';

/** The policy of an authority as it stands on a day. */
export interface PolicyStanding {
  readonly pack: PolicyPack;
  /** The version that the pack belongs to; null where the national pack stands. */
  readonly version: PolicyVersion | null;
  /** Versions in force only after the day, soonest first. */
  readonly toCome: readonly PolicyVersion[];
}

/** By which policy an authority ranks on a day, and what is published for later. */
export async function policyFor(
  deps: Pick<Deps, 'policies'>,
  owner: Owner,
  date: CalendarDate,
): Promise<Result<PolicyStanding>> {
  const versions = await deps.policies(owner).all();
  if (!versions.ok) return versions;
  const pack = policyInForce(versions.value, date);
  return ok({
    pack,
    version: versions.value.find((version) => version.pack.version === pack.version) ?? null,
    toCome: versions.value
      .filter((version) => version.pack.inForceFrom > date)
      .toSorted((a, b) => (a.pack.inForceFrom < b.pack.inForceFrom ? -1 : 1)),
  });
}
