import type { Feature, Need } from '../../kernel/index.ts';
import type { Sector } from '../../register/index.ts';
import type { GateId } from '../gates/outcome.ts';
import type { MeasureId } from '../measures/measure.ts';
import type { Catalogue, CountsCode, Finding } from './finding.ts';
import type { Subject } from './subject.ts';
import { listInWords, milesInWords, minutesInWords } from './wording.ts';

/** The need as families say it, to follow "children with". */
export const FAMILY_NEEDS: Readonly<Record<Need, string>> = {
  SPLD: 'a specific learning difficulty, such as dyslexia',
  MLD: 'learning difficulties',
  SLD: 'severe learning difficulties',
  PMLD: 'profound and multiple learning difficulties',
  SEMH: 'social, emotional and mental health needs',
  SLCN: 'speech and language needs',
  HI: 'hearing loss',
  VI: 'sight loss',
  MSI: 'both hearing and sight loss',
  PD: 'a physical disability',
  ASD: 'autism',
  DS: 'Down syndrome',
  OTH: 'other needs',
};

const FAMILY_FEATURES: Readonly<Record<Feature, string>> = {
  'wheelchair-access': 'wheelchair access',
  hoist: 'a hoist',
  hydrotherapy: 'a warm pool for therapy',
  'sensory-room': 'a sensory room',
  'acoustic-treatment': 'rooms made quieter for listening',
  'signing-environment': 'sign language used all day',
  intervenor: 'a trained one-to-one helper for deafblind children',
  braille: 'braille',
  'nurse-on-site': 'a nurse on site',
  'speech-therapy-on-site': 'speech therapy on site',
  'occupational-therapy-on-site': 'occupational therapy on site',
  'physiotherapy-on-site': 'physiotherapy on site',
  'small-groups': 'small groups',
  'low-stimulus-space': 'a calm, quiet space',
  'secure-site': 'a secure site',
  'personal-care': 'help with personal care',
  'feeding-support': 'help with feeding',
};

/** What to ask, to follow "We still need to ask about". */
export const FAMILY_GATES: Readonly<Record<GateId, string>> = {
  open: 'when it opens',
  'year-group': 'the ages it takes',
  sex: 'whether it takes boys, girls or both',
  need: 'your child’s needs',
  basis: 'the kind of place it offers',
  'required-features': 'the things your child must have',
};

export const FAMILY_MEASURES: Readonly<Record<MeasureId, string>> = {
  'primary-need': 'your child’s main need',
  'second-need': 'your child’s other need',
  'nice-to-have': 'other things that would help',
  'peer-group': 'classmates',
  'road-miles': 'how far away it is',
  'free-places': 'free places',
  'additional-cost': 'cost',
  suspensions: 'how often it sends children home',
  'sen-absence': 'how often children miss school',
  'inclusion-inspection': 'what inspectors say of how it includes children',
  reintegration: 'how many children go back to a school',
  'inclusion-load': 'how many children with extra needs it has already',
  inspection: 'inspection results',
  continuity: 'links with your family',
};

export const FAMILY_SECTORS: Readonly<Record<Sector, string>> = {
  mainstream: 'ordinary schools and colleges',
  specialist: 'special schools and colleges',
  independent: 'private schools and colleges',
};

/** Why a gate failed, to follow "because". */
export const FAMILY_FAILED: Readonly<Record<GateId, string>> = {
  open: 'it will not be open when your child starts',
  'year-group': 'it does not teach your child’s year group',
  sex: 'it takes only boys or only girls',
  need: 'it does not take children with your child’s needs',
  basis: 'it does not offer the kind of place your child needs',
  'required-features': 'it may not have what your child must have',
};

/** "school" or "college". */
export function place({ evaluation: { kind } }: Subject): string {
  return kind === 'college' || kind === 'specialist-post-16' ? 'college' : 'school';
}

export function familyFeatures(features: readonly Feature[], joint = 'and'): string {
  return listInWords(
    features.map((feature) => FAMILY_FEATURES[feature]),
    joint,
  );
}

/** "3.2 miles, about 14 minutes by road. This is our estimate." */
export function familyWay({ miles, minutes, source }: Finding<'distance-far'>['facts']): string {
  const estimate = source === 'estimated' ? ' This is our estimate.' : '';
  return `${milesInWords(miles)}, ${minutesInWords(minutes)} by road.${estimate}`;
}

/** Invented figures are said to be so in a short reason too. */
function madeUp(reason: string, simulated: boolean): string {
  return simulated ? `${reason} (made up for this demonstration)` : reason;
}

/** Short reasons, to follow "because". */
export const FAMILY_BECAUSE: Catalogue<CountsCode> = {
  'need-designated': ({ need }) => `it is set up for children with ${FAMILY_NEEDS[need]}`,
  'need-neighbouring': ({ need }) => `part of it is set up for children with ${FAMILY_NEEDS[need]}`,
  'need-ordinary': () => 'we expect it can give the help your child needs',
  'must-haves-met': () => 'it has what your child must have',
  'nice-to-haves-met': () => 'it has things that would help your child',
  'distance-fair': ({ miles }) => `it is ${milesInWords(miles)} from your home`,
  'place-free': ({ publishedBy }) =>
    madeUp('it says that it has a place', publishedBy === 'simulated'),
  'place-held': () => 'a place there is being kept for your child',
  'cost-fair': ({ simulated }) => madeUp('its cost is within what is usual', simulated),
  'peers-there': ({ simulated }) => madeUp('there are children of about the same age', simulated),
  'practice-good': ({ figures }) =>
    madeUp(
      'what is published about it is good',
      figures.some(({ source }) => source === 'simulated'),
    ),
  attends: () => 'your child already goes there',
  sibling: () => 'your child’s brother or sister goes there',
};
