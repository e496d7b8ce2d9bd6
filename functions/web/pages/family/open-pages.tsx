import * as z from 'zod';
import { $Id, ok } from '../../../../lib/kernel/index.ts';
import { openFamilyLink } from '../../../use-cases/family/open-link.ts';
import { resolveFamily } from '../../../use-cases/family/resolve-family.ts';
import { type BoundPage, defineOpenPage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import { FAMILY_COOKIE } from '../../session/cookies.ts';

/** The authority is in the address because the link is kept in its partition; nothing in it is about a child. */
const $OpenParams = $AuthorityParams.extend({
  linkId: $Id,
  token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/),
});
const PATH = '/family/open/:authority/:linkId/:token';

/** Looks at nothing: programs that follow every link in a message must not use it up. */
const askToOpen = defineOpenPage(
  { method: 'get', path: PATH, access: 'anyone', params: $OpenParams, query: NO_QUERY },
  async (deps, { params, cookie }) => {
    const here = await resolveFamily(deps, cookie(FAMILY_COOKIE));
    if (here.ok && here.value.link.id === params.linkId) return ok(redirect('/family/list'));
    return ok(
      page(
        'Open your list',
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">Open your list</h1>
            <p class="govuk-body-l">
              Your authority has made a list of places that could suit, and wants to know what you
              think.
            </p>
            <p class="govuk-body">
              This link works once. After that, your list opens only on this device, in this
              browser. So open it where you want to read it.
            </p>
            <form method="post">
              <Govuk
                c="button"
                params={{ text: 'Open your list', isStartButton: true, preventDoubleClick: true }}
              />
            </form>
            <h2 class="govuk-heading-m">Other people use this device?</h2>
            <p class="govuk-body">
              They can see your list after you have opened it here. You can close it at any time, on
              the page “Help”.
            </p>
          </div>
        </div>,
      ),
    );
  },
);

const open = defineOpenPage(
  { method: 'post', path: PATH, access: 'anyone', params: $OpenParams, query: NO_QUERY },
  async (deps, { owner, params, cookie }) => {
    const here = await resolveFamily(deps, cookie(FAMILY_COOKIE));
    // The button was pressed twice.
    if (here.ok && here.value.link.id === params.linkId) return ok(redirect('/family/list'));
    const opened = await openFamilyLink(deps, owner, params);
    if (!opened.ok) return opened;
    const { secret, lastsSeconds, visitor } = opened.value;
    const to = visitor.link.formats.easyRead ? '/family/list/easy-read' : '/family/list';
    return ok(redirect(to, [{ name: FAMILY_COOKIE, value: secret, maxAgeSeconds: lastsSeconds }]));
  },
);

const start = defineOpenPage(
  { method: 'get', path: '/family', access: 'anyone', params: NO_PARAMS, query: NO_QUERY },
  async () => ok(redirect('/family/list')),
);

export const OPEN_PAGES: readonly BoundPage[] = [askToOpen, open, start];
