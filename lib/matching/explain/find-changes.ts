import { $Feature } from '../../kernel/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { GateOutcome } from '../gates/outcome.ts';
import type { MeasureId } from '../measures/measure.ts';
import { placeValue } from '../place-standing.ts';
import { codesIn } from './codes-in.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';

/** What would change the answer: a failed gate that could be met, an undecided one, a fact that is not known. */
export function findChanges(subject: Subject): readonly Finding[] {
  const { evaluation, standing, request, policy } = subject;
  if (evaluation.apart !== null) return [];
  const findings: Finding[] = evaluation.gates.flatMap(remedyOf);
  if (!evaluation.suitable) return findings;
  const { lastScore, reason } = standing;
  if (reason?.why === 'below-the-cut' && lastScore !== null) {
    findings.push({ code: 'score-to-list', facts: { lastScore } });
  }
  const undecided = evaluation.gates.filter(({ outcome }) => outcome === 'unknown');
  if (undecided.length > 0) {
    findings.push({ code: 'check-gates', facts: { gates: undecided.map(({ gate }) => gate) } });
  }
  const { accepted, designated } = policy.needFit;
  const confirmed = scoreIf(evaluation, 'primary-need', designated);
  if (confirmed !== null && confirmed > evaluation.score + LEAST_RISE) {
    const low = Math.max(scoreIf(evaluation, 'primary-need', accepted) ?? 0, evaluation.score);
    const facts = { need: request.primaryNeed, low, high: confirmed };
    findings.push({ code: 'confirm-need', facts });
  }
  const withPlace = scoreIf(evaluation, 'free-places', 1);
  if (withPlace !== null && withPlace > evaluation.score + LEAST_RISE)
    findings.push({ code: 'confirm-places', facts: { to: withPlace } });
  findings.push(...freshReturn(subject));
  if (evaluation.low < evaluation.high) {
    findings.push({ code: 'whole-range', facts: { low: evaluation.low, high: evaluation.high } });
  }
  return findings;
}

/** A rise that shows in a score of two decimals. */
const LEAST_RISE = 0.005;

/** Below this a return has lost enough of its weight for a confirmation to matter. */
const STALE_BELOW = 0.75;

function freshReturn({ evaluation, policy }: Subject): readonly Finding[] {
  const { place, score, criteria } = evaluation;
  const capacity = criteria.find(({ criterion }) => criterion === 'capacity');
  if (place === null || place.free === 0 || capacity === undefined) return [];
  if (place.freshness >= STALE_BELOW || place.intent === 'cannot') return [];
  const fresh = placeValue({ ...place, freshness: 1 }, policy);
  const to = score + capacity.weight * (fresh - capacity.value);
  // Nothing to gain where the criterion has no weight, or the child's own place is counted already.
  if (to <= score + LEAST_RISE) return [];
  return [{ code: 'confirm-return', facts: { asOf: place.asOf, to } }];
}

/** The score if an open measure turned out to have this value; null when the measure is settled. */
function scoreIf({ criteria, score }: Evaluation, id: MeasureId, value: number): number | null {
  for (const { weight, measures } of criteria) {
    const measure = measures.find((m) => m.measure === id && m.low < m.high);
    if (measure !== undefined) return score + weight * measure.share * (value - measure.scaled);
  }
  return null;
}

function remedyOf(gate: GateOutcome): readonly Finding[] {
  if (gate.outcome !== 'fail') return [];
  switch (gate.reason) {
    case 'opens-after-start':
      return [{ code: 'later-start', facts: { opens: gate.got } }];
    case 'below-age-range':
    case 'above-age-range':
      return [{ code: 'other-year-group', facts: {} }];
    case 'basis-not-offered':
      return [{ code: 'offer-basis', facts: {} }];
    case 'must-have-missing':
      return [{ code: 'provide-features', facts: { features: codesIn(gate.got, $Feature) } }];
    case 'closed-by-start':
    case 'other-sex':
      return [];
  }
}
