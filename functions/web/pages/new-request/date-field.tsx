import type { Answers } from '../../../../lib/requests/index.ts';
import type { FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { QUESTION, type QuestionId } from './questions.ts';
import { typedParts } from './read-date.ts';

interface DateFieldProps {
  readonly question: QuestionId;
  readonly name: string;
  readonly hint: string;
  readonly answers: Answers;
  readonly errors: FormErrors;
}

const WIDTHS = { day: 2, month: 2, year: 4 } as const;

/** A date in three fields, under the title as the heading of the page. */
export function DateField({ question, name, hint, answers, errors }: DateFieldProps) {
  const wrong = errors.list.find(({ field }) => field.startsWith(`${name}-`));
  const typed = typedParts(answers, name);
  return (
    <Govuk
      c="date-input"
      params={{
        id: name,
        namePrefix: name,
        fieldset: {
          legend: {
            text: QUESTION[question].title,
            isPageHeading: true,
            classes: 'govuk-fieldset__legend--l',
          },
        },
        hint: { text: hint },
        ...(wrong ? { errorMessage: { text: wrong.text } } : {}),
        items: (['day', 'month', 'year'] as const).map((part) => ({
          name: part,
          id: `${name}-${part}`,
          value: typed[part],
          classes: `govuk-input--width-${WIDTHS[part]}${wrong ? ' govuk-input--error' : ''}`,
        })),
      }}
    />
  );
}
