import * as z from 'zod';
import { $Id, ok } from '../../../../lib/kernel/index.ts';
import type { Draft } from '../../../../lib/requests/index.ts';
import { keepAnswers } from '../../../use-cases/keep-draft.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { $AuthorityParams } from '../../page-contract.ts';
import { redirect } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { draftPath } from './draft-path.ts';
import { questionPage, type ShownQuestion } from './question-page.tsx';
import { QUESTIONS, questionAfter, questionBefore } from './questions.ts';
import { takeAnswer, typedAnswers } from './take-answer.ts';

const $Params = $AuthorityParams.extend({ draftId: $Id, question: z.enum(QUESTIONS) });
/** `check` stands there for whoever came from the answers to be checked and goes back to them. */
const $Query = z.object({ done: z.string().optional(), check: z.string().optional() });
type Visit = ActingVisit<z.infer<typeof $Params>, z.infer<typeof $Query>>;

const CONTRACT = {
  path: '/authority/:authority/drafts/:draftId/:question',
  access: { action: 'request.create' },
  params: $Params,
  query: $Query,
} as const;

const ask = definePage({ ...CONTRACT, method: 'get' }, async (deps, visit) => {
  const draft = await deps.drafts(visit.owner).get(visit.params.draftId);
  if (!draft.ok) return draft;
  return ok(await shown(deps, visit, draft.value, { errors: NO_ERRORS }));
});

const take = definePage({ ...CONTRACT, method: 'post' }, async (deps, visit) => {
  const { owner, principal, params, query, form } = visit;
  const { draftId, question } = params;
  const stored = await deps.drafts(owner).get(draftId);
  if (!stored.ok) return stored;
  const draft = stored.value;
  const own = draft.of?.requestId ?? null;
  const taken = await takeAnswer(deps, owner, form, question, draft.answers, own);
  const typed = { ...draft, answers: { ...draft.answers, ...taken.answers } };
  if (taken.again) return ok(await shown(deps, visit, typed, taken));
  const revision = Number(form.text('revision'));
  const kept = await keepAnswers(deps, owner, principal, { id: draftId, revision }, taken.answers);
  if (!kept.ok) {
    if (kept.problem.kind !== 'stale') return kept;
    return ok(await shown(deps, visit, typed, { errors: changedMeanwhile(visit, draft) }));
  }
  const next = query.check === undefined ? questionAfter(question) : null;
  return ok(redirect(draftPath(owner, draftId) + (next ? `/${next}` : '')));
});

/** Another window kept something meanwhile: what it kept is told where it is another answer to this very question. */
function changedMeanwhile({ params: { question }, form }: Visit, now: Draft): FormErrors {
  const typed = typedAnswers(form, question);
  const other = Object.entries(typed).some(
    ([field, values]) => (now.answers[field] ?? []).join('\n') !== values.join('\n'),
  );
  const kept = Object.keys(typed)
    .flatMap((field) => now.answers[field] ?? [])
    .join(' ');
  const what = other && kept !== '' ? ` The answer there is “${kept}”.` : '';
  return formErrors({
    field: '',
    text: `This draft was changed in another window by ${now.changedBy}.${what} What you typed is still here: continue to keep it.`,
  });
}

function shown(
  deps: WebDeps,
  { owner, params, query }: Visit,
  draft: Draft,
  more: Pick<ShownQuestion, 'errors' | 'same' | 'search'>,
) {
  const { question } = params;
  const path = draftPath(owner, draft.id);
  const before = query.check === undefined ? questionBefore(question) : null;
  const back = before ? `${path}/${before}` : query.check === undefined ? null : path;
  return questionPage(deps, {
    ...more,
    owner,
    question,
    answers: draft.answers,
    revision: draft.revision,
    caption: draft.of ? `Changes to ${draft.of.reference}` : 'New request',
    back: { href: back ?? `/authority/${owner.code}/requests`, text: back ? 'Back' : 'Work list' },
  });
}

export const DRAFT_QUESTION_PAGES: readonly BoundPage[] = [ask, take];
