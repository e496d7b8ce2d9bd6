import * as z from 'zod';
import { $SettingKey, ok, problem, refused } from '../../../../lib/kernel/index.ts';
import { withComment } from '../../../../lib/tailored-lists/index.ts';
import { saveViews } from '../../../use-cases/family/answer-list.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import { answerForm, BACK_TO_ANSWERS, revisionOf } from './answer-form.tsx';
import { placesToChoose } from './list-view.ts';
import { WordsField } from './words-field.tsx';

const PLACES = '/family/answers/places';
const TITLE = 'What you think of each place';
const $Place = z.object({ settingKey: $SettingKey });

const choose = defineFamilyPage(
  { method: 'get', path: PLACES, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const said = new Set(list.value.answer?.comments.map(({ settingKey }) => settingKey));
    return ok(
      page(
        TITLE,
        <div class="rp-family">
          <h1 class="govuk-heading-l">{TITLE}</h1>
          <Govuk
            c="task-list"
            params={{
              items: placesToChoose(list.value).map(({ key, name }) => ({
                title: { text: name },
                href: `${PLACES}/${key}`,
                status: said.has(key)
                  ? { text: 'Saved' }
                  : { tag: { text: 'Empty', classes: 'govuk-tag--blue' } },
              })),
            }}
          />
        </div>,
        { section: 'answers', back: BACK_TO_ANSWERS },
      ),
    );
  },
);

const ask = defineFamilyPage(
  { method: 'get', path: `${PLACES}/:settingKey`, params: $Place, query: NO_QUERY },
  async (deps, { family, params }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const place = placeIn(list.value, params.settingKey);
    if (!place) return refused(NOT_ON_LIST);
    const text = list.value.answer?.comments.find(
      ({ settingKey }) => settingKey === params.settingKey,
    )?.text;
    return ok(form(list.value, place.name, text ?? '', NO_ERRORS));
  },
);

const save = defineFamilyPage(
  { method: 'post', path: `${PLACES}/:settingKey`, params: $Place, query: NO_QUERY },
  async (deps, { family, params, form: sent }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const place = placeIn(list.value, params.settingKey);
    if (!place) return refused(NOT_ON_LIST);
    const text = sent.text('comment');
    const comment = { settingKey: place.key, settingName: place.name, text };
    const saved = await saveViews(deps, family, revisionOf(sent), (views) =>
      withComment(views, comment),
    );
    if (saved.ok) return ok(done(PLACES, 'answer-saved'));
    if (saved.problem.kind !== 'invalid' && saved.problem.kind !== 'stale') return saved;
    return ok(
      form(
        list.value,
        place.name,
        text,
        errorsOf(saved.problem, () => 'comment'),
      ),
    );
  },
);

function placeIn(list: FamilyList, key: string) {
  return placesToChoose(list).find((place) => place.key === key) ?? considered(list, key);
}

/** One may also say something of a place that was thought about and not listed. */
function considered({ body }: FamilyList, key: string) {
  const found = body.proposal.notListed.find(({ evaluation }) => evaluation.settingKey === key);
  return found && { key, name: found.evaluation.settingName };
}

function form(list: FamilyList, name: string, text: string, errors: FormErrors): ShownPage {
  return answerForm({
    title: `What you think of ${name}`,
    list,
    errors,
    back: { href: PLACES, text: TITLE },
    fields: (
      <WordsField
        name="comment"
        label="Your comment"
        hint="What is good about it, what worries you, what you want to know. Do not write names of other children."
        rows={8}
        value={text}
        errors={errors}
      />
    ),
  });
}

const NOT_ON_LIST = problem('not-found', 'place-not-on-list', 'This place is not on your list.');

export const COMMENT_PAGES: readonly BoundPage[] = [choose, ask, save];
