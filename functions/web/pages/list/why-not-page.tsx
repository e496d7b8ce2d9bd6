import { ok } from '../../../../lib/kernel/index.ts';
import type { WhyNot } from '../../../../lib/matching/index.ts';
import { type DirectoryEntry, settingDirectory } from '../../../shared/setting-directory.ts';
import { standingWords, withoutProvisionWords } from '../../../shared/standing-words.ts';
import { answerWhyNot } from '../../../use-cases/answer-why-not.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { RequestHeader } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  type FormErrors,
  formErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { valueIn } from '../../query-values.ts';
import { sentence } from '../../words/sentence.ts';
import { CriteriaTable, CriterionBars } from './card/criterion-bars.tsx';
import { ReasonsList } from './card/reasons.tsx';
import { $ListParams, listPath, settingPath } from './list-paths.ts';
import { loadCase } from './load-list.ts';

const MOST_FOUND = 20;
const KEY = /^(\d{6}|\d{8})$/;

const whyNotPage = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/lists/:version/why-not',
    access: { action: 'list.read' },
    params: $ListParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, visitor, params, href }) => {
    const loaded = await loadCase(deps, owner, params.requestId);
    if (!loaded.ok) return loaded;
    const asked = valueIn(href, 'setting');
    const index = await deps.currentIndex();
    const found =
      index && asked && !KEY.test(asked) ? settingDirectory(index).search(asked, MOST_FOUND) : [];
    const only = found.length === 1 ? found[0]?.key : undefined;
    const key = KEY.test(asked) ? asked : only;
    const answer = key ? await answerWhyNot(deps, owner, params, key) : null;
    // A number that the register does not have is a fault of the form; a list that is not there is one of the page.
    if (answer && !answer.ok && answer.problem.code !== 'setting-not-found') return answer;
    if (answer?.ok) {
      await recordView(deps, owner, principal, `list/${params.requestId}/${params.version}`);
    }
    const errors = errorsFor(asked, answer?.ok === false, found.length);
    const at = `${listPath(owner, params)}/why-not`;
    return ok(
      page(
        `Why a setting is or is not in list ${params.version} of ${loaded.value.request.reference}`,
        <>
          <ErrorSummary errors={errors} />
          <RequestHeader
            {...loaded.value}
            active="lists"
            person={visitor.session.personId}
            heading="Why is a setting not listed?"
          />
          <SearchForm
            at={at}
            asked={answer?.ok ? answer.value.settingName : asked}
            errors={errors}
          />
          {answer === null && <Found entries={found} at={at} />}
          {answer?.ok && <Answer answer={answer.value} from={href} />}
        </>,
        {
          section: 'work-list',
          hasErrors: errors.list.length > 0,
          back: { href: listPath(owner, params), text: `List, version ${params.version}` },
        },
      ),
    );
  },
);

function errorsFor(asked: string, isUnknown: boolean, found: number): FormErrors {
  if (isUnknown) {
    return formErrors({
      field: 'setting',
      text: `The register that this list was made from has no setting ${asked}`,
    });
  }
  if (asked === '' || KEY.test(asked) || found > 0) return NO_ERRORS;
  return formErrors({
    field: 'setting',
    text: 'No setting is called so. Try part of its name, its town or its postcode',
  });
}

function SearchForm({ at, asked, errors }: { at: string; asked: string; errors: FormErrors }) {
  return (
    <form method="get" action={at} class="rp-no-print">
      <Govuk
        c="input"
        params={{
          id: 'setting',
          name: 'setting',
          label: { text: 'Setting' },
          hint: { text: 'Part of its name, town or postcode, or its URN or UKPRN' },
          value: asked,
          errorMessage: errorAt(errors, 'setting'),
        }}
      />
      <Govuk c="button" params={{ text: 'Find' }} />
    </form>
  );
}

function Found({ entries, at }: { entries: readonly DirectoryEntry[]; at: string }) {
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {entries.length === MOST_FOUND ? `The first ${MOST_FOUND} settings` : 'Which one?'}
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {entries.map(({ key, name, town, postcode, authorityName }) => (
          <li>
            <a class="govuk-link" href={`${at}?setting=${key}`}>
              {name}
            </a>
            <span class="rp-under">
              {[town, postcode, authorityName].filter(Boolean).join(', ')} ({key})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ answer, from }: { answer: WhyNot; from: string }) {
  const { settingKey, settingName, evaluation, explanation } = answer;
  return (
    <section aria-labelledby="answer">
      <h2 class="govuk-heading-l" id="answer">
        <a class="govuk-link govuk-link--no-visited-state" href={settingPath(settingKey, from)}>
          {settingName}
        </a>
      </h2>
      <p class="govuk-body-l">{sentence(standingWords(answer))}.</p>
      {evaluation === null && <p class="govuk-body">{withoutProvisionWords(answer)}</p>}
      {explanation && (
        <>
          <p class="govuk-body">{explanation.professional.summary}</p>
          <ReasonsList reasons={explanation.professional} />
        </>
      )}
      {evaluation && (
        <>
          <h3 class="govuk-heading-m rp-section">By criterion</h3>
          <CriterionBars criteria={evaluation.criteria} />
          <CriteriaTable evaluation={evaluation} />
        </>
      )}
    </section>
  );
}

export const WHY_NOT_PAGE: readonly BoundPage[] = [whyNotPage];
