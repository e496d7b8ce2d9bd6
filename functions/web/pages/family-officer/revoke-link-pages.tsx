import { $Id, ok } from '../../../../lib/kernel/index.ts';
import { PART_NAMES } from '../../../../lib/tailored-lists/index.ts';
import { revokeFamilyLink } from '../../../use-cases/family/change-link.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import { familyPath } from './family-paths.ts';

const PATH = '/authority/:authority/requests/:requestId/family/links/:linkId/revoke';
const ACCESS = { action: 'family-link.revoke' as const };
const $LinkParams = $RequestParams.extend({ linkId: $Id });

const ask = definePage(
  { method: 'get', path: PATH, access: ACCESS, params: $LinkParams, query: NO_QUERY },
  async (deps, { owner, params: { requestId, linkId } }) => {
    const link = await deps.familyLinks(owner).get(requestId, linkId);
    if (!link.ok) return link;
    const back = familyPath(owner, requestId);
    const title = `Take back the link of ${PART_NAMES[link.value.part]}`;
    return ok(
      page(
        title,
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{title}?</h1>
            <p class="govuk-body">
              Whoever has opened it is out at once. What they sent is kept; what they saved and did
              not send is kept for a new link of theirs.
            </p>
            <form method="post" class="govuk-button-group">
              <Govuk
                c="button"
                params={{ text: 'Take the link back', classes: 'govuk-button--warning' }}
              />
              <a class="govuk-link" href={back}>
                Cancel
              </a>
            </form>
          </div>
        </div>,
        { section: 'work-list', back: { href: back, text: 'Family' } },
      ),
    );
  },
);

const revoke = definePage(
  { method: 'post', path: PATH, access: ACCESS, params: $LinkParams, query: NO_QUERY },
  async (deps, { owner, principal, params }) => {
    const revoked = await revokeFamilyLink(deps, owner, principal, params);
    if (!revoked.ok) return revoked;
    return ok(done(familyPath(owner, params.requestId), 'family-link-revoked'));
  },
);

export const REVOKE_LINK_PAGES: readonly BoundPage[] = [ask, revoke];
