import type { BandingFramework } from '../banding/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import type { PolicyPack } from '../policy/index.ts';
import type { PlacingSuspension } from '../quality/index.ts';
import type { PlacementRequest } from '../requests/index.ts';

/** What every provision is judged by for one child: the request, the authority's rules, and the day on which it is done. */
export interface Brief {
  readonly request: PlacementRequest;
  readonly policy: PolicyPack;
  /** The bands and tariffs of the authority that pays. */
  readonly framework: BandingFramework;
  /** The day of ranking in London: returns are as fresh as their age on it. */
  readonly today: CalendarDate;
  /** Seed of the variations by which the order is tried; null leaves its robustness out. */
  readonly seed: string | null;
  /** Where the authority places nobody for now; left out where there is nothing of the kind. */
  readonly suspensions?: readonly PlacingSuspension[] | undefined;
}
