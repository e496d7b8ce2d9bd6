import { VISIT_KINDS, VISIT_OUTCOMES } from '../../../../lib/quality/index.ts';
import type { Setting } from '../../../../lib/register/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';
import { errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { DayField } from './day-field.tsx';
import { OUTCOME_WORDS, provisionWords, VISIT_KIND_WORDS } from './quality-words.ts';
import { rowsIn } from './read-visit-form.ts';

interface VisitFormProps {
  readonly setting: Setting;
  readonly typed: Answers;
  readonly errors: FormErrors;
  readonly action: string;
  /** A record that stands is corrected, and why is asked for. */
  readonly corrects: boolean;
}

export function VisitForm(props: VisitFormProps) {
  const { setting, typed, errors, action, corrects } = props;
  const value = (name: string) => typed[name]?.[0] ?? '';
  const rows = rowsIn(typed);
  return (
    <form method="post" action={action} novalidate>
      <input type="hidden" name="rows" value={String(rows)} />
      {setting.provisions.length > 1 && (
        <Radios
          name="provision"
          legend="What was visited?"
          props={props}
          items={[
            ['all', 'The whole setting'],
            ...setting.provisions.map((each) => [each.id, provisionWords(each)] as const),
          ]}
        />
      )}
      <DayField name="visited" legend="On which day?" typed={typed} errors={errors} />
      <Radios
        name="kind"
        legend="What kind of visit was it?"
        props={props}
        items={VISIT_KINDS.map((kind) => [kind, VISIT_KIND_WORDS[kind]])}
      />
      <Radios
        name="outcome"
        legend="What was the outcome?"
        props={props}
        items={VISIT_OUTCOMES.map((outcome) => [outcome, OUTCOME_WORDS[outcome]])}
      />
      <Govuk
        c="textarea"
        params={{
          id: 'words',
          name: 'words',
          rows: 6,
          label: { text: 'What was found?', classes: 'govuk-label--s' },
          hint: {
            text: 'Every authority and the provider read this. Name no child and no member of staff.',
          },
          value: value('words'),
          errorMessage: errorAt(errors, 'words'),
        }}
      />
      <h2 class="govuk-heading-m">Actions</h2>
      <p class="govuk-body">What the setting is asked to do. Leave a row empty to leave it out.</p>
      {Array.from({ length: rows }, (_, i) => (
        <ActionRow i={i} typed={typed} errors={errors} withDone={corrects} />
      ))}
      <Govuk
        c="button"
        params={{
          text: 'Add another action',
          name: 'add',
          value: 'yes',
          classes: 'govuk-button--secondary',
        }}
      />
      <DayField
        name="next"
        legend="When is the next visit due?"
        hint="Leave it empty where no day is set."
        typed={typed}
        errors={errors}
      />
      <Govuk
        c="input"
        params={{
          id: 'consortium',
          name: 'consortium',
          label: { text: 'Was it made for a consortium?', classes: 'govuk-label--s' },
          hint: { text: 'Its code, for example three-vales. Leave it empty where it was not.' },
          value: value('consortium'),
          classes: 'govuk-input--width-20',
          errorMessage: errorAt(errors, 'consortium'),
        }}
      />
      {corrects && (
        <Govuk
          c="textarea"
          params={{
            id: 'correction',
            name: 'correction',
            rows: 3,
            label: { text: 'Why do you change the record?', classes: 'govuk-label--s' },
            hint: { text: 'The earlier record is kept beside this one.' },
            value: value('correction'),
            errorMessage: errorAt(errors, 'correction'),
          }}
        />
      )}
      <Govuk c="button" params={{ text: 'Continue', preventDoubleClick: true }} />
    </form>
  );
}

function Radios({
  name,
  legend,
  items,
  props: { typed, errors },
}: {
  name: string;
  legend: string;
  items: readonly (readonly [string, string])[];
  props: VisitFormProps;
}) {
  return (
    <Govuk
      c="radios"
      params={{
        name,
        idPrefix: name,
        value: typed[name]?.[0] ?? '',
        fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
        errorMessage: errorAt(errors, name),
        items: items.map(([value, text]) => ({ value, text })),
      }}
    />
  );
}

function ActionRow({
  i,
  typed,
  errors,
  withDone,
}: {
  i: number;
  typed: Answers;
  errors: FormErrors;
  withDone: boolean;
}) {
  const name = `action-${i}`;
  return (
    <fieldset class="govuk-fieldset rp-action-row">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Action {i + 1}</legend>
      <Govuk
        c="textarea"
        params={{
          id: name,
          name,
          rows: 2,
          label: { text: `What is to be done (action ${i + 1})` },
          value: typed[name]?.[0] ?? '',
          errorMessage: errorAt(errors, name),
        }}
      />
      <DayField
        name={`${name}-due`}
        legend={`By when (action ${i + 1})`}
        typed={typed}
        errors={errors}
        small
      />
      {withDone && (
        <DayField
          name={`${name}-done`}
          legend={`Seen to be done on (action ${i + 1})`}
          hint="Leave it empty until it is."
          typed={typed}
          errors={errors}
          small
        />
      )}
    </fieldset>
  );
}
