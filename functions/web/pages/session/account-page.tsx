import { sessionStands } from '../../../../lib/access/index.ts';
import { longMoment, ok, refused } from '../../../../lib/kernel/index.ts';
import { signOut } from '../../../use-cases/sign-out.ts';
import { type BoundPage, defineOpenPage, SIGN_IN } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { startOf } from '../../layout/navigation.ts';
import { organisationName } from '../../layout/organisation-name.ts';
import { roleNames } from '../../layout/role-names.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import { SESSION_COOKIE } from '../../session/cookies.ts';

const account = defineOpenPage(
  { method: 'get', path: '/account', access: 'signed-in', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { visitor }) => {
    if (!visitor) return refused(SIGN_IN);
    const { session, principal, memberships } = visitor;
    const name = principal
      ? await organisationName(deps, principal.organisation)
      : 'not chosen yet';
    const several = memberships.length > 1;
    const own = await deps.sessions.ofPerson(session.personId);
    const open = own.filter((one) => sessionStands(one, deps.now()));
    return ok(
      page(
        'Your account',
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">Your account</h1>
            <Govuk
              c="summary-list"
              params={{
                rows: [
                  { key: { text: 'Name' }, value: { text: session.name } },
                  { key: { text: 'Email address' }, value: { text: session.email } },
                  {
                    key: { text: 'Organisation' },
                    value: { text: name },
                    ...(several
                      ? {
                          actions: {
                            items: [
                              {
                                href: '/organisation',
                                text: 'Change',
                                visuallyHiddenText: 'organisation',
                              },
                            ],
                          },
                        }
                      : {}),
                  },
                  {
                    key: { text: 'Roles' },
                    value: { text: principal ? roleNames(principal.roles) : '' },
                  },
                  { key: { text: 'Signed in' }, value: { text: longMoment(session.createdAt) } },
                ],
              }}
            />
            <h2 class="govuk-heading-m">Where you are signed in</h2>
            <Govuk
              c="table"
              params={{
                caption: 'Browsers in which you are signed in',
                captionClasses: 'govuk-visually-hidden',
                head: [{ text: 'Signed in' }, { text: 'Last used' }],
                rows: open.map(({ key, createdAt, seenAt }) => [
                  {
                    text: `${longMoment(createdAt)}${key === session.key ? ' (this browser)' : ''}`,
                  },
                  { text: longMoment(seenAt) },
                ]),
              }}
            />
            <form method="post" action="/account/sign-out-everywhere">
              <Govuk
                c="button"
                params={{
                  text: 'Sign out everywhere',
                  classes: 'govuk-button--secondary',
                  preventDoubleClick: true,
                }}
              />
            </form>
            <Govuk
              c="button"
              params={{ text: 'Sign out', href: '/sign-out', classes: 'govuk-button--secondary' }}
            />
          </div>
        </div>,
        { section: 'account' },
      ),
    );
  },
);

const signOutEverywhere = defineOpenPage(
  {
    method: 'post',
    path: '/account/sign-out-everywhere',
    access: 'signed-in',
    params: NO_PARAMS,
    query: NO_QUERY,
  },
  async (deps, { visitor }) => {
    if (!visitor) return refused(SIGN_IN);
    await deps.sessions.endAllOf(visitor.session.personId);
    // Not on to the issuer's own sign-out: browsers follow no form to another address.
    await signOut(deps, visitor, '/signed-out');
    return ok(redirect('/signed-out', [{ name: SESSION_COOKIE, value: null }]));
  },
);

/** Everybody begins where their work is. */
const home = defineOpenPage(
  { method: 'get', path: '/', access: 'anyone', params: NO_PARAMS, query: NO_QUERY },
  async (_deps, { visitor, principal }) => {
    if (principal) return ok(redirect(startOf(principal)));
    return ok(visitor ? redirect('/organisation') : welcome());
  },
);

function welcome() {
  return page(
    'Find the right place',
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-xl">Find the right place for a child</h1>
        <p class="govuk-body-l">
          Rightplace ranks schools and colleges for a child with an education, health and care plan,
          and says why.
        </p>
        <p class="govuk-body">Use this service to:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>make a tailored list of settings and share it with a family</li>
          <li>follow a request to its deadline</li>
          <li>see free places and prices that providers have published</li>
        </ul>
        <Govuk c="button" params={{ text: 'Sign in', href: '/sign-in', isStartButton: true }} />
        <h2 class="govuk-heading-m">If you are a parent, carer or young person</h2>
        <p class="govuk-body">
          Use the link that your local authority gave you. It opens your list; you do not need an
          account.
        </p>
      </div>
    </div>,
  );
}

export const ACCOUNT_PAGES: readonly BoundPage[] = [home, account, signOutEverywhere];
