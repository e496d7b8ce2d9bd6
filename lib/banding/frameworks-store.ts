import type { Beside } from '../access/index.ts';
import type { CalendarDate, NeedsChecking, Page, PageRequest, Result } from '../kernel/index.ts';
import type { BandingFramework } from './framework.ts';

/** Banding frameworks of one authority; a version is added and never changed. */
export interface FrameworksStore {
  /** Refused as `conflict` when the version is taken: somebody else published one meanwhile. */
  publish(framework: BandingFramework, beside: Beside): Promise<Result<BandingFramework>>;
  /** Newest version first. */
  list(page: PageRequest): Promise<Page<BandingFramework | NeedsChecking>>;
  /**
   * The version that prices a place on the day; null where the authority has published none for it, and the
   * starting framework stands. Refused as `needs-checking` when a version cannot be read, since it may be the one.
   */
  inForce(date: CalendarDate): Promise<Result<BandingFramework | null>>;
}
