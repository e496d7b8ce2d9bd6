import type { Child } from 'hono/jsx';
import { errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';

export const MOST_CHARACTERS = 1000;

interface WordsFormProps {
  readonly action?: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly errors: FormErrors;
  readonly button: string;
  readonly warns?: boolean;
  readonly cancel?: string;
  /** The id of the field, where several such forms stand on one page. */
  readonly id?: string;
  /** What is asked before the words. */
  readonly children?: Child;
}

/** A form that asks for words which others read. */
export function WordsForm(props: WordsFormProps) {
  const { action, label, hint, value, errors, button, warns, cancel, children } = props;
  const { id = 'words' } = props;
  return (
    <form method="post" {...(action ? { action } : {})} novalidate>
      {children}
      <Govuk
        c="textarea"
        params={{
          id,
          name: 'words',
          rows: 5,
          label: { text: label, classes: 'govuk-label--s' },
          hint: { text: hint },
          value,
          errorMessage: errorAt(errors, id),
        }}
      />
      <div class="govuk-button-group">
        <Govuk
          c="button"
          params={{
            text: button,
            preventDoubleClick: true,
            ...(warns ? { classes: 'govuk-button--warning' } : {}),
          }}
        />
        {cancel && (
          <a class="govuk-link" href={cancel}>
            Cancel
          </a>
        )}
      </div>
    </form>
  );
}

/** What is wrong with the words; null where nothing is. */
export function wordsFault(words: string, what: string, field = 'words') {
  if (words === '') return { field, text: what };
  return words.length > MOST_CHARACTERS ? { field, text: 'Use 1,000 characters or fewer' } : null;
}
