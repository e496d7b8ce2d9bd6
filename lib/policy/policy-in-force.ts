import type { CalendarDate } from '../kernel/index.ts';
import { ACT_2014 } from './packs/act-2014.ts';
import type { PolicyPack } from './policy-pack.ts';
import type { PolicyVersion } from './policy-version.ts';

/**
 * The pack by which an authority ranks on a day: of its versions in force by then the one in force from
 * the latest date, and of two from the same date the higher version, which corrects the lower. The
 * national pack where it has none.
 */
export function policyInForce(versions: readonly PolicyVersion[], date: CalendarDate): PolicyPack {
  let found: PolicyVersion | null = null;
  for (const version of versions) {
    if (version.pack.inForceFrom > date) continue;
    if (found === null || supersedes(version, found)) found = version;
  }
  return found?.pack ?? ACT_2014;
}

function supersedes(a: PolicyVersion, b: PolicyVersion): boolean {
  const [from, other] = [a.pack.inForceFrom, b.pack.inForceFrom];
  return from === other ? a.version > b.version : from > other;
}
