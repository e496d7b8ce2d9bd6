import * as z from 'zod';
import { longMoment, ok } from '../../../../lib/kernel/index.ts';
import type { Answers } from '../../../../lib/requests/index.ts';
import { beginDraft } from '../../../use-cases/keep-draft.ts';
import { requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { redirect } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { type OpenedRequest, openRequest } from '../request/open-request.ts';
import { draftPath } from './draft-path.ts';
import { questionPage, type ShownQuestion } from './question-page.tsx';
import { QUESTIONS, type QuestionId } from './questions.ts';
import { answersOf } from './read-answers.ts';
import { takeAnswer } from './take-answer.ts';

const CONTRACT = {
  path: '/authority/:authority/requests/:requestId/change/:question',
  access: { action: 'request.revise' },
  params: $RequestParams.extend({ question: z.enum(QUESTIONS) }),
  query: NO_QUERY,
} as const;

const ask = definePage({ ...CONTRACT, method: 'get' }, async (deps, visit) => {
  const opened = await openRequest(deps, visit, visit.params.requestId);
  if (!opened.ok) return opened;
  const { question } = visit.params;
  return ok(await shown(deps, opened.value, question, {}, { errors: NO_ERRORS }));
});

/** The first answer that is changed begins a draft of a revision; the request is changed when that is sent. */
const take = definePage({ ...CONTRACT, method: 'post' }, async (deps, visit) => {
  const { owner, principal, visitor, params, form } = visit;
  const opened = await openRequest(deps, visit, params.requestId);
  if (!opened.ok) return opened;
  const { request, case: stands } = opened.value;
  const { question } = params;
  const base = answersOf(request, stands.receivedOn);
  const taken = await takeAnswer(deps, owner, form, question, base, request.id);
  if (taken.again) return ok(await shown(deps, opened.value, question, taken.answers, taken));
  if (Number(form.text('revision')) !== request.revision) {
    const errors = formErrors({
      field: '',
      text: `${request.revisedBy} changed this request on ${longMoment(request.revisedAt)}, after you opened this page. What you typed is still here: continue to keep it.`,
    });
    return ok(await shown(deps, opened.value, question, taken.answers, { errors }));
  }
  const { personId, name } = visitor.session;
  const { id: requestId, revision, reference } = request;
  const draft = await beginDraft(
    deps,
    owner,
    principal,
    { personId, name },
    {
      of: { requestId, revision, reference },
      answers: { ...base, ...taken.answers },
    },
  );
  return draft.ok ? ok(redirect(draftPath(owner, draft.value.id))) : draft;
});

function shown(
  deps: WebDeps,
  { owner, request, case: stands }: OpenedRequest,
  question: QuestionId,
  typed: Answers,
  more: Pick<ShownQuestion, 'errors' | 'same' | 'search'>,
) {
  return questionPage(deps, {
    ...more,
    owner,
    question,
    answers: { ...answersOf(request, stands.receivedOn), ...typed },
    revision: request.revision,
    caption: `Changes to ${request.reference}`,
    back: { href: `${requestPath(owner, request.id)}/details`, text: 'Details' },
  });
}

export const CHANGE_PAGES: readonly BoundPage[] = [ask, take];
