import type { CalendarDate } from '../kernel/index.ts';
import type { BandingFramework } from './framework.ts';

/**
 * The version that prices a place on a day: of those in force by then, the one in force from the latest
 * date, and of two from the same date the later version, which corrects the earlier. Null where none is.
 */
export function frameworkInForce(
  versions: readonly BandingFramework[],
  date: CalendarDate,
): BandingFramework | null {
  let found: BandingFramework | null = null;
  for (const version of versions) {
    if (version.inForceFrom > date) continue;
    if (found === null || supersedes(version, found)) found = version;
  }
  return found;
}

function supersedes(a: BandingFramework, b: BandingFramework): boolean {
  return a.inForceFrom === b.inForceFrom ? a.version > b.version : a.inForceFrom > b.inForceFrom;
}
