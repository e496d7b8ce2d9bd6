import { academicYearOf, INTENTS, PERIODS } from '../../../../lib/capacity/index.ts';
import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import { INTENT_WORDS } from '../../../../lib/matching/index.ts';
import { errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { yearLabel } from '../../words/provision-words.ts';
import { sentence } from '../../words/sentence.ts';
import { type YearField, yearField, yearGroupsIn } from './publish-fields.ts';

interface YearFieldsProps {
  readonly form: FormFields;
  readonly errors: FormErrors;
  readonly today: CalendarDate;
}

/** "Free now", "Free from September 2027": by the years that they are. */
export function periodLabels(today: CalendarDate): readonly string[] {
  const first = academicYearOf(today);
  return ['Free now', `Free from September ${first + 1}`, `Free from September ${first + 2}`];
}

/** A row of fields for each year group; under each other on a narrow screen. */
export function YearFields({ form, errors, today }: YearFieldsProps) {
  const labels = periodLabels(today);
  return (
    <>
      <div class="rp-years__heads" aria-hidden="true">
        {['', 'Can you offer a place?', 'On roll', ...labels, 'Reason or condition'].map((head) => (
          <span>{head}</span>
        ))}
      </div>
      {yearGroupsIn(form).map((yearGroup) => (
        <fieldset class="govuk-fieldset rp-years__row">
          <legend class="rp-years__year">{yearLabel(yearGroup)}</legend>
          <div class="rp-years__fields">
            <IntentField yearGroup={yearGroup} form={form} errors={errors} />
            <CountField
              at={{ field: 'onRoll', yearGroup }}
              label="On roll"
              form={form}
              errors={errors}
            />
            {PERIODS.map((field, i) => (
              <CountField
                at={{ field, yearGroup }}
                label={labels[i] ?? ''}
                form={form}
                errors={errors}
              />
            ))}
            <ReasonField yearGroup={yearGroup} form={form} errors={errors} />
          </div>
        </fieldset>
      ))}
    </>
  );
}

type RowProps = Pick<YearFieldsProps, 'form' | 'errors'> & { readonly yearGroup: number };

function IntentField({ yearGroup, form, errors }: RowProps) {
  const name = yearField('intent', yearGroup);
  return (
    <Govuk
      c="select"
      params={{
        id: name,
        name,
        value: form.text(name),
        classes: 'rp-years__select',
        label: { text: 'Can you offer a place?', classes: 'rp-years__label' },
        errorMessage: errorAt(errors, name),
        items: [
          { value: '', text: 'Not said' },
          ...INTENTS.map((value) => ({ value, text: sentence(INTENT_WORDS[value]) })),
        ],
      }}
    />
  );
}

function ReasonField({ yearGroup, form, errors }: RowProps) {
  const name = yearField('reason', yearGroup);
  return (
    <Govuk
      c="input"
      params={{
        id: name,
        name,
        value: form.text(name),
        label: { text: 'Reason or condition', classes: 'rp-years__label' },
        errorMessage: errorAt(errors, name),
      }}
    />
  );
}

function CountField({
  at: { field, yearGroup },
  label,
  form,
  errors,
}: Omit<RowProps, 'yearGroup'> & {
  readonly at: { readonly field: YearField; readonly yearGroup: number };
  readonly label: string;
}) {
  const name = yearField(field, yearGroup);
  return (
    <Govuk
      c="input"
      params={{
        id: name,
        name,
        value: form.text(name),
        inputmode: 'numeric',
        classes: 'govuk-input--width-4',
        label: { text: label, classes: 'rp-years__label' },
        errorMessage: errorAt(errors, name),
      }}
    />
  );
}
