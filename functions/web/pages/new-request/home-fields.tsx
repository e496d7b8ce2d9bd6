import type { Answers } from '../../../../lib/requests/index.ts';
import { errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { QUESTION } from './questions.ts';
import { answer } from './read-answers.ts';

interface HomeProps {
  readonly answers: Answers;
  readonly errors: FormErrors;
}

const POINTS = [
  ['easting', 'Easting', 'Metres of the National Grid, such as 430100'],
  ['northing', 'Northing', 'Metres of the National Grid, such as 434900'],
  ['latitude', 'Latitude', 'Such as 53.8008'],
  ['longitude', 'Longitude', 'Such as -1.5491'],
] as const;

/** A home by its postcode, else by a point: no street, no number, no name. */
export function HomeFields({ answers, errors }: HomeProps) {
  const byPoint = POINTS.some(
    ([field]) => answer(answers, field) !== '' || errorAt(errors, field) !== undefined,
  );
  return (
    <>
      <h1 class="govuk-heading-l">{QUESTION.home.title}</h1>
      <Govuk
        c="input"
        params={{
          id: 'postcode',
          name: 'postcode',
          label: { text: 'Postcode', classes: 'govuk-label--m' },
          hint: { text: 'Journeys are reckoned from its centre. For example, LS6 3HN' },
          classes: 'govuk-input--width-10',
          autocomplete: 'off',
          spellcheck: false,
          value: answer(answers, 'postcode'),
          errorMessage: errorAt(errors, 'postcode'),
        }}
      />
      <details class="govuk-details" open={byPoint}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">I do not have a postcode</span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-body">Give easting and northing, or latitude and longitude.</p>
          {POINTS.map(([field, label, hint]) => (
            <Govuk
              c="input"
              params={{
                id: field,
                name: field,
                label: { text: label },
                hint: { text: hint },
                classes: 'govuk-input--width-10',
                value: answer(answers, field),
                errorMessage: errorAt(errors, field),
              }}
            />
          ))}
        </div>
      </details>
    </>
  );
}
