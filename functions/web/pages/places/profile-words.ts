import type { ProfileChange, ProvisionProfile } from '../../../../lib/capacity/index.ts';
import {
  $Basis,
  $Feature,
  $Need,
  BASIS_NAMES,
  featureName,
  longDate,
  NEED_NAMES,
} from '../../../../lib/kernel/index.ts';
import { listInWords } from '../../../../lib/matching/index.ts';
import { sentence } from '../../words/sentence.ts';

export const START_WORDS: Readonly<Record<NonNullable<ProvisionProfile['starts']>, string>> = {
  'any-day': 'on any school day',
  'start-of-term': 'at the start of a term',
  september: 'in September only',
};

export const PROFILE_LABELS: Readonly<Record<ProfileChange['field'], string>> = {
  places: 'Places in all',
  onRoll: 'Pupils on roll',
  needs: 'Made for',
  lowAge: 'Youngest age',
  highAge: 'Age by which pupils leave',
  bases: 'Places offered',
  features: 'Features and therapies',
  starts: 'When a child can start',
  nextStart: 'Next start',
  admissionLimits: 'Limits whom it can admit',
};

/** A value of the profile in words; "not said" where nothing is. */
export function profileWords(field: ProfileChange['field'], value: ProfileChange['to']): string {
  if (value === null) return 'Not said';
  if (Array.isArray(value)) return sentence(listInWords(value.map(valueName))) || 'None of them';
  if (field === 'starts') return sentence(START_WORDS[startRule(value)]);
  if (field === 'nextStart') return longDate(String(value));
  return typeof value === 'number' ? value.toLocaleString('en-GB') : value;
}

function startRule(value: string | number): keyof typeof START_WORDS {
  return value === 'any-day' || value === 'start-of-term' ? value : 'september';
}

/** Of needs, bases and features, which have no code in common. */
function valueName(code: string): string {
  const need = $Need.safeParse(code);
  if (need.success) return NEED_NAMES[need.data];
  const basis = $Basis.safeParse(code);
  if (basis.success) return BASIS_NAMES[basis.data];
  const feature = $Feature.safeParse(code);
  return feature.success ? featureName(feature.data) : code;
}
