import type { PolicyPack } from '../../policy/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import type { Candidate } from '../candidate.ts';
import type { GateId, GateOutcome } from './outcome.ts';

/** One test of suitability; pure, and blind to every other candidate. */
export interface Gate {
  readonly id: GateId;
  readonly test: (
    request: PlacementRequest,
    candidate: Candidate,
    policy: PolicyPack,
  ) => GateOutcome;
}
