import {
  BASES,
  BASIS_NAMES,
  NEED_NAMES,
  NEEDS,
  yearGroupName,
} from '../../../../lib/kernel/index.ts';
import { pickedSettings } from '../../components/picked-settings.ts';
import { SettingPicker } from '../../components/setting-picker.tsx';
import { errorAt } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { yearGroupWords } from '../../words/request-rows.ts';
import { sentence } from '../../words/sentence.ts';
import { DateField } from './date-field.tsx';
import { Features } from './feature-fields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { HomeFields } from './home-fields.tsx';
import { QUESTION, type QuestionId } from './questions.ts';
import { allOf, answer, workedOutYearGroup } from './read-answers.ts';

/** The fields of one question, under its title as the heading of the page. */
export function QuestionFields(props: FieldsProps) {
  switch (props.question) {
    case 'reference':
      return <Reference {...props} />;
    case 'received':
      return <DateField {...props} name="receivedOn" hint="For example, 3 11 2026" />;
    case 'child':
      return <DateField {...props} name="dateOfBirth" hint="For example, 14 3 2016" />;
    case 'start':
      return (
        <DateField
          {...props}
          name="startDate"
          hint="For a move between phases this is 1 September. For example, 1 9 2027"
        />
      );
    case 'sex':
      return (
        <OneOf
          {...props}
          name="sex"
          hint="Some schools are for girls or boys only."
          items={[
            ['female', 'Female'],
            ['male', 'Male'],
          ]}
        />
      );
    case 'year-group':
      return <YearGroup {...props} />;
    case 'need':
      return <OneOf {...props} name="primaryNeed" items={NEED_ITEMS} />;
    case 'second-need':
      return <SecondNeed {...props} />;
    case 'basis':
      return <Basis {...props} />;
    case 'must-have':
      return (
        <Features
          {...props}
          name="mustHave"
          hint="A setting that has not got all of these is not suitable. Tick only what the child cannot do without."
        />
      );
    case 'nice-to-have':
      return (
        <Features
          {...props}
          name="niceToHave"
          hint="These count for a setting, and none is needed."
          without={allOf(props.answers, 'mustHave')}
        />
      );
    case 'home':
      return <HomeFields {...props} />;
    case 'attends':
      return <Setting {...props} name="attends" none="The child attends no setting" />;
    case 'siblings':
      return (
        <Setting
          {...props}
          name="siblingsAt"
          several
          hint="Leave this empty if there are none, or it is not known."
        />
      );
    case 'requested':
      return (
        <Setting
          {...props}
          name="requestedSettings"
          several
          hint="The family may ask for any setting. Leave this empty if it has not asked for one."
        />
      );
    case 'mainstream':
      return (
        <OneOf
          {...props}
          name="mainstreamWanted"
          hint="Section 33 of the Children and Families Act 2014: it may then be refused only where it would be incompatible with the efficient education of others and no reasonable steps could prevent that."
          items={[
            ['yes', 'Yes'],
            ['no', 'No, or it has not said so'],
          ]}
        />
      );
  }
}

const NEED_ITEMS = NEEDS.map((need) => [need, sentence(NEED_NAMES[need])] as const);

/** The title as the legend and the one heading of the page. */
function legend(question: QuestionId) {
  return {
    text: QUESTION[question].title,
    isPageHeading: true,
    classes: 'govuk-fieldset__legend--l',
  };
}

function Reference({ question, answers, errors }: FieldsProps) {
  return (
    <Govuk
      c="input"
      params={{
        id: 'reference',
        name: 'reference',
        label: {
          text: QUESTION[question].title,
          isPageHeading: true,
          classes: 'govuk-label--l',
        },
        hint: { text: 'As your case system has it. Never the child’s name.' },
        classes: 'govuk-input--width-20',
        autocomplete: 'off',
        spellcheck: false,
        value: answer(answers, 'reference'),
        errorMessage: errorAt(errors, 'reference'),
      }}
    />
  );
}

interface OneOfProps extends FieldsProps {
  readonly name: string;
  readonly items: readonly (readonly [string, string])[];
  readonly hint?: string;
}

function OneOf({ question, name, items, hint, answers, errors }: OneOfProps) {
  return (
    <Govuk
      c="radios"
      params={{
        name,
        idPrefix: name,
        fieldset: { legend: legend(question) },
        ...(hint ? { hint: { text: hint } } : {}),
        errorMessage: errorAt(errors, name),
        items: items.map(([value, text]) => ({
          value,
          text,
          checked: answer(answers, name) === value,
        })),
      }}
    />
  );
}

function SecondNeed(props: FieldsProps) {
  const primary = answer(props.answers, 'primaryNeed');
  const others = NEED_ITEMS.filter(([need]) => need !== primary);
  return <OneOf {...props} name="secondNeed" items={[['none', 'No second need'], ...others]} />;
}

function YearGroup({ question, answers, errors }: FieldsProps) {
  const workedOut = workedOutYearGroup(answers);
  const taught = (
    <Govuk
      c="select"
      params={{
        id: 'taught',
        name: 'taught',
        label: { text: 'Year group in which the child is taught' },
        errorMessage: errorAt(errors, 'taught'),
        items: [
          { value: '', text: 'Choose a year group' },
          ...Array.from({ length: 25 }, (_, i) => i - 4).map((year) => ({
            value: String(year),
            text: year < 0 ? `Nursery, age ${year + 4}` : sentence(yearGroupName(year)),
            selected: answer(answers, 'taught') === String(year),
          })),
        ],
      }}
    />
  );
  return (
    <Govuk
      c="radios"
      params={{
        name: 'yearRight',
        idPrefix: 'yearRight',
        fieldset: { legend: legend(question) },
        hint: {
          text:
            workedOut === null
              ? 'Give the date of birth and the date on which the place is needed first: the year group is worked out from them.'
              : `Worked out for the date on which the place is needed: ${yearGroupWords(workedOut, false)}.`,
        },
        errorMessage: errorAt(errors, 'yearRight'),
        items: [
          {
            value: 'yes',
            text:
              workedOut === null
                ? 'The year group by date of birth'
                : `${sentence(yearGroupName(workedOut))}, by date of birth`,
            checked: answer(answers, 'yearRight') === 'yes',
          },
          {
            value: 'no',
            text: 'The child is taught out of year group',
            checked: answer(answers, 'yearRight') === 'no',
            conditional: { html: taught },
          },
        ],
      }}
    />
  );
}

function Basis(props: FieldsProps) {
  const { answers, errors, bands } = props;
  const band = answer(answers, 'band');
  return (
    <>
      <OneOf
        {...props}
        name="basis"
        items={BASES.map((basis) => [basis, sentence(BASIS_NAMES[basis])])}
      />
      <Govuk
        c="select"
        params={{
          id: 'band',
          name: 'band',
          label: { text: 'Band of the authority’s banding framework', classes: 'govuk-label--m' },
          errorMessage: errorAt(errors, 'band'),
          items: [
            { value: '', text: 'Choose a band' },
            ...bands.map((level) => ({
              value: String(level),
              text: `Band ${level}`,
              selected: band === String(level),
            })),
            { value: 'none', text: 'No band yet', selected: band === 'none' },
          ],
        }}
      />
    </>
  );
}

interface SettingProps extends FieldsProps {
  readonly name: string;
  readonly several?: boolean;
  readonly hint?: string;
  readonly none?: string;
}

function Setting({ question, name, several, hint, none, ...props }: SettingProps) {
  const { answers, errors, directory, search } = props;
  return (
    <SettingPicker
      name={name}
      legend={QUESTION[question].title}
      legendClasses="govuk-fieldset__legend--l"
      isPageHeading
      {...(several ? { several } : {})}
      {...(hint ? { hint } : {})}
      {...(none ? { none } : {})}
      value={pickedSettings(directory, allOf(answers, name), search)}
      error={errorAt(errors, name)}
    />
  );
}
