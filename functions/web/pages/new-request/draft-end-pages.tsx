import { $Id, ok, problem, refused } from '../../../../lib/kernel/index.ts';
import { deleteDraft } from '../../../use-cases/keep-draft.ts';
import { rebaseDraft } from '../../../use-cases/rebase-draft.ts';
import { requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { done, page, redirect } from '../../page-reply.ts';
import { draftName } from '../work-list/work-list-drafts.tsx';
import { draftPath } from './draft-path.ts';
import { answersOf } from './read-answers.ts';
import { readRevision } from './read-revision.ts';

const $Params = $AuthorityParams.extend({ draftId: $Id });
const CONTRACT = {
  access: { action: 'request.create' },
  params: $Params,
  query: NO_QUERY,
} as const;
const BASE = '/authority/:authority/drafts/:draftId';

const askDelete = definePage(
  { ...CONTRACT, method: 'get', path: `${BASE}/delete` },
  async (deps, { owner, params }) => {
    const draft = await deps.drafts(owner).get(params.draftId);
    if (!draft.ok) return draft;
    const title = `Delete ${draftName(draft.value)}?`;
    const path = draftPath(owner, params.draftId);
    return ok(
      page(
        title,
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">
              What was typed is deleted and cannot be brought back. No request is changed.
            </p>
            <form method="post">
              <div class="govuk-button-group">
                <Govuk
                  c="button"
                  params={{
                    text: 'Delete',
                    classes: 'govuk-button--warning',
                    preventDoubleClick: true,
                  }}
                />
                <a class="govuk-link" href={path}>
                  Keep it
                </a>
              </div>
            </form>
          </div>
        </div>,
        { section: 'work-list', back: { href: path, text: 'Back' } },
      ),
    );
  },
);

const remove = definePage(
  { ...CONTRACT, method: 'post', path: `${BASE}/delete` },
  async (deps, { owner, principal, params }) => {
    const gone = await deleteDraft(deps, owner, principal, params.draftId);
    if (!gone.ok) return gone;
    const { of } = gone.value;
    const to = of
      ? `${requestPath(owner, of.requestId)}/details`
      : `/authority/${owner.code}/requests`;
    return ok(done(to, 'draft-deleted'));
  },
);

/** Puts the changes of a draft on top of what somebody else has changed of the request meanwhile. */
const rebase = definePage(
  { ...CONTRACT, method: 'post', path: `${BASE}/rebase` },
  async (deps, { owner, principal, params }) => {
    const draft = await deps.drafts(owner).get(params.draftId);
    if (!draft.ok) return draft;
    const { of } = draft.value;
    if (of === null) return refused(NOT_A_REVISION);
    const [now, stands, before] = await Promise.all([
      deps.requests(owner).get(of.requestId),
      deps.cases(owner).get(of.requestId),
      readRevision(deps, owner, of.requestId, of.revision),
    ]);
    if (!now.ok) return now;
    if (!stands.ok) return stands;
    const { receivedOn } = stands.value;
    const kept = await rebaseDraft(deps, owner, principal, draft.value, {
      before: before ? answersOf(before, receivedOn) : {},
      now: answersOf(now.value, receivedOn),
      revision: now.value.revision,
    });
    return kept.ok ? ok(redirect(draftPath(owner, params.draftId))) : kept;
  },
);

const NOT_A_REVISION = problem(
  'conflict',
  'not-a-revision',
  'This draft is of a new request, so there is nothing to put it on top of.',
);

export const DRAFT_END_PAGES: readonly BoundPage[] = [askDelete, remove, rebase];
