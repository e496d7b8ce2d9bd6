import * as z from 'zod';
import { localPath, SIGN_IN_RETURN_PATH } from '../../../../lib/access/index.ts';
import { ok, type Problem } from '../../../../lib/kernel/index.ts';
import { beginSignIn } from '../../../use-cases/begin-sign-in.ts';
import { completeSignIn } from '../../../use-cases/complete-sign-in.ts';
import { signOut } from '../../../use-cases/sign-out.ts';
import { type BoundPage, defineOpenPage } from '../../define-page.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import { SESSION_COOKIE, SIGN_IN_COOKIE } from '../../session/cookies.ts';

const TEN_MINUTES = 600;

/** Begins by GET: a form that is sent to the issuer's address would not be allowed to leave this one. */
const signIn = defineOpenPage(
  {
    method: 'get',
    path: '/sign-in',
    access: 'anyone',
    params: NO_PARAMS,
    query: z.object({ to: z.string().max(2_000).optional() }),
  },
  async (deps, { query, address }) => {
    const begun = await beginSignIn(deps, localPath(query.to ?? '/') ?? '/', address);
    if (!begun.ok) return begun;
    const { url, cookie } = begun.value;
    return ok(redirect(url, [{ name: SIGN_IN_COOKIE, value: cookie, maxAgeSeconds: TEN_MINUTES }]));
  },
);

const callback = defineOpenPage(
  {
    method: 'get',
    path: SIGN_IN_RETURN_PATH,
    access: 'anyone',
    params: NO_PARAMS,
    query: z.looseObject({}),
  },
  async (deps, { href, cookie }) => {
    const completed = await completeSignIn(deps, href, cookie(SIGN_IN_COOKIE));
    if (!completed.ok) return ok(notSignedIn(completed.problem));
    const { token, returnTo, chooseOrganisation } = completed.value;
    const to = chooseOrganisation ? `/organisation?to=${encodeURIComponent(returnTo)}` : returnTo;
    return ok(
      redirect(to, [
        { name: SESSION_COOKIE, value: token },
        { name: SIGN_IN_COOKIE, value: null },
      ]),
    );
  },
);

function notSignedIn({ detail }: Problem) {
  return page(
    'You have not been signed in',
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">You have not been signed in</h1>
        <p class="govuk-body">{detail}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in">
            Sign in again
          </a>
        </p>
      </div>
    </div>,
    { status: 403 },
  );
}

const leave = defineOpenPage(
  { method: 'get', path: '/sign-out', access: 'anyone', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { visitor }) => {
    const gone = visitor ? await signOut(deps, visitor, '/signed-out') : { url: null };
    const taken = [{ name: SESSION_COOKIE, value: null }];
    return ok(redirect(gone.url ?? '/signed-out', taken));
  },
);

const signedOut = defineOpenPage(
  { method: 'get', path: '/signed-out', access: 'anyone', params: NO_PARAMS, query: NO_QUERY },
  async () =>
    ok(
      page(
        'You have signed out',
        <>
          <h1 class="govuk-heading-l">You have signed out</h1>
          <p class="govuk-body">
            <a class="govuk-link" href="/sign-in">
              Sign in
            </a>
          </p>
        </>,
      ),
    ),
);

export const SIGN_IN_PAGES: readonly BoundPage[] = [signIn, callback, leave, signedOut];
