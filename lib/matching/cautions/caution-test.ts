import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import type { Caution } from '../evaluation.ts';
import type { Found } from '../found.ts';
import type { GateOutcome } from '../gates/outcome.ts';

/** What a caution is decided from. */
export interface CautionInput {
  readonly brief: Brief;
  readonly candidate: Candidate;
  readonly found: Found;
  readonly gates: readonly GateOutcome[];
}

/** One caution, or null where there is nothing to weigh. */
export type CautionTest = (input: CautionInput) => Caution | null;
