import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import {
  $RequestDetails,
  type Answers,
  type Home,
  type PlacementRequest,
} from '../../../../lib/requests/index.ts';
import { type RequestRow, requestRows } from '../../words/request-rows.ts';
import { unanswered } from './check-answer.ts';
import { inputOf, yearGroupOf } from './read-answers.ts';

/** Stands where an answer is not given yet; its row says so instead. */
const NOT_GIVEN = {
  reference: '0',
  dateOfBirth: '2000-01-01',
  sex: 'female',
  primaryNeed: 'OTH',
  startDate: '2000-09-01',
  phase: 'primary',
  basis: 'day',
};

export interface AnswerRow extends RequestRow {
  readonly answered: boolean;
}

/** What has been answered so far, question by question, as a request would say it. */
export function answerRows(
  answers: Answers,
  home: Home | null,
  today: CalendarDate,
  nameOf: (key: string) => string,
): readonly AnswerRow[] {
  const open = unanswered(answers, today);
  const { receivedOn = today } = inputOf(answers);
  return requestRows(filledIn(answers, home), receivedOn, nameOf).map((row) => {
    const answered = !open.includes(row.question);
    return { ...row, answered, value: answered ? row.value : 'Not answered yet' };
  });
}

/** A request of the answers that can stand, so that what is shown of them is worded as a request is. */
function filledIn(answers: Answers, home: Home | null): PlacementRequest {
  const { home: _home, receivedOn: _receivedOn, ...given } = inputOf(answers);
  const fields: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> =
    $RequestDetails.shape;
  const standing = Object.entries(given).filter(
    ([field, value]) => value !== undefined && fields[field]?.safeParse(value).success,
  );
  return {
    ...$RequestDetails.parse({ ...NOT_GIVEN, ...Object.fromEntries(standing) }),
    id: '',
    authority: '',
    home: home ?? { point: { easting: 0, northing: 0 }, precision: 'point', postcode: null },
    yearGroup: yearGroupOf(answers) ?? 0,
    revision: 1,
    revisedAt: '',
    revisedBy: '',
  };
}
