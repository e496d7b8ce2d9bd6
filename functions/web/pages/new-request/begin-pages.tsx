import { ok } from '../../../../lib/kernel/index.ts';
import { beginDraft } from '../../../use-cases/keep-draft.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import { backToList } from '../request/back-to-list.ts';
import { draftPath } from './draft-path.ts';
import { QUESTIONS } from './questions.ts';

const CONTRACT = {
  path: '/authority/:authority/requests/new',
  access: { action: 'request.create' },
  params: $AuthorityParams,
  query: NO_QUERY,
} as const;

const begin = definePage({ ...CONTRACT, method: 'get' }, async (_deps, visit) =>
  ok(
    page(
      'Record a request',
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Record a request</h1>
          <p class="govuk-body">You need:</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>the authority’s own reference for the child</li>
            <li>the date of birth and the home’s postcode</li>
            <li>the needs, and what a setting must have</li>
            <li>the settings that the family asks for, if it has said so</li>
          </ul>
          <p class="govuk-body">
            Never give the child’s name. What you type is kept as a draft for 30 days, so you can
            stop and go on later from the work list.
          </p>
          <form method="post">
            <Govuk c="button" params={{ text: 'Start', preventDoubleClick: true }} />
          </form>
        </div>
      </div>,
      { section: 'work-list', back: backToList(visit) },
    ),
  ),
);

const start = definePage(
  { ...CONTRACT, method: 'post' },
  async (deps, { owner, principal, visitor }) => {
    const { personId, name } = visitor.session;
    const nothing = { of: null, answers: {} };
    const draft = await beginDraft(deps, owner, principal, { personId, name }, nothing);
    if (!draft.ok) return draft;
    return ok(redirect(`${draftPath(owner, draft.value.id)}/${QUESTIONS[0]}`));
  },
);

export const BEGIN_PAGES: readonly BoundPage[] = [begin, start];
