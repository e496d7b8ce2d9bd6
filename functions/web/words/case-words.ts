import { type CalendarDate, longDate } from '../../../lib/kernel/index.ts';
import { type Case, type CaseEnd, type CaseStep, nextAct } from '../../../lib/requests/index.ts';
import { dueInWords } from './due-words.ts';

/** The next step as something to do. */
export const STEP_WORDS: Readonly<Record<CaseStep, string>> = {
  'make-list': 'Make the list',
  'review-list': 'Review the list',
  'share-list': 'Share the list',
  'await-family': 'Family to answer',
  'consider-family': 'Consider what the family said',
  'consult-settings': 'Choose settings to consult',
  closed: 'Closed',
};

export const END_WORDS: Readonly<Record<CaseEnd, string>> = {
  placed: 'The child has been placed',
  withdrawn: 'The request was withdrawn',
  'moved-away': 'The child moved to another authority',
  'made-in-error': 'The request was made in error',
};

/** Who acts next, and by when: "You, by 3 March 2027 (in 12 days)". `person` is the id of whoever reads it. */
export function whoActsNext(one: Case, today: CalendarDate, person: string | null): string {
  const { who, by } = nextAct(one);
  if (who === 'nobody' || by === null) return 'Nobody: the request is closed';
  const when = `by ${longDate(by)} (${dueInWords(by, today)})`;
  return `${who === 'family' ? 'The family' : officerWords(one, person)}, ${when}`;
}

function officerWords({ officer }: Case, person: string | null): string {
  if (officer === null) return 'An officer (nobody has taken it yet)';
  return officer.personId === person ? 'You' : officer.name;
}

/** "Sam Jones", "You", "Nobody yet". */
export function officerName({ officer }: Pick<Case, 'officer'>, person: string | null): string {
  if (officer === null) return 'Nobody yet';
  return officer.personId === person ? 'You' : officer.name;
}
