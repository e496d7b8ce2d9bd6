import type { Child } from 'hono/jsx';
import {
  $LimitAnswerInput,
  type AdmissionLimit,
  isUnanswered,
  LIMIT_ANSWERS,
  standingLimits,
} from '../../../../lib/capacity/index.ts';
import {
  $Id,
  type CalendarDate,
  londonDate,
  ok,
  parseInput,
  type Result,
} from '../../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../../lib/matching/index.ts';
import { answerLimit } from '../../../use-cases/answer-limit.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { ErrorSummary, errorAt, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { done, type PageReply, page } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { counted } from '../../words/counted.ts';
import { provisionTitle } from '../../words/provision-words.ts';
import { sentence } from '../../words/sentence.ts';
import { LIMIT_ANSWER_WORDS, LimitView, waitingWords } from './limit-view.tsx';

const ACCESS = { action: 'limit.answer' as const };
const PATH = '/authority/:authority/limits';
const ANSWER_PATH = `${PATH}/:limitId`;
const $Params = $AuthorityParams.extend({ limitId: $Id });
const TITLE = 'Limits to answer';

const tray = definePage(
  { method: 'get', path: PATH, access: ACCESS, params: $AuthorityParams, query: NO_QUERY },
  async (deps, { owner }) => {
    const { items, needChecking } = await deps.areaLimits(owner).all();
    const index = await deps.currentIndex();
    const today = londonDate(deps.now());
    const standing = standingLimits(items);
    // Who has waited longest comes first.
    const open = standing.filter(isUnanswered).toReversed();
    const answered = standing.filter((limit) => !isUnanswered(limit));
    const link = (limit: AdmissionLimit, text: string) => (
      <p class="govuk-body">
        <a class="govuk-link" href={`/authority/${owner.code}/limits/${limit.id}`}>
          {text}
          <span class="govuk-visually-hidden">: {placeName(index, limit)}</span>
        </a>
      </p>
    );
    return ok(
      page(
        TITLE,
        <>
          <h1 class="govuk-heading-l">{TITLE}</h1>
          <p class="govuk-body-l">
            Settings in your area say here what limits whom they can admit. Each has a right to an
            answer; it is shown beside the limit, to the setting and to every authority.
          </p>
          {needChecking.length > 0 && (
            <p class="govuk-body">{counted(needChecking.length, 'limit')} cannot be read.</p>
          )}
          {open.length === 0 && <p class="govuk-body">No setting waits for an answer.</p>}
          {open.map((limit) => (
            <LimitCard index={index} limit={limit} today={today}>
              {link(limit, 'Answer')}
            </LimitCard>
          ))}
          {answered.length > 0 && <h2 class="govuk-heading-m">Answered, still in force</h2>}
          {answered.map((limit) => (
            <LimitCard index={index} limit={limit} today={today}>
              {link(limit, 'Answer again')}
            </LimitCard>
          ))}
        </>,
        { section: 'limits' },
      ),
    );
  },
);

function LimitCard({
  index,
  limit,
  today,
  children,
}: {
  index: ProvisionIndex | null;
  limit: AdmissionLimit;
  today: CalendarDate;
  children?: Child;
}) {
  return (
    <section class="rp-provision">
      <h3 class="govuk-heading-s">
        <a
          class="govuk-link"
          href={`/settings/${limit.settingKey}?from=/authority/${limit.authority}/limits`}
        >
          {placeName(index, limit)}
        </a>
        {isUnanswered(limit) && (
          <span class="rp-under">{sentence(waitingWords(limit, today))}</span>
        )}
      </h3>
      <LimitView limit={limit} authorityName="Your authority" today={today} />
      {children}
    </section>
  );
}

const ask = definePage(
  { method: 'get', path: ANSWER_PATH, access: ACCESS, params: $Params, query: NO_QUERY },
  (deps, visit) => show(deps, visit, NO_ERRORS),
);

const send = definePage(
  { method: 'post', path: ANSWER_PATH, access: ACCESS, params: $Params, query: NO_QUERY },
  async (deps, visit) => {
    const { owner, principal, params, form } = visit;
    const given = { answer: form.text('answer'), words: form.text('words') };
    const errors = errorsIn(form);
    if (errors.list.length > 0) return show(deps, visit, errors);
    const input = parseInput($LimitAnswerInput, given, 'The answer');
    if (!input.ok) return input;
    const answered = await madeOnce(deps, visit, `answer to ${params.limitId}`, {
      again: (id) => deps.areaLimits(owner).get(id),
      act: (claim) => answerLimit(deps, owner, principal, params.limitId, input.value, claim),
    });
    return answered.ok ? ok(done(`/authority/${owner.code}/limits`, 'limit-answered')) : answered;
  },
);

function errorsIn(form: FormFields): FormErrors {
  const list = [];
  if (!LIMIT_ANSWERS.some((answer) => answer === form.text('answer'))) {
    list.push({ field: 'answer', text: 'Choose what your authority says to it' });
  }
  const words = form.text('words');
  if (words === '') list.push({ field: 'words', text: 'Say why, or what happens next' });
  if (words.length > 1_000) {
    list.push({ field: 'words', text: 'The words must be 1,000 characters or fewer' });
  }
  return { list };
}

async function show(
  deps: WebDeps,
  { owner, params, form }: ActingVisit<{ readonly limitId: string }>,
  errors: FormErrors,
): Promise<Result<PageReply>> {
  const limit = await deps.areaLimits(owner).get(params.limitId);
  if (!limit.ok) return limit;
  const index = await deps.currentIndex();
  const heading = `Answer the limit of ${placeName(index, limit.value)}`;
  return ok(
    page(
      heading,
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{heading}</h1>
          <LimitView
            limit={limit.value}
            authorityName="Your authority"
            today={londonDate(deps.now())}
          />
          <form method="post" novalidate>
            <input type="hidden" name="once" value={form.text('once') || deps.newId()} />
            <Govuk
              c="radios"
              params={{
                name: 'answer',
                idPrefix: 'answer',
                fieldset: {
                  legend: { text: 'Your authority', classes: 'govuk-fieldset__legend--m' },
                },
                errorMessage: errorAt(errors, 'answer'),
                items: LIMIT_ANSWERS.map((value) => ({
                  value,
                  text: sentence(LIMIT_ANSWER_WORDS[value]),
                  checked: form.text('answer') === value,
                })),
              }}
            />
            <Govuk
              c="textarea"
              params={{
                id: 'words',
                name: 'words',
                rows: 3,
                value: form.text('words'),
                label: { text: 'Why, or what happens next', classes: 'govuk-label--m' },
                hint: { text: 'The setting and every authority can read it. Name no child.' },
                errorMessage: errorAt(errors, 'words'),
              }}
            />
            <Govuk c="button" params={{ text: 'Send the answer', preventDoubleClick: true }} />
          </form>
        </div>
      </div>,
      {
        section: 'limits',
        back: { href: `/authority/${owner.code}/limits`, text: TITLE },
        hasErrors: errors.list.length > 0,
      },
    ),
  );
}

/** "The Willows School, special school places". */
function placeName(
  index: ProvisionIndex | null,
  { settingKey, provisionId }: AdmissionLimit,
): string {
  const setting = index?.setting(settingKey);
  const provision = setting?.provisions.find(({ id }) => id === provisionId);
  const strand = provision ? `: ${provisionTitle(provision)}` : '';
  return `${setting?.name ?? `Setting ${settingKey}`}${strand}`;
}

export const LIMITS_PAGES: readonly BoundPage[] = [tray, ask, send];
