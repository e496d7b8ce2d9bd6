import { FEE_PARTS, type Fee } from '../../../../lib/banding/index.ts';
import { $Basis, BASIS_NAMES } from '../../../../lib/kernel/index.ts';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { sentence } from '../../words/sentence.ts';

export interface FeeFormProps {
  readonly action: string;
  readonly form: FormFields;
  readonly errors: FormErrors;
  /** In force today, by basis: what the amounts begin with. */
  readonly before: Fee | null;
}

/** The form of a new fee, under its heading. */
export function FeeForm({ action, form, errors, before }: FeeFormProps) {
  const basis = form.text('basis') || (before?.basis ?? '');
  return (
    <>
      <ErrorSummary errors={errors} />
      <form method="post" action={action} novalidate>
        <Govuk
          c="radios"
          params={{
            name: 'basis',
            idPrefix: 'basis',
            fieldset: {
              legend: { text: 'For which place?', classes: 'govuk-fieldset__legend--m' },
            },
            errorMessage: errorAt(errors, 'basis'),
            items: $Basis.options.map((value) => ({
              value,
              text: sentence(BASIS_NAMES[value]),
              checked: basis === value,
            })),
          }}
        />
        <FromDate form={form} errors={errors} />
        <Govuk
          c="radios"
          params={{
            name: 'how',
            idPrefix: 'how',
            fieldset: { legend: { text: 'How much?', classes: 'govuk-fieldset__legend--m' } },
            items: [
              {
                value: 'amounts',
                text: 'Four amounts a year',
                checked: form.text('how') !== 'percent',
                conditional: { html: <Amounts form={form} errors={errors} before={before} /> },
              },
              {
                value: 'percent',
                text: 'The fee in force, raised by a percentage',
                checked: form.text('how') === 'percent',
                conditional: { html: <Percent form={form} errors={errors} /> },
              },
            ],
          }}
        />
        <Govuk
          c="input"
          params={{
            id: 'reason',
            name: 'reason',
            label: { text: 'Why, if it is for days that have passed', classes: 'govuk-label--m' },
            hint: {
              text: 'Needed where it changes what you have charged already. Authorities read it.',
            },
            value: form.text('reason'),
            errorMessage: errorAt(errors, 'reason'),
          }}
        />
        <Govuk c="button" params={{ text: 'Continue', preventDoubleClick: true }} />
      </form>
    </>
  );
}

type FieldProps = Pick<FeeFormProps, 'form' | 'errors'>;
const WIDTHS = { day: 2, month: 2, year: 4 } as const;

function FromDate({ form, errors }: FieldProps) {
  const wrong = errors.list.find(({ field }) => field.startsWith('from-'));
  return (
    <Govuk
      c="date-input"
      params={{
        id: 'from',
        namePrefix: 'from',
        fieldset: {
          legend: { text: 'From which day is it charged?', classes: 'govuk-fieldset__legend--m' },
        },
        hint: { text: 'For example, 1 9 2027' },
        ...(wrong ? { errorMessage: { text: wrong.text } } : {}),
        items: (['day', 'month', 'year'] as const).map((part) => ({
          name: part,
          id: `from-${part}`,
          value: form.text(`from-${part}`),
          classes: `govuk-input--width-${WIDTHS[part]}${wrong ? ' govuk-input--error' : ''}`,
        })),
      }}
    />
  );
}

function Amounts({ form, errors, before }: FieldProps & Pick<FeeFormProps, 'before'>) {
  return (
    <>
      {FEE_PARTS.map((part) => (
        <Govuk
          c="input"
          params={{
            id: part,
            name: part,
            label: { text: sentence(part) },
            prefix: { text: '£' },
            inputmode: 'decimal',
            classes: 'govuk-input--width-10',
            value: form.has(part) ? form.text(part) : typedPounds(before?.parts[part] ?? 0),
            errorMessage: errorAt(errors, part),
          }}
        />
      ))}
    </>
  );
}

function Percent({ form, errors }: FieldProps) {
  return (
    <Govuk
      c="input"
      params={{
        id: 'percent',
        name: 'percent',
        label: { text: 'Uplift' },
        hint: { text: 'With at most two decimals, like 3.5; below 0 lowers it' },
        suffix: { text: '%' },
        inputmode: 'decimal',
        classes: 'govuk-input--width-5',
        value: form.text('percent'),
        errorMessage: errorAt(errors, 'percent'),
      }}
    />
  );
}

export function typedPounds(pence: number): string {
  return (pence / 100).toFixed(pence % 100 === 0 ? 0 : 2);
}
