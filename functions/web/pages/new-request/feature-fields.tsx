import { type Feature, featureName } from '../../../../lib/kernel/index.ts';
import { errorAt } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { sentence } from '../../words/sentence.ts';
import { FEATURE_GROUPS } from './feature-groups.ts';
import type { FieldsProps } from './fields-props.ts';
import { QUESTION } from './questions.ts';
import { allOf } from './read-answers.ts';

interface FeaturesProps extends FieldsProps {
  readonly name: string;
  readonly hint: string;
  /** What is not offered, since it has been ticked as something that must be there. */
  readonly without?: readonly string[];
}

/** Features to be ticked, by groups. */
export function Features({ question, name, hint, without = [], answers, errors }: FeaturesProps) {
  const ticked = allOf(answers, name);
  const groups = FEATURE_GROUPS.map(({ heading, features }) => ({
    heading,
    features: features.filter((feature) => !without.includes(feature)),
  })).filter(({ features }) => features.length > 0);
  return (
    <>
      <h1 class="govuk-heading-l">{QUESTION[question].title}</h1>
      <p class="govuk-hint">{hint}</p>
      {groups.map(({ heading, features }, i) => (
        <Govuk
          c="checkboxes"
          params={{
            name,
            idPrefix: i === 0 ? name : `${name}-${i}`,
            fieldset: { legend: { text: heading, classes: 'govuk-fieldset__legend--m' } },
            ...(i === 0 ? { errorMessage: errorAt(errors, name) } : {}),
            items: features.map((feature: Feature) => ({
              value: feature,
              text: sentence(featureName(feature)),
              checked: ticked.includes(feature),
            })),
          }}
        />
      ))}
    </>
  );
}
