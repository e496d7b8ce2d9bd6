import { longMoment, ok } from '../../../../lib/kernel/index.ts';
import { viewsOf } from '../../../../lib/tailored-lists/index.ts';
import { sendAnswer } from '../../../use-cases/family/answer-list.ts';
import { type FamilyList, readFamilyList } from '../../../use-cases/family/read-family-list.ts';
import { defineFamilyPage } from '../../define-family-page.ts';
import type { BoundPage } from '../../define-page.ts';
import { ErrorSummary, errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page, redirect, type ShownPage } from '../../page-reply.ts';
import { BACK_TO_ANSWERS, revisionOf } from './answer-form.tsx';
import { nextStepWords } from './next-step.tsx';
import { ViewsSummary } from './views-summary.tsx';

const CHECK = '/family/answers/check';

const check = defineFamilyPage(
  { method: 'get', path: CHECK, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    return list.ok ? ok(checkPage(list.value, NO_ERRORS)) : list;
  },
);

const send = defineFamilyPage(
  { method: 'post', path: CHECK, params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family, form }) => {
    const sent = await sendAnswer(deps, family, revisionOf(form));
    if (sent.ok) return ok(redirect('/family/answers/sent'));
    if (sent.problem.kind !== 'invalid') return sent;
    const list = await readFamilyList(deps, family);
    return list.ok ? ok(checkPage(list.value, errorsOf(sent.problem))) : list;
  },
);

function checkPage(list: FamilyList, errors: FormErrors): ShownPage {
  const { answer, isOpen, isSent, reader, authorityName } = list;
  const title = isOpen && !isSent ? 'Check your answers, then send them' : 'What you answered';
  return page(
    title,
    <div class="rp-family">
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{nextStepWords(list)}</p>
      <ViewsSummary views={viewsOf(answer)} reader={reader} canChange={isOpen} />
      {isOpen && !isSent && (
        <>
          <p class="govuk-body">
            Nobody else in your family who has a link of their own sees your answers here.{' '}
            {authorityName} reads them, and may have to show them if there is an appeal.
          </p>
          <form method="post">
            <input type="hidden" name="revision" value={String(answer?.revision ?? 0)} />
            <Govuk
              c="button"
              params={{ text: `Send to ${authorityName}`, preventDoubleClick: true }}
            />
          </form>
        </>
      )}
    </div>,
    { section: 'answers', back: BACK_TO_ANSWERS, hasErrors: errors.list.length > 0 },
  );
}

const sent = defineFamilyPage(
  { method: 'get', path: '/family/answers/sent', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { family }) => {
    const list = await readFamilyList(deps, family);
    if (!list.ok) return list;
    if (!list.value.isSent || list.value.answer === null) return ok(redirect('/family/answers'));
    const { answer } = list.value;
    return ok(
      page(
        'Your answers have been sent',
        <div class="rp-family">
          <Govuk
            c="panel"
            params={{
              titleText: 'Your answers have been sent',
              text: `On ${longMoment(answer.at)}`,
            }}
          />
          <h2 class="govuk-heading-m">What happens next</h2>
          <p class="govuk-body">{nextStepWords(list.value)}</p>
          <p class="govuk-body">
            <a class="govuk-link" href="/family/next">
              See every step, who acts and by when
            </a>
          </p>
        </div>,
        { section: 'answers' },
      ),
    );
  },
);

export const CHECK_PAGES: readonly BoundPage[] = [check, send, sent];
