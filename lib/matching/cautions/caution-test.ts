import type { Journey } from '../../geography/index.ts';
import type { PolicyPack } from '../../policy/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import type { Candidate } from '../candidate.ts';
import type { Caution } from '../evaluation.ts';
import type { GateOutcome } from '../gates/outcome.ts';

/** What a caution is decided from. */
export interface CautionInput {
  readonly request: PlacementRequest;
  readonly candidate: Candidate;
  readonly policy: PolicyPack;
  readonly journey: Journey | null;
  readonly gates: readonly GateOutcome[];
}

/** One caution, or null where there is nothing to weigh. */
export type CautionTest = (input: CautionInput) => Caution | null;
