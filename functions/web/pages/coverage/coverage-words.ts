import {
  ASK_AGAIN_DAYS,
  FIGURE_STATES,
  type FigureState,
  type PublishedBy,
  type Reminder,
} from '../../../../lib/capacity/index.ts';
import {
  type CalendarDate,
  daysBetween,
  londonDate,
  longDate,
  NEED_NAMES,
  NEEDS,
  PHASES,
} from '../../../../lib/kernel/index.ts';
import { PROVISION_KINDS } from '../../../../lib/register/index.ts';
import type { CoverageFilter } from '../../../use-cases/coverage/coverage-query.ts';
import type { AskableRow } from '../../../use-cases/coverage/who-to-ask.ts';
import { counted } from '../../words/counted.ts';
import { PHASE_WORDS } from '../../words/request-words.ts';
import { sentence } from '../../words/sentence.ts';
import { KIND_WORDS } from '../../words/setting-words.ts';

export const STATE_WORDS: Readonly<Record<FigureState, string>> = {
  never: 'Never published',
  'past-half': 'Past half',
  ageing: 'Ageing',
  fresh: 'Fresh',
};

/** Colours of tags; the words beside them say the same. */
export const STATE_TAGS: Readonly<Record<FigureState, string>> = {
  never: 'govuk-tag--red',
  'past-half': 'govuk-tag--orange',
  ageing: 'govuk-tag--yellow',
  fresh: 'govuk-tag--green',
};

export const PUBLISHER_WORDS: Readonly<Record<PublishedBy, string>> = {
  provider: 'The provider',
  authority: 'An authority on its behalf',
  simulated: 'Nobody: simulated',
};

/** The same in a sentence, under how old the figures are. */
export const VOUCHING_WORDS: Readonly<Record<PublishedBy, string>> = {
  provider: 'The provider vouches for them.',
  authority: 'An authority vouches for them on its behalf.',
  simulated: 'Simulated: nobody vouches for them.',
};

/** The fields of the filter, in the order in which they stand on the page. */
export const FILTER_FIELDS: readonly {
  readonly name: Exclude<keyof CoverageFilter, 'scope'>;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
}[] = [
  {
    name: 'state',
    label: 'Age of figures',
    options: FIGURE_STATES.map((state) => [state, STATE_WORDS[state]]),
  },
  {
    name: 'kind',
    label: 'Kind of provision',
    options: PROVISION_KINDS.map((kind) => [kind, sentence(KIND_WORDS[kind])]),
  },
  {
    name: 'phase',
    label: 'Phase',
    options: PHASES.map((phase) => [phase, PHASE_WORDS[phase]]),
  },
  {
    name: 'need',
    label: 'Need that it is made for',
    options: NEEDS.map((need) => [need, sentence(NEED_NAMES[need])]),
  },
  {
    name: 'publishedBy',
    label: 'Who vouches',
    options: Object.entries(PUBLISHER_WORDS),
  },
];

/** How many people could be written to. */
export function editorsOf({ editors: { setting, trust } }: AskableRow): number {
  return setting + (trust?.people ?? 0);
}

/** Nobody is asked of fresh figures, twice in a fortnight, or where there is nobody to ask. */
export function isToBeAsked(row: AskableRow, today: CalendarDate): boolean {
  const askedOn = row.askedAt && londonDate(Date.parse(row.askedAt));
  const isAskedBefore = askedOn !== null && daysBetween(askedOn, today) < ASK_AGAIN_DAYS;
  return row.state !== 'fresh' && !isAskedBefore && editorsOf(row) > 0;
}

/** "Priya’s school has 2 editors", without their names: "2 editors", "the trust’s 1 editor", "Nobody to ask". */
export function whomToAsk({ editors: { setting, trust } }: AskableRow): string {
  if (setting > 0) return counted(setting, 'editor of the setting', 'editors of the setting');
  if (trust === null) return 'Nobody to ask';
  if (trust.people === 0) return `Nobody to ask, nor at ${trust.name}`;
  return `${counted(trust.people, 'editor', 'editors')} of ${trust.name}`;
}

const REMINDER_WORDS: Readonly<Record<Reminder['kind'], string>> = {
  coming: 'Reminded',
  soon: 'Reminded again',
  past: 'Told that they are past half',
  asked: 'Asked to publish',
};
const OUTCOME_WORDS: Readonly<Record<Reminder['outcome'], (people: number) => string>> = {
  sent: (people) => counted(people, 'person', 'people'),
  nobody: () => 'nobody to ask',
  unreachable: () => 'could not be reached',
};

/** "Reminded on 3 January 2027: 2 people", "Asked to publish on …: could not be reached". */
export function reminderWords(reminder: Reminder | null): string | null {
  if (reminder === null) return null;
  const day = longDate(londonDate(Date.parse(reminder.at)));
  const outcome = OUTCOME_WORDS[reminder.outcome](reminder.people);
  return `${REMINDER_WORDS[reminder.kind]} on ${day}: ${outcome}`;
}
