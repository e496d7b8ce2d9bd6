import { MOST_DAYS } from '../../../../lib/capacity/index.ts';
import type { Problem } from '../../../../lib/kernel/index.ts';
import { USUAL_DAYS } from '../../../use-cases/hold-a-place.ts';
import { errorAt, errorsOf, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import type { HoldChoice } from './hold-choices.ts';

export interface FieldProps {
  readonly form: FormFields;
  readonly errors: FormErrors;
}

export function Days({ form, errors, hint }: FieldProps & { hint: string }) {
  return (
    <Govuk
      c="input"
      params={{
        id: 'days',
        name: 'days',
        label: { text: 'For how many days?', classes: 'govuk-label--m' },
        hint: { text: hint },
        inputmode: 'numeric',
        classes: 'govuk-input--width-3',
        value: form.has('days') ? form.text('days') : String(USUAL_DAYS),
        errorMessage: errorAt(errors, 'days'),
        suffix: { text: 'days' },
      }}
    />
  );
}

/** Asked for in words that stay with the authority, or, of an overbooked place, in a sentence for the provider. */
export function Reason({ form, errors, overbooked }: FieldProps & { overbooked: boolean }) {
  const common = {
    id: 'reason',
    name: 'reason',
    value: form.text('reason'),
    errorMessage: errorAt(errors, 'reason'),
  };
  return overbooked ? (
    <Govuk
      c="textarea"
      params={{
        ...common,
        rows: 4,
        label: { text: 'Why is a place above the published ones kept?', classes: 'govuk-label--m' },
        hint: {
          text: 'The provider reads this. Say what was decided and by whom, and nothing of the child.',
        },
      }}
    />
  ) : (
    <Govuk
      c="input"
      params={{
        ...common,
        label: { text: 'Why? (optional)', classes: 'govuk-label--m' },
        hint: { text: 'For example: the family visits on Thursday. Give no names.' },
      }}
    />
  );
}

export function WhereToHold({
  choices,
  form,
  errors,
  chosen,
}: FieldProps & { choices: readonly HoldChoice[]; chosen: string }) {
  const value = form.has('provisionId') ? form.text('provisionId') : chosen;
  return (
    <Govuk
      c="radios"
      params={{
        name: 'provisionId',
        idPrefix: 'provisionId',
        fieldset: { legend: { text: 'Where?', classes: 'govuk-fieldset__legend--m' } },
        hint: { text: 'Settings of the newest list, in its order, as they stand now' },
        errorMessage: errorAt(errors, 'provisionId'),
        items: choices.map(({ provisionId, name, words }) => ({
          value: provisionId,
          text: name,
          hint: { text: words },
          checked: value === provisionId,
        })),
      }}
    />
  );
}

export function daysAndReason(form: FormFields) {
  const days = form.text('days');
  return { days: days === '' ? undefined : Number(days), reason: form.text('reason') || null };
}

/** What a person can mend, in a person’s words. */
export function holdErrors(why: Problem): FormErrors {
  const { list } = errorsOf(why);
  return {
    list: list.map(({ field, text }) => {
      if (field === 'provisionId') return { field, text: 'Choose where to hold a place' };
      if (field === 'days') {
        return { field, text: `Days must be a whole number from 1 to ${MOST_DAYS}` };
      }
      return { field: field || 'provisionId', text };
    }),
  };
}
