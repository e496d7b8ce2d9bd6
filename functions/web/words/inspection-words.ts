import {
  type Inspection,
  type OLDER_AREAS,
  REPORT_CARD_AREAS,
  REPORT_CARD_STAGES,
} from '../../../lib/inclusion/index.ts';
import { codeInWords } from '../../shared/words.ts';
import { sentence } from './sentence.ts';

export const FRAMEWORK_WORDS: Readonly<Record<Inspection['framework'], string>> = {
  'report-card-2025': 'Report card (framework of November 2025)',
  older: 'Education inspection framework (before November 2025)',
};

type CardArea = (typeof REPORT_CARD_AREAS)[number] | (typeof REPORT_CARD_STAGES)[number];

/** Inclusion first: it is what this service asks of a setting. */
export const CARD_AREAS: readonly CardArea[] = [...REPORT_CARD_AREAS, ...REPORT_CARD_STAGES];

const CARD_NAMES: Readonly<Partial<Record<CardArea, string>>> = {
  'attendance-and-behaviour': 'Attendance and behaviour',
  'personal-development-and-well-being': 'Personal development and wellbeing',
  'post-16-provision': 'Post-16 provision',
};

export function cardAreaWords(area: CardArea): string {
  return CARD_NAMES[area] ?? sentence(codeInWords(area));
}

export type OlderArea = 'overall' | 'behaviour' | (typeof OLDER_AREAS)[number];

export const OLDER_NAMES: Readonly<Record<OlderArea, string>> = {
  overall: 'Overall effectiveness',
  'quality-of-education': 'Quality of education',
  behaviour: 'Behaviour and attitudes',
  'personal-development': 'Personal development',
  'leadership-and-management': 'Leadership and management',
  'early-years': 'Early years provision',
  'sixth-form': 'Sixth form provision',
};

export const OLDER_ORDER: readonly OlderArea[] = [
  'overall',
  'quality-of-education',
  'behaviour',
  'personal-development',
  'leadership-and-management',
  'early-years',
  'sixth-form',
];

type Older = Extract<Inspection, { framework: 'older' }>;

/** The grade of one judgement; null where none was given or published. */
export function olderGradeOf(inspection: Older, area: OlderArea): Older['overall'] {
  if (area === 'overall') return inspection.overall;
  if (area === 'behaviour') return inspection.behaviour;
  return inspection.judgements?.[area] ?? null;
}

/** Under which framework a grade was given, from the unit of its measure: the two never share one. */
export function frameworkOfUnit(unit: string | null): Inspection['framework'] | null {
  if (unit === null) return null;
  if (unit === 'for inclusion' || /^of \d+ areas$/.test(unit)) return 'report-card-2025';
  return unit === 'overall' || unit === 'for behaviour and attitudes' ? 'older' : null;
}

/** In the few words that a table has room for. */
export const FRAMEWORK_IN_FEW: Readonly<Record<Inspection['framework'], string>> = {
  'report-card-2025': 'report card of the 2025 framework',
  older: 'older framework',
};
