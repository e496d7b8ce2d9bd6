import { MOST_LETTERS } from '../../../../lib/tailored-lists/index.ts';
import { errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';

interface WordsFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows: number;
  readonly value: string;
  readonly errors: FormErrors;
}

/** Room for somebody's own words, with a count of what is left. */
export function WordsField({ name, label, hint, rows, value, errors }: WordsFieldProps) {
  return (
    <Govuk
      c="character-count"
      params={{
        id: name,
        name,
        maxlength: MOST_LETTERS,
        // Letters are counted, not words; the template wants both named.
        maxwords: '',
        rows,
        value,
        label: { text: label, classes: 'govuk-label--m' },
        ...(hint === undefined ? {} : { hint: { text: hint } }),
        errorMessage: errorAt(errors, name),
      }}
    />
  );
}
