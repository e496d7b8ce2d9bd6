import type { Answers } from '../../../../lib/requests/index.ts';
import type { FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { readDate, type TypedDate, typedParts } from '../new-request/read-date.ts';

const PARTS = ['day', 'month', 'year'] as const;
const WIDTHS = { day: 2, month: 2, year: 4 } as const;

interface DayFieldProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly typed: Answers;
  readonly errors: FormErrors;
  readonly small?: boolean;
}

/** A date in three fields, one of several questions of a page. */
export function DayField({ name, legend, hint, typed, errors, small }: DayFieldProps) {
  const wrong = errors.list.find(({ field }) => field.startsWith(`${name}-`));
  const parts = typedParts(typed, name);
  return (
    <Govuk
      c="date-input"
      params={{
        id: name,
        namePrefix: name,
        fieldset: {
          legend: { text: legend, classes: small ? '' : 'govuk-fieldset__legend--s' },
        },
        ...(hint ? { hint: { text: hint } } : {}),
        ...(wrong ? { errorMessage: { text: wrong.text } } : {}),
        items: PARTS.map((part) => ({
          name: part,
          id: `${name}-${part}`,
          value: parts[part],
          classes: `govuk-input--width-${WIDTHS[part]}${wrong ? ' govuk-input--error' : ''}`,
        })),
      }}
    />
  );
}

/** What was typed, by field, as dates are read from it. */
export function answersOf(form: FormFields): Answers {
  return Object.fromEntries(form.names().map((name) => [name, [form.text(name)]]));
}

/** Null where all three fields were left empty. */
export function readDay(typed: Answers, name: string, what: string): TypedDate | null {
  const parts = typedParts(typed, name);
  return PARTS.every((part) => parts[part] === '') ? null : readDate(typed, name, what);
}

/** The fields of a date for a form that carries it on. */
export function HiddenFields({ fields }: { fields: Answers }) {
  return (
    <>
      {Object.entries(fields).flatMap(([name, values]) =>
        (values ?? []).map((value) => <input type="hidden" name={name} value={value} />),
      )}
    </>
  );
}
