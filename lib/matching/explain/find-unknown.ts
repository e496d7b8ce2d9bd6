import type { Evaluation } from '../evaluation.ts';
import type { MeasureId } from '../measures/measure.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';

/** Measures that nobody has published yet share one sentence; the others have their own. */
const IN_ONE_SENTENCE: readonly MeasureId[] = [
  'free-places',
  'suspensions',
  'sen-absence',
  'inclusion-inspection',
  'reintegration',
  'inspection',
  'peer-group',
];

/** What is not known: undecided gates first, since they may change the answer, then measures. */
export function findUnknown({ evaluation, request }: Subject): readonly Finding[] {
  const findings: Finding[] = [];
  for (const gate of evaluation.gates) {
    if (gate.outcome === 'unknown') {
      findings.push({ code: `missing-${gate.missing}` as const, facts: { got: gate.got } });
    }
  }
  const open = openMeasures(evaluation);
  if (open.has('road-miles')) findings.push({ code: 'position-unknown', facts: {} });
  if (request.secondNeed !== null && open.has('second-need')) {
    findings.push({ code: 'second-need-unknown', facts: { need: request.secondNeed } });
  }
  if (open.has('nice-to-have')) {
    findings.push({ code: 'nice-to-haves-unknown', facts: { features: request.niceToHave } });
  }
  if (open.has('additional-cost') && evaluation.cost !== null) {
    const { additionalToAuthority, reference, priced, simulated } = evaluation.cost;
    const range = { ...additionalToAuthority, isPriced: priced !== 'range', simulated };
    findings.push(
      reference === null
        ? { code: 'cost-without-band', facts: { band: request.band } }
        : { code: 'cost-range', facts: range },
    );
  }
  const unpublished = IN_ONE_SENTENCE.filter((id) => open.has(id));
  if (unpublished.length > 0) {
    findings.push({ code: 'not-published', facts: { measures: unpublished } });
  }
  return findings;
}

/** Measures whose value is not settled. */
function openMeasures({ criteria }: Evaluation): ReadonlySet<MeasureId> {
  const open = new Set<MeasureId>();
  for (const { measures } of criteria) {
    for (const { measure, share, low, high } of measures) {
      if (share > 0 && low < high) open.add(measure);
    }
  }
  return open;
}
