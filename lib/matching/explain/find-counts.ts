import type { Measure, MeasureId } from '../measures/measure.ts';
import type { PlaceStanding } from '../place-standing.ts';
import type { CountsCode, Finding } from './finding.ts';
import type { Subject } from './subject.ts';
import { wayOf } from './way-of.ts';

/** From this place on the scale a measure speaks for a setting, below it against. */
export const FAIR_FROM = 0.5;

type Weighed = { readonly finding: Finding<CountsCode>; readonly part: number };

/** What counts for a setting, by its part in the score; the must-haves, which are a test and no part of it, last. */
export function findCounts(subject: Subject): readonly Finding<CountsCode>[] {
  const { evaluation, request } = subject;
  const weighed: Weighed[] = [];
  for (const { weight, measures } of evaluation.criteria) {
    for (const measure of measures) {
      const part = weight * measure.share * measure.scaled;
      for (const finding of findingsOf(measure, subject)) weighed.push({ finding, part });
    }
    const good = figuresIn(measures).filter(({ scaled }) => scaled >= FAIR_FROM);
    if (good.length > 0) {
      const part = good.reduce((sum, m) => sum + weight * m.share * m.scaled, 0);
      weighed.push({ finding: { code: 'practice-good', facts: { figures: good } }, part });
    }
  }
  const findings = weighed.sort((a, b) => b.part - a.part).map(({ finding }) => finding);
  const hasAll = evaluation.gates.some(
    ({ gate, outcome }) => gate === 'required-features' && outcome === 'pass',
  );
  return hasAll && request.mustHave.length > 0
    ? [...findings, { code: 'must-haves-met', facts: { features: request.mustHave } }]
    : findings;
}

function findingsOf(measure: Measure, subject: Subject): readonly Finding<CountsCode>[] {
  const { request } = subject;
  switch (measure.measure) {
    case 'primary-need':
      return needFindings(measure, { need: request.primaryNeed, which: 'primary' }, subject);
    case 'second-need':
      return request.secondNeed === null
        ? []
        : needFindings(measure, { need: request.secondNeed, which: 'second' }, subject);
    case 'nice-to-have': {
      const met = Number(measure.value ?? 0);
      return measure.value !== null && measure.scaled >= FAIR_FROM
        ? [{ code: 'nice-to-haves-met', facts: { met, of: request.niceToHave.length } }]
        : [];
    }
    case 'road-miles': {
      const way = wayOf(subject);
      return way !== null && measure.scaled >= FAIR_FROM
        ? [{ code: 'distance-fair', facts: way }]
        : [];
    }
    case 'free-places': {
      const { place } = subject.evaluation;
      if (place === null || measure.source === 'request') return [];
      if (place.heldForChild) return [{ code: 'place-held', facts: place }];
      return measure.scaled >= FAIR_FROM && isOffered(place)
        ? [{ code: 'place-free', facts: place }]
        : [];
    }
    case 'additional-cost': {
      const facts = costFacts(measure, subject);
      return facts !== null && measure.scaled >= FAIR_FROM ? [{ code: 'cost-fair', facts }] : [];
    }
    case 'peer-group':
      return measure.value !== null && measure.scaled >= FAIR_FROM
        ? [{ code: 'peers-there', facts: peersFacts(measure) }]
        : [];
    case 'continuity': {
      const { settingKey } = subject.evaluation;
      if (request.attends === settingKey) return [{ code: 'attends', facts: {} }];
      return request.siblingsAt.includes(settingKey) ? [{ code: 'sibling', facts: {} }] : [];
    }
    default:
      return [];
  }
}

/** A scale may value even no place; that does not make it one. */
export function isOffered({ free, intent }: PlaceStanding): boolean {
  return free > 0 && intent !== 'cannot';
}

function needFindings(
  measure: Measure,
  which: Finding<'need-designated'>['facts'],
  { request }: Subject,
): readonly Finding<CountsCode>[] {
  if (measure.value === 'designated') return [{ code: 'need-designated', facts: which }];
  if (measure.value === 'ordinary') {
    return [{ code: 'need-ordinary', facts: { ...which, band: request.band } }];
  }
  return measure.value === 'neighbouring' ? [{ code: 'need-neighbouring', facts: which }] : [];
}

export function peersFacts({ value, source }: Measure): Finding<'peers-there'>['facts'] {
  return { peers: Number(value), simulated: source === 'simulated' };
}

const FIGURES: readonly MeasureId[] = [
  'suspensions',
  'sen-absence',
  'inclusion-inspection',
  'reintegration',
  'inclusion-load',
  'inspection',
];

/** Published figures that are known and count for something. */
export function figuresIn(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter((m) => FIGURES.includes(m.measure) && m.value !== null && m.share > 0);
}

/** The additional cost where it is known to the penny and the child has a band; else null. */
export function costFacts(
  measure: Measure,
  { evaluation: { cost } }: Subject,
): Finding<'cost-fair'>['facts'] | null {
  if (measure.value === null || cost === null || cost.multiple === null) return null;
  return {
    pence: cost.additionalToAuthority.low,
    multiple: cost.multiple.low,
    full: cost.full.low,
    simulated: measure.source === 'simulated',
  };
}
