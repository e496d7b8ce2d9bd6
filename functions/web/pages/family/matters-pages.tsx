import { ok } from '../../../../lib/kernel/index.ts';
import { saveViews } from '../../../use-cases/family/answer-list.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { done, type ShownPage } from '../../page-reply.ts';
import { answerForm, revisionOf } from './answer-form.tsx';
import { WordsField } from './words-field.tsx';

const PATH = '/family/answers/matters';

const ask = defineFamilyPage(
  { method: 'get', path: PATH, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    return list.ok ? ok(form(list.value, list.value.answer?.matters ?? '', NO_ERRORS)) : list;
  },
);

const save = defineFamilyPage(
  { method: 'post', path: PATH, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family, form: sent }) => {
    const matters = sent.text('matters');
    const saved = await saveViews(deps, family, revisionOf(sent), (views) => ({
      ...views,
      matters,
    }));
    if (saved.ok) return ok(done('/family/answers', 'answer-saved'));
    if (saved.problem.kind !== 'invalid' && saved.problem.kind !== 'stale') return saved;
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    return ok(
      form(
        list.value,
        matters,
        errorsOf(saved.problem, () => 'matters'),
      ),
    );
  },
);

function form(list: FamilyList, text: string, errors: FormErrors): ShownPage {
  const who = list.reader === 'young-person' ? 'you' : 'you and your child';
  return answerForm({
    title: 'What matters to you',
    list,
    errors,
    fields: (
      <WordsField
        name="matters"
        label={`What matters to ${who}?`}
        hint="For example friends, the journey, how big the school is, what helped before. Write it in your own words and in any language."
        rows={10}
        value={text}
        errors={errors}
      />
    ),
  });
}

export const MATTERS_PAGES: readonly BoundPage[] = [ask, save];
