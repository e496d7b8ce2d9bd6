import { FAMILY_PARTS, LINK_DAYS, PART_NAMES } from '../../../../lib/tailored-lists/index.ts';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';

export interface LinkFormValues {
  readonly once: string;
  readonly part: string;
  readonly largePrint: boolean;
  readonly easyRead: boolean;
  readonly interpreter: string;
  readonly other: string;
  readonly parentBecause: string;
  readonly hidesHome: boolean;
  readonly days: string;
  /** Id of the link that this one takes the place of; empty where it takes none's. */
  readonly replaces: string;
}

interface LinkFormProps {
  readonly title: string;
  readonly values: LinkFormValues;
  readonly errors: FormErrors;
  readonly isYoungPersons: boolean;
}

export function LinkForm({ title, values, errors, isYoungPersons }: LinkFormProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <form method="post" novalidate>
          <input type="hidden" name="once" value={values.once} />
          <input type="hidden" name="replaces" value={values.replaces} />
          {values.replaces === '' ? (
            <Part values={values} errors={errors} />
          ) : (
            <Kept values={values} />
          )}
          {isYoungPersons && <YoungPerson values={values} errors={errors} />}
          <Home values={values} />
          <Formats values={values} errors={errors} />
          <Govuk
            c="input"
            params={{
              id: 'days',
              name: 'days',
              value: values.days,
              classes: 'govuk-input--width-3',
              inputmode: 'numeric',
              label: { text: 'Days for which it stands', classes: 'govuk-label--m' },
              hint: { text: `From ${LINK_DAYS.fewest} to ${LINK_DAYS.most}` },
              errorMessage: errorAt(errors, 'days'),
            }}
          />
          <Govuk c="button" params={{ text: 'Issue the link', preventDoubleClick: true }} />
        </form>
      </div>
    </div>
  );
}

type FieldProps = Pick<LinkFormProps, 'values' | 'errors'>;

function Part({ values, errors }: FieldProps) {
  return (
    <Govuk
      c="radios"
      params={{
        idPrefix: 'part',
        name: 'part',
        fieldset: { legend: { text: 'For whom is it?', classes: 'govuk-fieldset__legend--m' } },
        hint: { text: 'Parents who live apart get a link each. Never write a name.' },
        errorMessage: errorAt(errors, 'part'),
        value: values.part,
        items: FAMILY_PARTS.map((value) => ({ value, text: PART_NAMES[value] })),
      }}
    />
  );
}

/** For the same person as the link before: what they answered stays theirs. */
function Kept({ values }: Pick<FieldProps, 'values'>) {
  const part = FAMILY_PARTS.find((each) => each === values.part);
  return (
    <>
      <input type="hidden" name="part" value={values.part} />
      <Govuk
        c="inset-text"
        params={{
          text: `For ${part ? PART_NAMES[part] : 'the same person'}. The link before stops working at once, and what they answered stays theirs.`,
        }}
      />
    </>
  );
}

function YoungPerson({ values, errors }: FieldProps) {
  return (
    <Govuk
      c="radios"
      params={{
        idPrefix: 'parentBecause',
        name: 'parentBecause',
        fieldset: {
          legend: {
            text: 'If it is for a parent or carer: why may they have it?',
            classes: 'govuk-fieldset__legend--m',
          },
        },
        hint: { text: 'The young person now holds the rights.' },
        errorMessage: errorAt(errors, 'parentBecause'),
        value: values.parentBecause,
        items: [
          { value: 'young-person-agreed', text: 'The young person agreed to it' },
          {
            value: 'lacks-capacity',
            text: 'The young person lacks capacity to decide this',
            hint: { text: 'As assessed under the Mental Capacity Act 2005' },
          },
        ],
      }}
    />
  );
}

function Home({ values }: Pick<FieldProps, 'values'>) {
  return (
    <Govuk
      c="checkboxes"
      params={{
        name: 'hidesHome',
        fieldset: {
          legend: {
            text: 'Must the child’s address be kept from them?',
            classes: 'govuk-fieldset__legend--m',
          },
        },
        hint: {
          text: 'Where parents live apart, say. With a few distances the address can be worked out.',
        },
        items: [
          {
            value: 'yes',
            text: 'Yes: do not tell them how far each place is from home',
            checked: values.hidesHome,
          },
        ],
      }}
    />
  );
}

function Formats({ values, errors }: FieldProps) {
  return (
    <>
      <Govuk
        c="checkboxes"
        params={{
          name: 'formats',
          fieldset: {
            legend: { text: 'How do they need to read it?', classes: 'govuk-fieldset__legend--m' },
          },
          hint: { text: 'The list opens in this way' },
          items: [
            { value: 'largePrint', text: 'Large print', checked: values.largePrint },
            { value: 'easyRead', text: 'Easy read', checked: values.easyRead },
          ],
        }}
      />
      <Govuk
        c="input"
        params={{
          id: 'interpreter',
          name: 'interpreter',
          value: values.interpreter,
          classes: 'govuk-input--width-20',
          label: { text: 'Language for an interpreter' },
          hint: { text: 'Leave it empty if none is needed' },
          errorMessage: errorAt(errors, 'interpreter'),
        }}
      />
      <Govuk
        c="input"
        params={{
          id: 'other',
          name: 'other',
          value: values.other,
          label: { text: 'Other formats' },
          hint: { text: 'For example braille, audio, paper by post' },
          errorMessage: errorAt(errors, 'other'),
        }}
      />
    </>
  );
}
