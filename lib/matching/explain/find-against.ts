import type { Measure } from '../measures/measure.ts';
import { costFacts, FAIR_FROM, figuresIn, isOffered, peersFacts } from './find-counts.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';
import { wayOf } from './way-of.ts';

/** What counts against a setting: why it cannot be listed, then cautions, then what lowers its score. */
export function findAgainst(subject: Subject): readonly Finding[] {
  const { evaluation } = subject;
  const findings: Finding[] = [];
  if (evaluation.apart !== null) {
    findings.push({ code: `apart-${evaluation.apart}` as const, facts: {} });
  }
  for (const gate of evaluation.gates) {
    if (gate.outcome === 'fail') {
      findings.push({ code: `fail-${gate.reason}` as const, facts: { got: gate.got } });
    }
  }
  for (const caution of evaluation.cautions) {
    if (caution.caution === 'journey')
      findings.push({ code: 'journey-long', facts: caution.facts });
    if (caution.caution === 'placing-suspended') {
      for (const suspension of caution.facts.suspensions) {
        findings.push({ code: 'placing-suspended', facts: { suspension } });
      }
    }
    if (caution.caution === 'inclusion-load') {
      findings.push({ code: 'inclusion-load', facts: caution.facts });
    }
  }
  for (const { measures } of evaluation.criteria) {
    for (const measure of measures) findings.push(...lowMeasure(measure, subject));
    const weak = figuresIn(measures).filter(({ scaled }) => scaled < FAIR_FROM);
    if (weak.length > 0) findings.push({ code: 'practice-weak', facts: { figures: weak } });
  }
  return findings;
}

function lowMeasure(measure: Measure, subject: Subject): readonly Finding[] {
  if (measure.value === null) return [];
  if (measure.measure === 'road-miles' && measure.scaled < FAIR_FROM) {
    const way = wayOf(subject);
    return way === null ? [] : [{ code: 'distance-far', facts: way }];
  }
  if (measure.measure === 'free-places' && measure.source !== 'request') {
    const { place } = subject.evaluation;
    if (place === null || place.heldForChild) return [];
    const speaksFor = measure.scaled >= FAIR_FROM && isOffered(place);
    return speaksFor ? [] : [{ code: 'place-none', facts: place }];
  }
  if (measure.measure === 'additional-cost' && measure.scaled < FAIR_FROM) {
    const facts = costFacts(measure, subject);
    return facts === null ? [] : [{ code: 'cost-high', facts }];
  }
  if (measure.measure === 'peer-group' && measure.scaled < FAIR_FROM) {
    return [{ code: 'peers-few', facts: peersFacts(measure) }];
  }
  if (measure.measure === 'nice-to-have' && measure.scaled < FAIR_FROM) {
    const met = Number(measure.value);
    return [{ code: 'nice-to-haves-short', facts: { met, of: subject.request.niceToHave.length } }];
  }
  return [];
}
