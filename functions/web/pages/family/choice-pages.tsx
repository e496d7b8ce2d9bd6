import { ok } from '../../../../lib/kernel/index.ts';
import { $Agreement, type FamilyViews, viewsOf } from '../../../../lib/tailored-lists/index.ts';
import { saveViews } from '../../../use-cases/family/answer-list.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { done, type ShownPage } from '../../page-reply.ts';
import { answerForm, revisionOf } from './answer-form.tsx';
import { placesToChoose } from './list-view.ts';
import { WordsField } from './words-field.tsx';

const PATH = '/family/answers/choice';
type Choice = Pick<FamilyViews, 'prefers' | 'agreement' | 'agreementWhy'>;

export const AGREEMENT_WORDS = {
  agree: 'I agree with the list',
  partly: 'I agree with some of it',
  disagree: 'I do not agree with the list',
} as const;

const ask = defineFamilyPage(
  { method: 'get', path: PATH, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    return list.ok ? ok(form(list.value, viewsOf(list.value.answer), NO_ERRORS)) : list;
  },
);

const save = defineFamilyPage(
  { method: 'post', path: PATH, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family, form: sent }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const place = placesToChoose(list.value).find(({ key }) => key === sent.text('prefers'));
    const agreement = $Agreement.safeParse(sent.text('agreement'));
    const choice: Choice = {
      prefers: place ? { settingKey: place.key, settingName: place.name } : null,
      agreement: agreement.success ? agreement.data : null,
      agreementWhy: sent.text('agreementWhy'),
    };
    const saved = await saveViews(deps, family, revisionOf(sent), (views) => ({
      ...views,
      ...choice,
    }));
    if (saved.ok) return ok(done('/family/answers', 'answer-saved'));
    if (saved.problem.kind !== 'invalid' && saved.problem.kind !== 'stale') return saved;
    return ok(
      form(
        list.value,
        choice,
        errorsOf(saved.problem, () => 'agreementWhy'),
      ),
    );
  },
);

function form(list: FamilyList, choice: Choice, errors: FormErrors): ShownPage {
  return answerForm({
    title: 'Which place you want, and if you agree',
    list,
    errors,
    fields: (
      <>
        <Govuk
          c="radios"
          params={{
            name: 'prefers',
            fieldset: {
              legend: {
                text: 'Which place do you want most?',
                classes: 'govuk-fieldset__legend--m',
              },
            },
            hint: {
              text: 'To choose a place that is not here, first ask for it under “Ask for another place”.',
            },
            value: choice.prefers?.settingKey ?? '',
            items: [
              ...placesToChoose(list).map(({ key, name }) => ({ value: key, text: name })),
              { divider: 'or', value: '' },
              { value: 'none', text: 'None of these, or I do not know yet' },
            ],
          }}
        />
        <Govuk
          c="radios"
          params={{
            name: 'agreement',
            fieldset: {
              legend: { text: 'Do you agree with the list?', classes: 'govuk-fieldset__legend--m' },
            },
            value: choice.agreement ?? '',
            items: $Agreement.options.map((value) => ({ value, text: AGREEMENT_WORDS[value] })),
          }}
        />
        <WordsField
          name="agreementWhy"
          label="Why (you need not say)"
          rows={5}
          value={choice.agreementWhy}
          errors={errors}
        />
      </>
    ),
  });
}

export const CHOICE_PAGES: readonly BoundPage[] = [ask, save];
