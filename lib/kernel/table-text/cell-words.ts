import { FEATURES, type Feature } from '../feature.ts';
import { NEED_NAMES, NEEDS, type Need } from '../need.ts';
import type { Phase } from '../phase.ts';
import type { Basis } from '../place-basis.ts';
import { bareName } from './bare-name.ts';

/** What systems and people write for a need, beside its SEN2 code and name. */
const NEED_WORDS: Readonly<Record<Need, string>> = {
  SPLD: 'specific learning difficulties|specific learning difficulty (SpLD)|dyslexia',
  MLD: 'moderate learning difficulties',
  SLD: 'severe learning difficulties',
  PMLD: 'profound and multiple learning difficulties|profound & multiple learning difficulty|profound & multiple learning difficulties',
  SEMH: 'social, emotional & mental health|social emotional and mental health needs|social, emotional and mental health difficulties|mental health',
  SLCN: 'speech, language & communication needs|speech, language and communication|speech and language|speech language and communication need',
  HI: 'hearing|deaf|deafness|hearing impaired',
  VI: 'visual impairment|visually impaired|vision impaired|sight impairment|blind',
  MSI: 'multisensory impairment|deafblind|dual sensory impairment',
  PD: 'physical disabilities|physical difficulty',
  ASD: 'autism|autistic|autistic spectrum condition|autism spectrum disorder|autism spectrum condition|ASC',
  DS: 'downs syndrome|down’s syndrome',
  OTH: 'other|other difficulty|other difficulties',
};
const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  'early-years': 'early years|nursery|EYFS|pre-school',
  primary: 'primary|infant|junior',
  secondary: 'secondary',
  'post-16': 'post-16|sixth form|FE|further education|16 plus|college',
};
const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  day: 'day|day place|N|no|not residential',
  'residential-38':
    'residential-38|A|38|38 weeks|up to 38 weeks|residential 38 weeks|residential up to 38 weeks|residential place, up to 38 weeks|termly|termly residential',
  'residential-52':
    'residential-52|B|52|52 weeks|39 to 52 weeks|residential 52 weeks|residential 39 to 52 weeks|residential place, 39 to 52 weeks',
};
const SEX_WORDS = { female: 'female|F|girl', male: 'male|M|boy' } as const;
const YES_NO = { yes: 'yes|Y|true|1', no: 'no|N|false|0' } as const;

/** Looks a word up, however it is written. */
export type ReadWord<T> = (text: string) => T | null;

const needs = lookUp(NEED_WORDS);
export const readNeed: ReadWord<Need> = needs;
export const readPhase: ReadWord<Phase> = lookUp(PHASE_WORDS);
export const readBasis: ReadWord<Basis> = lookUp(BASIS_WORDS);
export const readSex: ReadWord<'female' | 'male'> = lookUp(SEX_WORDS);
const yesNo = lookUp(YES_NO);
export const readYesNo: ReadWord<boolean> = (text) => {
  const word = yesNo(text);
  return word === null ? null : word === 'yes';
};
export const readFeature: ReadWord<Feature> = (text) =>
  FEATURES.find((feature) => bareName(feature) === bareName(text)) ?? null;

/** Every word with what it stands for, together with the names that the product itself uses. */
function lookUp<T extends string>(words: Readonly<Record<T, string>>): ReadWord<T> {
  const found = new Map<string, T>();
  for (const key of keysOf(words)) {
    for (const word of words[key].split('|')) found.set(bareWords(word), key);
    found.set(bareWords(key), key);
  }
  for (const need of NEEDS) {
    const key = keysOf(words).find((each) => each === need);
    if (key) found.set(bareWords(NEED_NAMES[need]), key);
  }
  return (text) => found.get(bareWords(text)) ?? null;
}

/** "Speech, Language & Communication" is "speechlanguageandcommunication". */
function bareWords(text: string): string {
  return bareName(text.replaceAll('&', ' and '));
}

function keysOf<T extends string>(record: Readonly<Record<T, string>>): readonly T[] {
  const keys: T[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
