/** The questions of a request, one a page, in the order in which they are asked. */
export const QUESTIONS = [
  'reference',
  'received',
  'child',
  'sex',
  'start',
  'year-group',
  'need',
  'second-need',
  'basis',
  'must-have',
  'nice-to-have',
  'home',
  'attends',
  'siblings',
  'requested',
  'mainstream',
] as const;
export type QuestionId = (typeof QUESTIONS)[number];

interface Question {
  /** The heading of its page. */
  readonly title: string;
  /** What its answer is called where answers are checked. */
  readonly key: string;
  /** The fields of its form that are kept, as the form names them. */
  readonly fields: readonly string[];
}

const dateFields = (name: string) => ['day', 'month', 'year'].map((part) => `${name}-${part}`);

export const QUESTION: Readonly<Record<QuestionId, Question>> = {
  reference: {
    title: 'What is the authority’s reference for the child?',
    key: 'Reference',
    fields: ['reference'],
  },
  received: {
    title: 'When did the authority receive the request?',
    key: 'Received on',
    fields: dateFields('receivedOn'),
  },
  child: {
    title: 'What is the child’s date of birth?',
    key: 'Date of birth',
    fields: dateFields('dateOfBirth'),
  },
  sex: { title: 'What is the child’s sex?', key: 'Sex', fields: ['sex'] },
  start: {
    title: 'When is the place needed?',
    key: 'Place needed from',
    fields: dateFields('startDate'),
  },
  'year-group': {
    title: 'Which year group will the child be in?',
    key: 'Year group',
    fields: ['yearRight', 'taught'],
  },
  need: {
    title: 'What is the child’s primary need?',
    key: 'Primary need',
    fields: ['primaryNeed'],
  },
  'second-need': {
    title: 'Does the child have a second need?',
    key: 'Second need',
    fields: ['secondNeed'],
  },
  basis: { title: 'What kind of place is needed?', key: 'Place', fields: ['basis', 'band'] },
  'must-have': {
    title: 'What must a setting have?',
    key: 'Must have',
    fields: ['mustHave'],
  },
  'nice-to-have': {
    title: 'What would be good for a setting to have?',
    key: 'Good to have',
    fields: ['niceToHave'],
  },
  home: {
    title: 'Where does the child live?',
    key: 'Home',
    fields: ['postcode', 'easting', 'northing', 'latitude', 'longitude'],
  },
  attends: {
    title: 'Which setting does the child attend now?',
    key: 'Attends',
    fields: ['attends'],
  },
  siblings: {
    title: 'Which settings do brothers and sisters attend?',
    key: 'Brothers and sisters at',
    fields: ['siblingsAt'],
  },
  requested: {
    title: 'Which settings does the family ask for?',
    key: 'The family asks for',
    fields: ['requestedSettings'],
  },
  mainstream: {
    title: 'Does the family want mainstream education?',
    key: 'Wants mainstream',
    fields: ['mainstreamWanted'],
  },
};

/** The question at which a fault of a request is shown, by the fault’s pointer. */
export function questionOf(pointer: string): QuestionId {
  const [, field = ''] = pointer.split('/');
  return OF_FIELD[field] ?? 'reference';
}

const OF_FIELD: Readonly<Record<string, QuestionId>> = {
  reference: 'reference',
  receivedOn: 'received',
  dateOfBirth: 'child',
  sex: 'sex',
  startDate: 'start',
  phase: 'year-group',
  taughtInYearGroup: 'year-group',
  primaryNeed: 'need',
  secondNeed: 'second-need',
  basis: 'basis',
  band: 'basis',
  mustHave: 'must-have',
  niceToHave: 'nice-to-have',
  home: 'home',
  attends: 'attends',
  siblingsAt: 'siblings',
  requestedSettings: 'requested',
  mainstreamWanted: 'mainstream',
};

export function questionAfter(question: QuestionId): QuestionId | null {
  return QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? null;
}

export function questionBefore(question: QuestionId): QuestionId | null {
  return QUESTIONS[QUESTIONS.indexOf(question) - 1] ?? null;
}
