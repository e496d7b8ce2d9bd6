import { ok, type Result } from '../../../../lib/kernel/index.ts';
import { CRITERIA, type Criterion } from '../../../../lib/policy/index.ts';
import { type Importance, MOST_IMPORTANT } from '../../../../lib/tailored-lists/index.ts';
import { saveViews } from '../../../use-cases/family/answer-list.ts';
import { familyOrder, type TwoPlaces } from '../../../use-cases/family/family-order.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { redirect, type ShownPage } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { answerForm, revisionOf } from './answer-form.tsx';
import { CRITERION_WORDS, criteriaByWeight } from './list-words.ts';

const PATH = '/family/answers/weights';

const ask = defineFamilyPage(
  { method: 'get', path: PATH, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    return form(deps, list.value, list.value.answer?.importance ?? null, NO_ERRORS);
  },
);

const save = defineFamilyPage(
  { method: 'post', path: PATH, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family, form: sent }) => {
    const importance = importanceOf(sent, criteriaFor(family.link));
    const saved = await saveViews(deps, family, revisionOf(sent), (views) => ({
      ...views,
      importance,
    }));
    // Back to this page: the two orders are what it is for.
    if (saved.ok) return ok(redirect(`${PATH}?done=answer-saved#orders`));
    if (saved.problem.kind !== 'invalid' && saved.problem.kind !== 'stale') return saved;
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    return form(
      deps,
      list.value,
      importance,
      errorsOf(saved.problem, () => 'need-fit'),
    );
  },
);

/** An order by distance alone would say where the home is to somebody who must not know. */
function criteriaFor({ hidesHome }: { readonly hidesHome: boolean }): readonly Criterion[] {
  return hidesHome ? CRITERIA.filter((criterion) => criterion !== 'distance') : CRITERIA;
}

/** What was chosen; null where nothing was. */
function importanceOf(sent: FormFields, criteria: readonly Criterion[]): Importance | null {
  const given = criteria.flatMap((criterion) => {
    const text = sent.text(criterion);
    return /^[0-9]$/.test(text) ? [[criterion, Number(text)] as const] : [];
  });
  return given.length === 0 ? null : Object.fromEntries(given);
}

const LEVELS = ['Not at all', 'A little', 'Quite a lot', 'Very much', 'Most of all'] as const;

async function form(
  deps: WebDeps,
  list: FamilyList,
  importance: Importance | null,
  errors: FormErrors,
): Promise<Result<ShownPage>> {
  const order = importance ? await familyOrder(deps, list.body, importance) : null;
  if (order && !order.ok) return order;
  const words = CRITERION_WORDS[list.reader];
  return ok(
    answerForm({
      title: 'The order by what matters to you',
      list,
      errors,
      button: 'Save and see the order',
      intro: (
        <p class="govuk-body-l">
          Say how much each thing matters to you. You then see the order of your authority and yours
          side by side. The list itself stays as it is; your authority sees both.
        </p>
      ),
      fields: criteriaFor(list).map((criterion) => (
        <Govuk
          c="radios"
          params={{
            idPrefix: criterion,
            name: criterion,
            classes: 'govuk-radios--small govuk-radios--inline rp-levels',
            fieldset: {
              legend: { text: sentence(words[criterion]), classes: 'govuk-fieldset__legend--s' },
            },
            value: importance?.[criterion] === undefined ? '' : String(importance[criterion]),
            items: LEVELS.slice(0, MOST_IMPORTANT + 1).map((text, level) => ({
              value: String(level),
              text,
            })),
          }}
        />
      )),
      after: order?.value && <Orders list={list} order={order.value} />,
    }),
  );
}

function Orders({ list, order }: { list: FamilyList; order: readonly TwoPlaces[] }) {
  const words = CRITERION_WORDS[list.reader];
  return (
    <section id="orders">
      <h2 class="govuk-heading-m">The two orders</h2>
      <p class="govuk-body">
        For {list.authorityName} this counts, the first most:{' '}
        {criteriaByWeight(list.body.inputs.policy.weights)
          .map((criterion) => words[criterion])
          .join('; ')}
        .
      </p>
      <section class="rp-scroll" tabindex={0} aria-label="The two orders">
        <Govuk
          c="table"
          params={{
            caption: 'Each place in both orders',
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
            head: [
              { text: 'Place' },
              { text: 'By what matters to you', format: 'numeric' },
              { text: 'By your authority', format: 'numeric' },
            ],
            rows: order.map(({ settingName, family, authority }) => [
              { text: settingName },
              { text: family ?? 'not listed', format: 'numeric' },
              { text: authority ?? 'not listed', format: 'numeric' },
            ]),
          }}
        />
      </section>
      <p class="govuk-body">
        <a class="govuk-link" href="/family/answers">
          Go on with your answers
        </a>
      </p>
    </section>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const WEIGHTS_PAGES: readonly BoundPage[] = [ask, save];
