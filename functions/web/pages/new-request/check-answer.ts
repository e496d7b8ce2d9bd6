import {
  $Basis,
  $Need,
  type CalendarDate,
  longDate,
  type Problem,
  parseInput,
} from '../../../../lib/kernel/index.ts';
import {
  $HomeInput,
  $RequestDetails,
  type Answers,
  type Case,
  stateRequest,
} from '../../../../lib/requests/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { resolveHome } from '../../../use-cases/resolve-home.ts';
import type { FormErrors } from '../../forms/form-errors.tsx';
import { sentence } from '../../words/sentence.ts';
import { QUESTIONS, type QuestionId, questionOf } from './questions.ts';
import { allOf, answer, homeOf, inputOf } from './read-answers.ts';
import { readDate } from './read-date.ts';

type Errors = FormErrors['list'];
type Check = (answers: Answers, today: CalendarDate) => Errors;

const NOWHERE = { easting: 0, northing: 0 };

/** What is wrong with the answer to one question by itself; nothing where it can stand. */
export function checkAnswer(question: QuestionId, answers: Answers, today: CalendarDate): Errors {
  return CHECKS[question](answers, today);
}

/** Whether a postcode or a point is known; asked only where a home is given. */
export async function checkHome(deps: Pick<Deps, 'postcodes'>, answers: Answers): Promise<Errors> {
  const ways = ['postcode', 'easting', 'latitude'].filter((field) => answer(answers, field) !== '');
  if (ways.length > 1) return one('postcode', 'Give the home in one way only');
  const home = homeOf(answers);
  const parsed = $HomeInput.safeParse(home);
  if (!parsed.success)
    return 'postcode' in home ? noPostcode(answer(answers, 'postcode')) : notAPoint(home);
  const resolved = await resolveHome(deps, parsed.data);
  return resolved.ok ? [] : one('postcode', resolved.problem.detail);
}

/**
 * What is wrong between answers, by question: only asked once each can stand by itself. The home’s point plays no part in
 * it.
 */
export function checkTogether(
  answers: Answers,
  today: CalendarDate,
): ReadonlyMap<QuestionId, string> {
  const { home: _home, receivedOn: _receivedOn, ...details } = inputOf(answers);
  const parsed = parseInput($RequestDetails, details, 'The request');
  if (!parsed.ok) return byQuestion(parsed.problem);
  const stating = { id: '', authority: '', revision: 1, revisedAt: '', revisedBy: '' };
  const home = { point: NOWHERE, precision: 'point' as const, postcode: null };
  const stated = stateRequest(parsed.value, home, stating, today);
  return stated.ok ? new Map() : byQuestion(stated.problem);
}

/** The questions that have no answer yet, in their order. */
export function unanswered(answers: Answers, today: CalendarDate): readonly QuestionId[] {
  return QUESTIONS.filter((question) =>
    question === 'home' ? !homeGiven(answers) : checkAnswer(question, answers, today).length > 0,
  );
}

function homeGiven(answers: Answers): boolean {
  return ['postcode', 'easting', 'latitude'].some((field) => answer(answers, field) !== '');
}

/** Requests of the authority that carry a reference already. */
export function sameReference(cases: readonly Case[], reference: string): readonly Case[] {
  const wanted = reference.trim().toLowerCase();
  return cases.filter((one) => one.reference.toLowerCase() === wanted);
}

function byQuestion(problem: Problem): ReadonlyMap<QuestionId, string> {
  const faults = [...(problem.faults ?? [])].reverse();
  return new Map(faults.map(({ pointer, detail }) => [questionOf(pointer), sentence(detail)]));
}

const CHECKS: Readonly<Record<QuestionId, Check>> = {
  reference(answers) {
    const parsed = $RequestDetails.shape.reference.safeParse(answer(answers, 'reference'));
    if (parsed.success) return [];
    return one('reference', sentence(parsed.error.issues[0]?.message ?? ''));
  },
  received(answers, today) {
    const typed = readDate(answers, 'receivedOn', 'Date of receipt');
    if (!typed.ok) return one(`receivedOn-${typed.parts[0] ?? 'day'}`, typed.text);
    return typed.date > today
      ? one('receivedOn-day', `Date of receipt must be today, ${longDate(today)}, or before`)
      : [];
  },
  child(answers, today) {
    const typed = readDate(answers, 'dateOfBirth', 'Date of birth');
    if (!typed.ok) return one(`dateOfBirth-${typed.parts[0] ?? 'day'}`, typed.text);
    return typed.date > today ? one('dateOfBirth-day', 'Date of birth must be in the past') : [];
  },
  sex: (answers) =>
    ['female', 'male'].includes(answer(answers, 'sex')) ? [] : one('sex', 'Choose the child’s sex'),
  start(answers) {
    const typed = readDate(answers, 'startDate', 'Date on which the place is needed');
    return typed.ok ? [] : one(`startDate-${typed.parts[0] ?? 'day'}`, typed.text);
  },
  'year-group'(answers) {
    const right = answer(answers, 'yearRight');
    if (right !== 'yes' && right !== 'no') {
      return one('yearRight', 'Choose whether the year group is right');
    }
    const taught = answer(answers, 'taught');
    return right === 'no' && taught === '' ? one('taught', 'Choose the year group') : [];
  },
  need: (answers) =>
    $Need.safeParse(answer(answers, 'primaryNeed')).success
      ? []
      : one('primaryNeed', 'Choose the primary need'),
  'second-need'(answers) {
    const second = answer(answers, 'secondNeed');
    if (second === 'none' || $Need.safeParse(second).success) {
      return second === answer(answers, 'primaryNeed')
        ? one('secondNeed', 'The second need must be another than the primary need')
        : [];
    }
    return one('secondNeed', 'Choose a second need, or that there is none');
  },
  basis(answers) {
    const known = $Basis.safeParse(answer(answers, 'basis')).success;
    return [
      ...(known ? [] : one('basis', 'Choose the kind of place')),
      ...(answer(answers, 'band') === ''
        ? one('band', 'Choose a band, or that there is none')
        : []),
    ];
  },
  'must-have': (answers) => given(answers, 'mustHave'),
  'nice-to-have': (answers) => given(answers, 'niceToHave'),
  home: () => [],
  attends: (answers) =>
    allOf(answers, 'attends').length === 0
      ? one('attends', 'Choose the setting, or that the child attends none')
      : [],
  siblings: (answers) => given(answers, 'siblingsAt'),
  requested: (answers) => given(answers, 'requestedSettings'),
  mainstream: (answers) =>
    ['yes', 'no'].includes(answer(answers, 'mainstreamWanted'))
      ? []
      : one('mainstreamWanted', 'Choose whether the family wants mainstream education'),
};

/** Nothing ticked is an answer as well, but only of somebody who saw the question. */
function given(answers: Answers, field: string): Errors {
  return answers[field] === undefined ? one(field, 'Answer this question') : [];
}

function noPostcode(postcode: string): Errors {
  return one(
    'postcode',
    postcode === '' ? 'Enter the home’s postcode' : `“${postcode}” is not a postcode`,
  );
}

function notAPoint(home: object): Errors {
  return 'easting' in home
    ? one('easting', 'Easting and northing must be whole metres of the National Grid')
    : one('latitude', 'Latitude and longitude must be in Great Britain, such as 53.8 and -1.55');
}

function one(field: string, text: string): Errors {
  return [{ field, text }];
}
