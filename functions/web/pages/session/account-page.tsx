import { longMoment, ok, refused } from '../../../../lib/kernel/index.ts';
import { type BoundPage, defineOpenPage, SIGN_IN } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { startOf } from '../../layout/navigation.ts';
import { organisationName } from '../../layout/organisation-name.ts';
import { roleNames } from '../../layout/role-names.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';

const account = defineOpenPage(
  { method: 'get', path: '/account', access: 'signed-in', params: NO_PARAMS, query: NO_QUERY },
  async (deps, { visitor }) => {
    if (!visitor) return refused(SIGN_IN);
    const { session, principal, memberships } = visitor;
    const name = principal
      ? await organisationName(deps, principal.organisation)
      : 'not chosen yet';
    const several = memberships.length > 1;
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

export const ACCOUNT_PAGES: readonly BoundPage[] = [home, account];
