import type { CostPolicy } from '../policy/index.ts';
import type { PlacementRequest } from '../requests/index.ts';
import type { Commitments } from './commitments.ts';
import type { Fee } from './fee.ts';
import type { BandingFramework } from './framework.ts';
import type { JointFunding } from './joint-funding.ts';
import type { PricedProvision } from './place-type.ts';

/** All that a place's cost is reckoned from, but for the journey. */
export interface PlaceInput {
  readonly provision: PricedProvision;
  readonly request: Pick<
    PlacementRequest,
    'band' | 'basis' | 'startDate' | 'yearGroup' | 'dateOfBirth' | 'mustHave'
  >;
  /** Fees of this provision, of any date and basis. */
  readonly fees: readonly Fee[];
  readonly framework: BandingFramework;
  readonly policy: CostPolicy;
  readonly commitments: Commitments;
  readonly jointFunding?: JointFunding;
}
