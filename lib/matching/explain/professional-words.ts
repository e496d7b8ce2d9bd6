import { longDate, NEED_NAMES, type Need } from '../../kernel/index.ts';
import type { GateId } from '../gates/outcome.ts';
import type { Measure, MeasureId } from '../measures/measure.ts';
import type { PlaceStanding } from '../place-standing.ts';
import type { Catalogue, CountsCode, Finding } from './finding.ts';
import { listInWords, milesInWords, minutesInWords, percentInWords } from './wording.ts';

export const GATE_WORDS: Readonly<Record<GateId, string>> = {
  open: 'open on the start date',
  'year-group': 'year group',
  sex: 'sex admitted',
  need: 'primary need',
  basis: 'day or residential',
  'required-features': 'required features',
};

export const MEASURE_WORDS: Readonly<Record<MeasureId, string>> = {
  'primary-need': 'primary need',
  'second-need': 'second need',
  'nice-to-have': 'other features',
  'peer-group': 'peer group within two years',
  'road-miles': 'distance',
  'free-places': 'free places',
  'additional-cost': 'additional cost',
  suspensions: 'suspensions',
  'sen-absence': 'absence',
  'inclusion-inspection': 'inspectors’ judgement of inclusion',
  reintegration: 'reintegration',
  'inclusion-load': 'inclusion load',
  inspection: 'inspection',
  continuity: 'continuity',
};

/** Begins a sentence on what a person must weigh. */
export const CAUTION = 'Caution: ';

/** A provider's own word on a year group. */
export const INTENT_WORDS: Readonly<Record<PlaceStanding['intent'], string>> = {
  can: 'can offer',
  may: 'may offer',
  cannot: 'cannot offer',
};

/** "autistic spectrum disorder (ASD)". */
export function needWithCode(need: Need): string {
  return `${NEED_NAMES[need]} (${need})`;
}

/** "3.2 miles from home by road, about 14 minutes (estimated)". */
export function wayInWords({ miles, minutes, source }: Finding<'distance-far'>['facts']): string {
  const estimated = source === 'estimated' ? ' (estimated)' : '';
  return `${milesInWords(miles)} from home by road, ${minutesInWords(minutes)}${estimated}`;
}

/** "2 free places for the year group (3 published, 1 taken since), “can offer” (return of 4 November 2026, believed at 73%)". */
export function placesInWords(place: Finding<'place-free'>['facts']): string {
  const { free, published, taken, intent, reason, asOf, publishedBy, freshness } = place;
  const places = free === 1 ? '1 free place' : `${free === 0 ? 'no' : free} free places`;
  const since = taken === 0 ? '' : ` (${published} published, ${sinceInWords(taken)})`;
  const word = INTENT_WORDS[intent];
  const why = reason === null ? '' : `: “${reason}”`;
  const invented = publishedBy === 'simulated' ? ', simulated' : '';
  return `${places} for the year group${since}, “${word}”${why} (return of ${longDate(asOf)}, believed at ${percentInWords(freshness)}${invented})`;
}

function sinceInWords(taken: number): string {
  return taken > 0 ? `${taken} held or taken since` : `${-taken} left since`;
}

/** "suspensions 2.1 a year for each 100 pupils (2024/25)". */
export function figureInWords({ measure, value, unit, asOf, source }: Measure): string {
  const when = asOf === null ? '' : ` (${/^\d{4}-/.test(asOf) ? longDate(asOf) : asOf})`;
  const invented = source === 'simulated' ? ', simulated' : '';
  return `${MEASURE_WORDS[measure]}: ${value}${unit === null ? '' : ` ${unit}`}${when}${invented}`;
}

function marked(reason: string, simulated: boolean): string {
  return simulated ? `${reason} (simulated)` : reason;
}

/** Short reasons, to follow "because of". */
export const PROFESSIONAL_BECAUSE: Catalogue<CountsCode> = {
  'need-designated': ({ need }) => `designation for ${need}`,
  'need-neighbouring': ({ need }) => `another provision here designated for ${need}`,
  'need-ordinary': ({ need }) => `ordinarily available provision for ${need}`,
  'must-haves-met': () => 'the required features',
  'nice-to-haves-met': ({ met, of }) => `${met} of ${of} other features wanted`,
  'distance-fair': ({ miles }) => `distance (${milesInWords(miles)})`,
  'place-free': ({ publishedBy }) => marked('a free place', publishedBy === 'simulated'),
  'place-held': () => 'a place held for the child',
  'cost-fair': ({ simulated }) => marked('its cost', simulated),
  'peers-there': ({ simulated }) => marked('classmates of about the same age', simulated),
  'practice-good': ({ figures }) =>
    listInWords(figures.map((f) => marked(MEASURE_WORDS[f.measure], f.source === 'simulated'))),
  attends: () => 'the child’s attendance here already',
  sibling: () => 'a brother or sister here',
};
