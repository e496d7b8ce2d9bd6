import type * as z from 'zod';
import { $Id, londonDate, ok, type Problem, parseInput } from '../../../../lib/kernel/index.ts';
import {
  $HomeInput,
  $RequestInput,
  type Draft,
  type Home,
} from '../../../../lib/requests/index.ts';
import { settingDirectory } from '../../../shared/setting-directory.ts';
import { requestOfDraft, sendDraft } from '../../../use-cases/keep-draft.ts';
import { resolveHome } from '../../../use-cases/resolve-home.ts';
import { labelOf } from '../../components/picked-settings.ts';
import { requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { done, page, redirect } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { type AnswerRow, answerRows } from './answer-rows.ts';
import { checkTogether, unanswered } from './check-answer.ts';
import { draftPath } from './draft-path.ts';
import { QUESTION, type QuestionId, questionOf } from './questions.ts';
import { homeOf, inputOf } from './read-answers.ts';
import { changedMeanwhile, StaleRevision } from './stale-revision.tsx';

const $Params = $AuthorityParams.extend({ draftId: $Id });
type Visit = ActingVisit<z.infer<typeof $Params>>;

const CONTRACT = {
  path: '/authority/:authority/drafts/:draftId',
  access: { action: 'request.create' },
  params: $Params,
  query: NO_QUERY,
} as const;

const check = definePage({ ...CONTRACT, method: 'get' }, async (deps, visit) => {
  const { owner, params } = visit;
  const draft = await deps.drafts(owner).get(params.draftId);
  if (draft.ok) return ok(await checkPage(deps, visit, draft.value, null));
  // Whoever comes back to a draft that was sent is led to what became of it.
  const made = await requestOfDraft(deps, owner, params.draftId);
  return made === null ? draft : ok(redirect(requestPath(owner, made)));
});

const send = definePage({ ...CONTRACT, method: 'post' }, async (deps, visit) => {
  const { owner, principal, params } = visit;
  const stored = await deps.drafts(owner).get(params.draftId);
  if (!stored.ok) {
    const made = await requestOfDraft(deps, owner, params.draftId);
    if (made === null) return stored;
    return ok(done(requestPath(owner, made), 'request-recorded'));
  }
  const draft = stored.value;
  if (unanswered(draft.answers, londonDate(deps.now())).length > 0) {
    return ok(await checkPage(deps, visit, draft, null, true));
  }
  const input = parseInput($RequestInput, inputOf(draft.answers), 'The request');
  const sent = input.ok ? await sendDraft(deps, owner, principal, draft, input.value) : input;
  if (sent.ok) {
    const what = draft.of ? 'request-revised' : 'request-recorded';
    return ok(done(requestPath(owner, sent.value.id), what));
  }
  return ok(await checkPage(deps, visit, draft, sent.problem, true));
});

/** What keeps a draft from being sent: an error at a question, or above all of them. */
interface Hindrance {
  readonly question: QuestionId | null;
  readonly text: string;
}

async function checkPage(
  deps: WebDeps,
  { owner, params }: Visit,
  draft: Draft,
  problem: Problem | null,
  sent = false,
) {
  const index = await deps.currentIndex();
  const directory = index && settingDirectory(index);
  const nameOf = (key: string) => labelOf(directory, key).name;
  const today = londonDate(deps.now());
  const home = await homeKnown(deps, draft);
  const rows = answerRows(draft.answers, home, today, nameOf);
  const hindrances = hindrancesOf(rows, draft, today, problem, sent);
  const path = draftPath(owner, params.draftId);
  const title = draft.of ? `Check the changes to ${draft.of.reference}` : 'Check the answers';
  const changed = problem?.code === 'request-changed' ? draft.of : null;
  const stale = changed && (await changedMeanwhile(deps, owner, changed, nameOf));
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <Hindrances hindrances={hindrances} path={path} />
        <h1 class="govuk-heading-l">{title}</h1>
        {stale && <StaleRevision meanwhile={stale} path={path} />}
        <Rows rows={rows} path={path} />
        {stale === null && (
          <form method="post" novalidate>
            <Govuk
              c="button"
              params={{
                text: draft.of ? 'Save the changes' : 'Record the request',
                preventDoubleClick: true,
              }}
            />
          </form>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/delete`}>
            {draft.of ? 'Drop these changes' : 'Delete this draft'}
          </a>
        </p>
      </div>
    </div>,
    {
      section: 'work-list',
      hasErrors: hindrances.length > 0,
      back: draft.of
        ? { href: `${requestPath(owner, draft.of.requestId)}/details`, text: 'Details' }
        : { href: `/authority/${owner.code}/requests`, text: 'Work list' },
      ...(problem && problem.kind === 'stale' ? { status: 409 } : {}),
    },
  );
}

async function homeKnown(deps: WebDeps, { answers }: Draft): Promise<Home | null> {
  const given = $HomeInput.safeParse(homeOf(answers));
  if (!given.success) return null;
  const home = await resolveHome(deps, given.data);
  return home.ok ? home.value : null;
}

/** Answers that do not go together are told at once; those that are missing when somebody goes on without them. */
function hindrancesOf(
  rows: readonly AnswerRow[],
  { answers }: Draft,
  today: string,
  problem: Problem | null,
  sent: boolean,
): readonly Hindrance[] {
  if (problem) {
    const { faults = [] } = problem;
    if (faults.length === 0) return [{ question: null, text: problem.detail }];
    return faults.map(({ pointer, detail }) => ({ question: questionOf(pointer), text: detail }));
  }
  const missing = rows.filter(({ answered }) => !answered);
  if (missing.length > 0) {
    if (!sent) return [];
    return missing.map(({ question, key }) => ({ question, text: `${key}: not answered yet` }));
  }
  return [...checkTogether(answers, today)].map(([question, text]) => ({ question, text }));
}

function Hindrances({ hindrances, path }: { hindrances: readonly Hindrance[]; path: string }) {
  if (hindrances.length === 0) return null;
  return (
    <Govuk
      c="error-summary"
      params={{
        titleText: 'There is a problem',
        errorList: hindrances.map(({ question, text }) => ({
          text,
          ...(question ? { href: `${path}/${question}?check=` } : {}),
        })),
      }}
    />
  );
}

function Rows({ rows, path }: { rows: readonly AnswerRow[]; path: string }) {
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: rows.map(({ question, key, value, answered }) => ({
          key: { text: key },
          value: { text: value },
          actions: {
            items: [
              {
                href: `${path}/${question}?check=`,
                text: answered ? 'Change' : 'Answer',
                visuallyHiddenText: QUESTION[question].key.toLowerCase(),
              },
            ],
          },
        })),
      }}
    />
  );
}

export const CHECK_ANSWERS_PAGES: readonly BoundPage[] = [check, send];
