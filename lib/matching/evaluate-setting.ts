import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';
import { evaluateProvision } from './evaluate-provision.ts';
import type { Evaluation } from './evaluation.ts';
import type { JourneyTo } from './journey-to.ts';
import { order } from './order.ts';

/**
 * The evaluation of a setting's best provision: of those that suit, the first in order; where none
 * does, the one with the fewest failed gates, then the first in order. Null without provisions.
 */
export function evaluateSetting(
  brief: Brief,
  provisions: readonly Candidate[],
  journeyTo: JourneyTo,
): Evaluation | null {
  const evaluations = provisions.map((candidate) =>
    evaluateProvision(brief, candidate, journeyTo(candidate.setting)),
  );
  return evaluations.sort((a, b) => failedGates(a) - failedGates(b) || order(a, b))[0] ?? null;
}

/** How many gates a provision fails: 0 when it suits. */
export function failedGates({ gates }: Pick<Evaluation, 'gates'>): number {
  return gates.filter(({ outcome }) => outcome === 'fail').length;
}
