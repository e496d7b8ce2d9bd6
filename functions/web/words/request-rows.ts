import {
  BASIS_NAMES,
  type CalendarDate,
  type Feature,
  featureName,
  longDate,
  NEED_NAMES,
  phaseOfYearGroup,
  yearGroupName,
} from '../../../lib/kernel/index.ts';
import type { PlacementRequest } from '../../../lib/requests/index.ts';
import { QUESTION, QUESTIONS, type QuestionId } from '../pages/new-request/questions.ts';
import { PHASE_WORDS } from './request-words.ts';
import { sentence } from './sentence.ts';

/** What a request says to one question, in words. */
export interface RequestRow {
  readonly question: QuestionId;
  readonly key: string;
  readonly value: string;
}

/** What a request says, question by question; `nameOf` says a setting by its key. */
export function requestRows(
  request: PlacementRequest,
  receivedOn: CalendarDate,
  nameOf: (key: string) => string,
): readonly RequestRow[] {
  const values: Readonly<Record<QuestionId, string>> = {
    reference: request.reference,
    received: longDate(receivedOn),
    child: longDate(request.dateOfBirth),
    sex: sentence(request.sex),
    start: longDate(request.startDate),
    'year-group': yearGroupWords(request.yearGroup, request.taughtInYearGroup !== null),
    need: sentence(NEED_NAMES[request.primaryNeed]),
    'second-need': request.secondNeed === null ? 'None' : sentence(NEED_NAMES[request.secondNeed]),
    basis: basisWords(request),
    'must-have': featureWords(request.mustHave),
    'nice-to-have': featureWords(request.niceToHave),
    home: homeWords(request),
    attends: request.attends === null ? 'No setting' : nameOf(request.attends),
    siblings: settingWords(request.siblingsAt, nameOf),
    requested: settingWords(request.requestedSettings, nameOf),
    mainstream: request.mainstreamWanted ? 'Yes' : 'No',
  };
  return QUESTIONS.map((question) => ({
    question,
    key: QUESTION[question].key,
    value: values[question],
  }));
}

/** What one revision says otherwise than the one before it. */
export function changedRows(
  before: readonly RequestRow[],
  after: readonly RequestRow[],
): readonly (RequestRow & { readonly was: string })[] {
  return after.flatMap((row, i) => {
    const was = before[i]?.value ?? '';
    return was === row.value ? [] : [{ ...row, was }];
  });
}

/** "Year 7 (secondary), as taught", "Year 7 (secondary), by date of birth". */
export function yearGroupWords(yearGroup: number, taught: boolean): string {
  const phase = PHASE_WORDS[phaseOfYearGroup(yearGroup)].toLowerCase();
  const how = taught ? 'as taught' : 'by date of birth';
  return `${sentence(yearGroupName(yearGroup))} (${phase}), ${how}`;
}

export function featureWords(features: readonly Feature[]): string {
  return features.length === 0 ? 'Nothing' : sentence(features.map(featureName).join(', '));
}

function basisWords({ basis, band }: PlacementRequest): string {
  return `${sentence(BASIS_NAMES[basis])}, ${band === null ? 'no band yet' : `band ${band}`}`;
}

function settingWords(keys: readonly string[], nameOf: (key: string) => string): string {
  return keys.length === 0 ? 'None' : keys.map(nameOf).join('; ');
}

/** How the home was given, and how well it is known. */
function homeWords({ home }: PlacementRequest): string {
  const { postcode, precision, point } = home;
  if (postcode === null) return `Easting ${point.easting}, northing ${point.northing}`;
  if (precision === 'sector' || precision === 'outcode') {
    return `${postcode}, known only by its ${precision === 'sector' ? 'sector' : 'first half'}`;
  }
  return postcode;
}
