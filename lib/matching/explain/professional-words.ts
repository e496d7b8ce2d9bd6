import { NEED_NAMES, type Need } from '../../kernel/index.ts';
import type { GateId } from '../gates/outcome.ts';
import type { MeasureId } from '../measures/measure.ts';
import type { Catalogue, CountsCode, Finding } from './finding.ts';
import { milesInWords, minutesInWords } from './wording.ts';

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
  'inclusion-practice': 'inclusion practice',
  'quality-record': 'inspection and quality record',
  continuity: 'continuity',
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

/** Short reasons, to follow "because of". */
export const PROFESSIONAL_BECAUSE: Catalogue<CountsCode> = {
  'need-designated': ({ need }) => `designation for ${need}`,
  'need-neighbouring': ({ need }) => `another provision here designated for ${need}`,
  'need-ordinary': ({ need }) => `ordinarily available provision for ${need}`,
  'must-haves-met': () => 'the required features',
  'nice-to-haves-met': ({ met, of }) => `${met} of ${of} other features wanted`,
  'distance-fair': ({ miles }) => `distance (${milesInWords(miles)})`,
  attends: () => 'the child’s attendance here already',
  sibling: () => 'a brother or sister here',
};
