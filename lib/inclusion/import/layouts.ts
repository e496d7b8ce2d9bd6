import type { OLDER_AREAS, REPORT_CARD_AREAS, REPORT_CARD_STAGES } from '../setting-practice.ts';
import type { PracticeKind } from './practice-kind.ts';

/** A column by the names that it has had; compared without case and punctuation. The first is how it is named to people. */
export type Spellings = readonly [string, ...string[]];

export type Column =
  | 'urn'
  | 'year'
  | 'term'
  | 'level'
  | 'breakdown'
  | 'value'
  | 'count'
  | 'headcount'
  | 'cardDate'
  | 'safeguarding'
  | (typeof REPORT_CARD_AREAS)[number]
  | `card-${(typeof REPORT_CARD_STAGES)[number]}`
  | 'cardPublished'
  | 'cardOfThis'
  | 'olderDate'
  | 'olderOverall'
  | 'olderBehaviour'
  | `older-${(typeof OLDER_AREAS)[number]}`
  | 'olderSafeguarding'
  | 'olderConcern'
  | 'olderPublished'
  | 'olderOfThis'
  | 'ungradedDate'
  | 'ungradedOutcome';

export interface Layout {
  readonly columns: Readonly<Partial<Record<Column, Spellings>>>;
  /** Sets of columns of which the file must have one whole. */
  readonly oneOf: readonly (readonly Column[])[];
  /** Columns that are not missed where the file has none. */
  readonly optional?: readonly Column[];
  /** What to give, for the refusal of a file that lacks columns. */
  readonly wanted: string;
}

const URN: Spellings = ['URN', 'school_urn'];
const YEAR: Spellings = ['time_period', 'academic_year', 'year', 'financial_year', 'funding_year'];

/** What every file of explore-education-statistics has beside its figures. */
const STATISTICS = {
  urn: ['school_urn', 'URN'],
  year: YEAR,
  term: ['time_identifier'],
  level: ['geographic_level'],
  breakdown: ['breakdown', 'characteristic'],
} as const;

const SUSPENSIONS: Layout = {
  columns: {
    ...STATISTICS,
    // "fixed period exclusions" until 2020.
    value: ['susp_rate', 'suspension_rate', 'fixed_excl_rate'],
    count: ['suspension', 'suspensions', 'fixed_excl'],
    headcount: ['headcount'],
  },
  oneOf: [
    ['urn', 'year', 'value'],
    ['urn', 'year', 'count', 'headcount'],
  ],
  wanted: 'the school-level file of DfE “Suspensions and permanent exclusions in England”',
};

const ABSENCE: Layout = {
  columns: {
    ...STATISTICS,
    value: ['sess_overall_percent', 'overall_absence_percent', 'overall_absence_rate'],
  },
  oneOf: [['urn', 'year', 'value']],
  wanted: 'the school-level file of DfE “Pupil absence in schools in England”',
};

const OPTIONAL: readonly Column[] = [
  'card-early-years',
  'card-post-16-provision',
  'cardPublished',
  'cardOfThis',
  'older-quality-of-education',
  'older-personal-development',
  'older-leadership-and-management',
  'older-early-years',
  'older-sixth-form',
  'olderSafeguarding',
  'olderConcern',
  'olderPublished',
  'olderOfThis',
  'ungradedDate',
  'ungradedOutcome',
];

/**
 * Ofsted's file of latest inspections has had both frameworks side by side since the report card; older files, and those
 * of independent schools, name the same columns otherwise.
 */
const INSPECTIONS: Layout = {
  columns: {
    urn: URN,
    cardDate: ['Inspection start date', 'First day of inspection'],
    safeguarding: ['Safeguarding standards'],
    inclusion: ['Inclusion'],
    'curriculum-and-teaching': ['Curriculum and teaching'],
    achievement: ['Achievement'],
    'attendance-and-behaviour': ['Attendance and behaviour'],
    'personal-development-and-well-being': ['Personal development and wellbeing'],
    'leadership-and-governance': ['Leadership and governance'],
    'card-early-years': ['Early years (where applicable)', 'Early years'],
    'card-post-16-provision': [
      'Post-16 provision (where applicable)',
      'Post-16 provision',
      'Sixth form (where applicable)',
      'Sixth form',
    ],
    cardPublished: ['Publication date'],
    cardOfThis: ['Does the latest full inspection relate to the URN of the current school?'],
    olderDate: [
      'Inspection start date of latest OEIF graded inspection',
      'Inspection start date of latest OEIF standard inspection',
      'Inspection start date of latest graded inspection',
      'Inspection end date of latest OEIF graded inspection',
    ],
    olderOverall: ['Latest OEIF overall effectiveness', 'Overall effectiveness'],
    olderBehaviour: ['Latest OEIF behaviour and attitudes', 'Behaviour and attitudes'],
    'older-quality-of-education': ['Latest OEIF quality of education', 'Quality of education'],
    'older-personal-development': ['Latest OEIF personal development', 'Personal development'],
    'older-leadership-and-management': [
      'Latest OEIF effectiveness of leadership and management',
      'Effectiveness of leadership and management',
    ],
    'older-early-years': [
      'Latest OEIF early years provision (where applicable)',
      'Early years provision (where applicable)',
    ],
    'older-sixth-form': [
      'Latest OEIF sixth form provision (where applicable)',
      'Sixth form provision (where applicable)',
    ],
    olderSafeguarding: [
      'Latest OEIF safeguarding is effective?',
      'Safeguarding is effective?',
      'Is safeguarding effective?',
    ],
    olderConcern: ['Latest OEIF category of concern', 'Category of concern'],
    olderPublished: ['Publication date of latest OEIF graded inspection'],
    olderOfThis: [
      'Does the latest OEIF graded inspection relate to the URN of the current school?',
      'Does the latest full inspection relate to the URN of the current school?',
    ],
    ungradedDate: ['Date of latest ungraded inspection'],
    ungradedOutcome: ['Ungraded inspection overall outcome'],
  },
  /** Not every setting has them, nor every edition of the file. */
  optional: OPTIONAL,
  oneOf: [
    ['urn', 'cardDate', 'inclusion'],
    ['urn', 'olderDate', 'olderOverall'],
  ],
  wanted: 'Ofsted “Management information: school inspections and outcomes”, latest inspections',
};

/** The judgements of the older framework, whose names stayed as they were. */
function olderColumns({ columns }: Layout): Layout['columns'] {
  const isOlder = ([column]: readonly [string, unknown]) =>
    (column.startsWith('older') && column !== 'olderDate' && column !== 'olderPublished') ||
    column.startsWith('ungraded');
  return Object.fromEntries(Object.entries(columns).filter(isOlder));
}

/** Before the report card the plain names stood for the older framework. */
const INSPECTIONS_BEFORE_CARDS: Layout = {
  ...INSPECTIONS,
  columns: {
    urn: URN,
    olderDate: [
      ...(INSPECTIONS.columns.olderDate ?? ['']),
      'Inspection start date',
      'First day of inspection',
      'Inspection end date',
    ],
    olderPublished: [...(INSPECTIONS.columns.olderPublished ?? ['']), 'Publication date'],
    ...olderColumns(INSPECTIONS),
  },
  oneOf: [['urn', 'olderDate', 'olderOverall']],
};

const REINTEGRATION: Layout = {
  columns: {
    urn: URN,
    year: ['academic_year', 'time_period', 'year'],
    value: ['reintegrated_percent', 'percent_reintegrated', 'reintegration_rate'],
  },
  oneOf: [['urn', 'year', 'value']],
  wanted: 'a file with the columns urn, academic_year and reintegrated_percent',
};

const NOTIONAL_SEN: Layout = {
  columns: {
    urn: URN,
    year: ['year', ...YEAR],
    value: ['notional_sen_budget', 'notional_sen', 'notional_sen_funding'],
  },
  oneOf: [['urn', 'year', 'value']],
  wanted: 'a file with the columns urn, year and notional_sen_budget',
};

/** The layouts that a kind of file may have; the first that its header fits is taken. */
export const LAYOUTS: Readonly<Record<PracticeKind, readonly [Layout, ...Layout[]]>> = {
  suspensions: [SUSPENSIONS],
  absence: [ABSENCE],
  inspections: [INSPECTIONS, INSPECTIONS_BEFORE_CARDS],
  reintegration: [REINTEGRATION],
  'notional-sen': [NOTIONAL_SEN],
};
