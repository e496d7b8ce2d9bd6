import { BASIS_NAMES, longDate, NEED_NAMES } from '../../../../lib/kernel/index.ts';
import type {
  CaseloadEntry,
  CaseloadOutcome,
  ShownCaseload,
} from '../../../../lib/requests/index.ts';

export const STATUS_WORDS: Readonly<Record<ShownCaseload['status'], string>> = {
  previewed: 'Waiting to be confirmed',
  applying: 'Being applied',
  applied: 'Applied',
  undoing: 'Being closed as made in error',
  undone: 'Closed as made in error',
  failed: 'Stopped part-way',
};

export const OUTCOME_WORDS: Readonly<Record<CaseloadOutcome, string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  closed: 'Closed already',
  'known-twice': 'Known twice',
};

export const OUTCOME_MEANINGS: Readonly<Record<CaseloadOutcome, string>> = {
  new: 'No open request has this reference. A request would be made.',
  changed: 'An open request has this reference, and the file says something else.',
  unchanged: 'The open request says the same as the file. Nothing is to be done.',
  closed: 'The request for this start is closed. The row is not applied.',
  'known-twice': 'More than one open request has this reference. The row is not applied.',
};

/** A new request in the few facts by which an officer knows whether the row was understood. */
export function factsOfEntry({ details, home }: CaseloadEntry): readonly string[] {
  const { dateOfBirth, primaryNeed, secondNeed, startDate, phase, basis, attends } = details;
  const second = secondNeed ? `, ${NEED_NAMES[secondNeed]}` : '';
  const at = home.postcode ?? `${home.point.easting}, ${home.point.northing}`;
  return [
    longDate(dateOfBirth),
    `${NEED_NAMES[primaryNeed]}${second}`,
    longDate(startDate),
    phase.replace('-', ' '),
    BASIS_NAMES[basis],
    home.precision === 'sector' || home.precision === 'outcode'
      ? `${at} (${home.precision} only)`
      : at,
    attends ?? '',
  ];
}

export const FACTS_HEAD = [
  'Born',
  'Needs',
  'Starts',
  'Phase',
  'Place',
  'Home',
  'Current setting',
] as const;
