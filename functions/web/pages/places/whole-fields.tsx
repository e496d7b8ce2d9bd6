import { START_RULES } from '../../../../lib/capacity/index.ts';
import {
  BASES,
  BASIS_NAMES,
  featureName,
  NEED_NAMES,
  NEEDS,
} from '../../../../lib/kernel/index.ts';
import { errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { sentence } from '../../words/sentence.ts';
import { FEATURE_GROUPS } from '../new-request/feature-groups.ts';
import { START_WORDS } from './profile-words.ts';

interface WholeProps {
  readonly form: FormFields;
  readonly errors: FormErrors;
}

/** What is said of the provision as a whole. */
export function WholeFields({ form, errors }: WholeProps) {
  return (
    <>
      <div class="rp-fields-row">
        <Count name="places" label="Places in all" form={form} errors={errors} />
        <Count name="onRoll" label="Pupils on roll" form={form} errors={errors} />
        <Count name="lowAge" label="Youngest age" form={form} errors={errors} />
        <Count name="highAge" label="Age by which pupils leave" form={form} errors={errors} />
      </div>
      <Govuk
        c="checkboxes"
        params={{
          name: 'bases',
          classes: 'govuk-checkboxes--small',
          fieldset: { legend: { text: 'Places offered', classes: 'govuk-fieldset__legend--s' } },
          items: BASES.map((value) => ({
            value,
            text: sentence(BASIS_NAMES[value]),
            checked: form.all('bases').includes(value),
          })),
        }}
      />
      <Needs form={form} />
      <Features form={form} />
      <Starts form={form} errors={errors} />
      <Govuk
        c="textarea"
        params={{
          id: 'admissionLimits',
          name: 'admissionLimits',
          rows: 3,
          value: form.text('admissionLimits'),
          label: { text: 'What limits whom you can admit', classes: 'govuk-label--s' },
          hint: {
            text: 'For example: no child who needs a hoist before the lift is mended. The authority of your area is told and must answer. Leave it empty if nothing does.',
          },
          errorMessage: errorAt(errors, 'admissionLimits'),
        }}
      />
    </>
  );
}

function Count({ name, label, form, errors }: WholeProps & { name: string; label: string }) {
  return (
    <Govuk
      c="input"
      params={{
        id: name,
        name,
        value: form.text(name),
        inputmode: 'numeric',
        classes: 'govuk-input--width-4',
        label: { text: label, classes: 'govuk-label--s' },
        errorMessage: errorAt(errors, name),
      }}
    />
  );
}

function Needs({ form }: Pick<WholeProps, 'form'>) {
  const ticked = form.all('needs');
  return (
    <details class="govuk-details" data-module="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          Needs it is made for ({ticked.length} ticked)
        </span>
      </summary>
      <div class="govuk-details__text">
        <Govuk
          c="checkboxes"
          params={{
            name: 'needs',
            classes: 'govuk-checkboxes--small',
            fieldset: {
              legend: { text: 'Needs it is made for', classes: 'govuk-visually-hidden' },
            },
            hint: { text: 'Tick none to leave what the register says.' },
            items: NEEDS.map((value) => ({
              value,
              text: sentence(NEED_NAMES[value]),
              checked: ticked.includes(value),
            })),
          }}
        />
      </div>
    </details>
  );
}

function Features({ form }: Pick<WholeProps, 'form'>) {
  const ticked = form.all('features');
  const count = ticked.filter((feature) => feature !== 'none').length;
  return (
    <details class="govuk-details" data-module="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Features and therapies ({count} ticked)</span>
      </summary>
      <div class="govuk-details__text">
        {FEATURE_GROUPS.map(({ heading, features }, i) => (
          <Govuk
            c="checkboxes"
            params={{
              name: 'features',
              idPrefix: i === 0 ? 'features' : `features-${i}`,
              classes: 'govuk-checkboxes--small',
              fieldset: { legend: { text: heading, classes: 'govuk-fieldset__legend--s' } },
              items: features.map((value) => ({
                value,
                text: sentence(featureName(value)),
                checked: ticked.includes(value),
              })),
            }}
          />
        ))}
        <Govuk
          c="checkboxes"
          params={{
            name: 'features',
            idPrefix: 'features-none',
            classes: 'govuk-checkboxes--small',
            items: [{ value: 'none', text: 'None of them', checked: ticked.includes('none') }],
          }}
        />
      </div>
    </details>
  );
}

function Starts({ form, errors }: WholeProps) {
  const wrong = errors.list.find(({ field }) => field.startsWith('nextStart-'));
  return (
    <>
      <Govuk
        c="radios"
        params={{
          name: 'starts',
          classes: 'govuk-radios--small',
          fieldset: {
            legend: { text: 'When a child can start', classes: 'govuk-fieldset__legend--s' },
          },
          items: START_RULES.map((value) => ({
            value,
            text: sentence(START_WORDS[value]),
            checked: form.text('starts') === value,
          })),
        }}
      />
      <Govuk
        c="date-input"
        params={{
          id: 'nextStart',
          namePrefix: 'nextStart',
          fieldset: {
            legend: {
              text: 'Next day on which a child could start',
              classes: 'govuk-fieldset__legend--s',
            },
          },
          hint: { text: 'Leave it empty if you do not know.' },
          ...(wrong ? { errorMessage: { text: wrong.text } } : {}),
          items: (['day', 'month', 'year'] as const).map((part) => ({
            name: part,
            id: `nextStart-${part}`,
            value: form.text(`nextStart-${part}`),
            classes: `govuk-input--width-${part === 'year' ? 4 : 2}${wrong ? ' govuk-input--error' : ''}`,
          })),
        }}
      />
    </>
  );
}
