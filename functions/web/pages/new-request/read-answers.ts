import {
  ageOn,
  ageReferenceDay,
  type CalendarDate,
  phaseOfYearGroup,
  yearGroupOfAge,
} from '../../../../lib/kernel/index.ts';
import type { Answers, PlacementRequest } from '../../../../lib/requests/index.ts';
import { chosenKeys } from '../../components/picked-settings.ts';
import { dateAnswers, readDate } from './read-date.ts';

/** One answer of a field; empty where it was not given. */
export function answer(answers: Answers, field: string): string {
  return (answers[field]?.[0] ?? '').trim();
}

/** All that was ticked. */
export function allOf(answers: Answers, field: string): readonly string[] {
  return answers[field] ?? [];
}

/** The answers as the API takes a request, as far as they are given: whoever parses it says what is wrong. */
export function inputOf(answers: Answers) {
  const mustHave = allOf(answers, 'mustHave');
  const yearGroup = yearGroupOf(answers);
  return {
    reference: answer(answers, 'reference'),
    receivedOn: dateOf(answers, 'receivedOn'),
    dateOfBirth: dateOf(answers, 'dateOfBirth'),
    sex: answer(answers, 'sex'),
    primaryNeed: answer(answers, 'primaryNeed'),
    secondNeed: orNull(answer(answers, 'secondNeed')),
    startDate: dateOf(answers, 'startDate'),
    phase: yearGroup === null ? undefined : phaseOfYearGroup(yearGroup),
    taughtInYearGroup: taughtIn(answers),
    basis: answer(answers, 'basis'),
    band: numberOrNull(answer(answers, 'band')),
    mustHave,
    niceToHave: allOf(answers, 'niceToHave').filter((feature) => !mustHave.includes(feature)),
    requestedSettings: chosenKeys(allOf(answers, 'requestedSettings')),
    mainstreamWanted: answer(answers, 'mainstreamWanted') === 'yes',
    attends: chosenKeys(allOf(answers, 'attends'))[0] ?? null,
    siblingsAt: chosenKeys(allOf(answers, 'siblingsAt')),
    home: homeOf(answers),
  };
}

/** The year group on the start date by date of birth; null while either is not known. */
export function workedOutYearGroup(answers: Answers): number | null {
  const born = dateOf(answers, 'dateOfBirth');
  const start = dateOf(answers, 'startDate');
  if (born === undefined || start === undefined) return null;
  return yearGroupOfAge(ageOn(born, ageReferenceDay(start)));
}

/** As taught, else worked out. */
export function yearGroupOf(answers: Answers): number | null {
  return taughtIn(answers) ?? workedOutYearGroup(answers);
}

/** The three ways to give a home; the first that is given. */
export function homeOf(answers: Answers) {
  const postcode = answer(answers, 'postcode');
  if (postcode !== '') return { postcode };
  const [easting, northing] = ['easting', 'northing'].map((field) => answer(answers, field));
  if (easting || northing) return { easting: Number(easting), northing: Number(northing) };
  const [latitude, longitude] = ['latitude', 'longitude'].map((field) => answer(answers, field));
  if (latitude || longitude) return { latitude: Number(latitude), longitude: Number(longitude) };
  return { postcode: '' };
}

/** A request as its form would have been filled in. */
export function answersOf(request: PlacementRequest, receivedOn: CalendarDate): Answers {
  const { home, taughtInYearGroup: taught } = request;
  const point = {
    easting: [String(home.point.easting)],
    northing: [String(home.point.northing)],
  };
  return {
    reference: [request.reference],
    ...dateAnswers('receivedOn', receivedOn),
    ...dateAnswers('dateOfBirth', request.dateOfBirth),
    sex: [request.sex],
    ...dateAnswers('startDate', request.startDate),
    yearRight: [taught === null ? 'yes' : 'no'],
    taught: taught === null ? [] : [String(taught)],
    primaryNeed: [request.primaryNeed],
    secondNeed: [request.secondNeed ?? 'none'],
    basis: [request.basis],
    band: [request.band === null ? 'none' : String(request.band)],
    mustHave: request.mustHave,
    niceToHave: request.niceToHave,
    ...(home.postcode === null ? point : { postcode: [home.postcode] }),
    attends: [request.attends ?? 'none'],
    siblingsAt: request.siblingsAt,
    requestedSettings: request.requestedSettings,
    mainstreamWanted: [request.mainstreamWanted ? 'yes' : 'no'],
  };
}

function dateOf(answers: Answers, name: string): CalendarDate | undefined {
  const typed = readDate(answers, name, '');
  return typed.ok ? typed.date : undefined;
}

function taughtIn(answers: Answers): number | null {
  return answer(answers, 'yearRight') === 'no' ? numberOrNull(answer(answers, 'taught')) : null;
}

function orNull(text: string): string | null {
  return text === '' || text === 'none' ? null : text;
}

function numberOrNull(text: string): number | null {
  return text === '' || text === 'none' ? null : Number(text);
}
