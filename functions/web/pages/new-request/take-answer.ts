import type { Owner } from '../../../../lib/access/index.ts';
import { londonDate } from '../../../../lib/kernel/index.ts';
import type { Answers, Case } from '../../../../lib/requests/index.ts';
import type { Deps } from '../../../shared/deps.ts';
import { isUnsure } from '../../components/picked-settings.ts';
import type { FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import {
  checkAnswer,
  checkHome,
  checkTogether,
  sameReference,
  unanswered,
} from './check-answer.ts';
import { QUESTION, type QuestionId } from './questions.ts';
import { answer } from './read-answers.ts';

/** What a form answered, and what keeps it from being taken. */
export interface TakenAnswer {
  /** The fields of this question alone. */
  readonly answers: Answers;
  readonly errors: FormErrors;
  readonly same: readonly Case[];
  readonly search: string;
  /** Whether the question is shown again: for an error, a search, or a reference that is there already. */
  readonly again: boolean;
}

const PICKERS: Readonly<Partial<Record<QuestionId, string>>> = {
  attends: 'attends',
  siblings: 'siblingsAt',
  requested: 'requestedSettings',
};
const MOST_VALUES = 40;
const LONGEST = 2_000;

/** Takes the answer to one question from its form, beside the answers there are; `own` is the request that it changes. */
export async function takeAnswer(
  deps: Pick<Deps, 'postcodes' | 'cases' | 'now'>,
  owner: Owner,
  form: FormFields,
  question: QuestionId,
  before: Answers,
  own: string | null,
): Promise<TakenAnswer> {
  const answers = typedAnswers(form, question);
  const picker = PICKERS[question];
  const search = picker === undefined ? '' : form.text(`${picker}-search`);
  const finds = form.text('action') === 'find';
  if (picker !== undefined && (isUnsure(form, picker) || (finds && search !== ''))) {
    const list = finds
      ? []
      : [{ field: picker, text: 'Choose from what was found, or empty the search field' }];
    return { answers, errors: { list }, same: [], search, again: true };
  }
  const errors = { list: await errorsIn(deps, question, { ...before, ...answers }) };
  const same = question === 'reference' ? await others(deps, owner, form, own) : [];
  return { answers, errors, same, search, again: errors.list.length > 0 || same.length > 0 };
}

/** The fields of a question as they were typed, none longer than is kept. */
export function typedAnswers(form: FormFields, question: QuestionId): Answers {
  return Object.fromEntries(
    QUESTION[question].fields.map((field) => [
      field,
      form
        .all(field)
        .slice(0, MOST_VALUES)
        .map((value) => value.slice(0, LONGEST)),
    ]),
  );
}

async function errorsIn(
  deps: Pick<Deps, 'postcodes' | 'now'>,
  question: QuestionId,
  merged: Answers,
): Promise<FormErrors['list']> {
  const today = londonDate(deps.now());
  const own =
    question === 'home' ? await checkHome(deps, merged) : checkAnswer(question, merged, today);
  if (own.length > 0 || unanswered(merged, today).length > 0) return own;
  const text = checkTogether(merged, today).get(question);
  return text === undefined ? [] : [{ field: firstField(question), text }];
}

/** Where an error of a question as a whole leads. */
export function firstField(question: QuestionId): string {
  return QUESTION[question].fields[0] ?? '';
}

/** Other requests with the reference, unless whoever sends it has said that this is another one. */
async function others(
  deps: Pick<Deps, 'cases'>,
  owner: Owner,
  form: FormFields,
  own: string | null,
): Promise<readonly Case[]> {
  const reference = answer(typedAnswers(form, 'reference'), 'reference');
  if (reference === '' || form.text('again') === reference) return [];
  const all = await deps.cases(owner).all();
  const cases = all.filter((each) => 'requestId' in each);
  return sameReference(cases, reference).filter(({ requestId }) => requestId !== own);
}
