import type { Owner } from '../../lib/access/index.ts';
import type { CalendarDate } from '../../lib/kernel/index.ts';
import type {
  PlacingSuspension,
  SharedSuspensions,
  SharedVisits,
  SuspensionsStore,
  VisitsStore,
} from '../../lib/quality/index.ts';

/** Stores of what authorities share of the quality of settings. */
export interface QualityDeps {
  /** Visits to the settings of one provider. */
  readonly visits: (owner: Owner) => VisitsStore;
  readonly sharedVisits: SharedVisits;
  /** Suspensions of placing in the settings of one provider. */
  readonly suspensions: (owner: Owner) => SuspensionsStore;
  readonly sharedSuspensions: SharedSuspensions;
  /** The suspensions that stand for an authority on a day; may be half a minute old where another process changed one. */
  readonly suspensionsFor: (
    authority: string,
    today: CalendarDate,
  ) => Promise<readonly PlacingSuspension[]>;
}
