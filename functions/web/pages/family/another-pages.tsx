import * as z from 'zod';
import { $SettingKey, ok, problem, refused } from '../../../../lib/kernel/index.ts';
import { withAskedFor, withoutAskedFor } from '../../../../lib/tailored-lists/index.ts';
import type { DirectoryEntry } from '../../../shared/setting-directory.ts';
import { answerWhyNot } from '../../../use-cases/answer-why-not.ts';
import { saveViews } from '../../../use-cases/family/answer-list.ts';
import { lookUpSetting } from '../../../use-cases/family/look-up-setting.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import { answerForm, BACK_TO_ANSWERS, revisionOf } from './answer-form.tsx';
import { Place } from './list-page.tsx';
import { type PlaceView, placeView } from './list-view.ts';
import { WordsField } from './words-field.tsx';

const PATH = '/family/answers/another';
const TITLE = 'Ask for another place';
const $Place = z.object({ settingKey: $SettingKey });
const $Search = z.object({ done: z.string().optional(), q: z.string().max(100).optional() });

const search = defineFamilyPage(
  { method: 'get', path: PATH, params: NO_PARAMS, query: $Search },
  async (deps, { family, query }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const words = query.q?.trim() ?? '';
    const found = words === '' ? null : await lookUpSetting(deps, family, words);
    if (found && !found.ok) return found;
    return ok(
      page(
        TITLE,
        <div class="rp-family">
          <h1 class="govuk-heading-l">{TITLE}</h1>
          <p class="govuk-body-l">
            You may ask for any school or college, whether it is on the list or not.
          </p>
          <AskedFor list={list.value} />
          <form method="get" action={PATH} class="rp-search">
            <Govuk
              c="input"
              params={{
                id: 'q',
                name: 'q',
                type: 'search',
                value: words,
                label: { text: 'Find a place', classes: 'govuk-label--m' },
                hint: { text: 'Its name, town or postcode' },
                spellcheck: false,
              }}
            />
            <Govuk c="button" params={{ text: 'Find', classes: 'govuk-button--secondary' }} />
          </form>
          {found && <Found words={words} found={found.value} />}
        </div>,
        { section: 'answers', back: BACK_TO_ANSWERS },
      ),
    );
  },
);

function Found({ words, found }: { words: string; found: readonly DirectoryEntry[] }) {
  if (found.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">Nothing found for “{words}”</h2>
        <p class="govuk-body">
          Check the spelling, or use fewer words. If it is not there, write its name under{' '}
          <a class="govuk-link" href="/family/answers/matters">
            What matters to you
          </a>
          .
        </p>
      </>
    );
  }
  return (
    <>
      <h2 class="govuk-heading-m">Which one is it?</h2>
      <ul class="govuk-list govuk-list--spaced">
        {found.map(({ key, name, town, postcode }) => (
          <li>
            <a class="govuk-link" href={`${PATH}/${key}`}>
              {name}
            </a>
            <br />
            <span class="govuk-hint">{[town, postcode].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function AskedFor({ list: { answer, isOpen } }: { list: FamilyList }) {
  const asked = answer?.askedFor ?? [];
  if (asked.length === 0) return null;
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: asked.map(({ settingKey, settingName, why }) => ({
          key: { text: settingName },
          value: { text: why || 'No reason given. You need not give one.' },
          ...(isOpen
            ? {
                actions: {
                  items: [
                    {
                      href: `${PATH}/${settingKey}`,
                      text: 'Change',
                      visuallyHiddenText: settingName,
                    },
                  ],
                },
              }
            : {}),
        })),
      }}
    />
  );
}

const ask = defineFamilyPage(
  { method: 'get', path: `${PATH}/:settingKey`, params: $Place, query: NO_QUERY },
  async (deps, { family, params }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const { requestId } = family.link;
    const { version } = list.value;
    const answer = await answerWhyNot(
      deps,
      family.owner,
      { requestId, version },
      params.settingKey,
    );
    if (!answer.ok) return refused(UNKNOWN);
    const { evaluation, explanation, settingName } = answer.value;
    const view =
      evaluation && explanation ? placeView(list.value, { evaluation, explanation }, null) : null;
    const asked = list.value.answer?.askedFor.find((each) => each.settingKey === params.settingKey);
    return ok(
      form(list.value, settingName, asked?.why ?? '', asked !== undefined, view, NO_ERRORS),
    );
  },
);

const save = defineFamilyPage(
  { method: 'post', path: `${PATH}/:settingKey`, params: $Place, query: NO_QUERY },
  async (deps, { family, params: { settingKey }, form: sent }) => {
    const index = await deps.currentIndex();
    const setting = index?.setting(settingKey);
    if (!setting) return refused(UNKNOWN);
    const why = sent.text('why');
    const taken = sent.text('take-off') !== '';
    const saved = await saveViews(deps, family, revisionOf(sent), (views) =>
      taken
        ? withoutAskedFor(views, settingKey)
        : withAskedFor(views, { settingKey, settingName: setting.name, why }),
    );
    if (saved.ok) return ok(done(PATH, taken ? 'place-taken-off' : 'place-asked'));
    if (saved.problem.kind !== 'invalid' && saved.problem.kind !== 'stale') return saved;
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    const asked =
      list.value.answer?.askedFor.some((each) => each.settingKey === settingKey) ?? false;
    const errors = errorsOf(saved.problem, () => 'why');
    return ok(form(list.value, setting.name, why, asked, null, errors));
  },
);

function form(
  list: FamilyList,
  name: string,
  why: string,
  isAsked: boolean,
  view: PlaceView | null,
  errors: FormErrors,
): ShownPage {
  return answerForm({
    title: `Ask for ${name}`,
    list,
    errors,
    back: { href: PATH, text: TITLE },
    button: isAsked ? 'Save' : `Ask for ${name}`,
    fields: (
      <>
        <WordsField
          name="why"
          label="Why you want it (you need not say)"
          rows={6}
          value={why}
          errors={errors}
        />
        {isAsked && (
          <Govuk
            c="checkboxes"
            params={{
              name: 'take-off',
              items: [{ value: 'yes', text: 'Take it off again: I do not ask for this place' }],
            }}
          />
        )}
      </>
    ),
    after: view && (
      <>
        <h2 class="govuk-heading-l">What we know about it</h2>
        <Place place={view} />
      </>
    ),
  });
}

const UNKNOWN = problem('not-found', 'no-such-place', 'There is no such school or college.');

export const ANOTHER_PAGES: readonly BoundPage[] = [search, ask, save];
