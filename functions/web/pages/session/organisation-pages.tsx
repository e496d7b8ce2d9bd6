import * as z from 'zod';
import { localPath, type Member } from '../../../../lib/access/index.ts';
import { ok, problem, refused } from '../../../../lib/kernel/index.ts';
import { chooseOrganisation } from '../../../use-cases/choose-organisation.ts';
import { type BoundPage, defineOpenPage, SIGN_IN } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  type FormErrors,
  formErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { organisationName } from '../../layout/organisation-name.ts';
import { roleNames } from '../../layout/role-names.ts';
import { NO_PARAMS } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';

const FIELD = 'organisation';
const HEADING = 'Which organisation are you working for?';
const $To = z.object({ to: z.string().max(2_000).optional() });

const ask = defineOpenPage(
  { method: 'get', path: '/organisation', access: 'signed-in', params: NO_PARAMS, query: $To },
  async (deps, { visitor }) =>
    visitor ? ok(await choicePage(deps, visitor.memberships, NO_ERRORS)) : refused(SIGN_IN),
);

const choose = defineOpenPage(
  { method: 'post', path: '/organisation', access: 'signed-in', params: NO_PARAMS, query: $To },
  async (deps, { visitor, form, query }) => {
    if (!visitor) return refused(SIGN_IN);
    const { memberships } = visitor;
    const chosen = memberships.find((member) => keyOf(member) === form.text(FIELD));
    if (!chosen) {
      const errors = formErrors({ field: FIELD, text: 'Choose an organisation' });
      return ok(await choicePage(deps, memberships, errors));
    }
    const session = await chooseOrganisation(deps, visitor, chosen.organisation);
    if (!session.ok) return refused(problem('conflict', 'not-chosen', session.problem.detail));
    return ok(redirect(localPath(query.to ?? '/') ?? '/'));
  },
);

async function choicePage(deps: WebDeps, memberships: readonly Member[], errors: FormErrors) {
  const items = await Promise.all(
    memberships.map(async (member) => ({
      value: keyOf(member),
      text: await organisationName(deps, member.organisation),
      hint: { text: roleNames(member.roles) },
    })),
  );
  items.sort((a, b) => a.text.localeCompare(b.text));
  return page(
    HEADING,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <form method="post" novalidate>
          <Govuk
            c="radios"
            params={{
              name: FIELD,
              idPrefix: FIELD,
              fieldset: {
                legend: {
                  text: HEADING,
                  isPageHeading: true,
                  classes: 'govuk-fieldset__legend--l',
                },
              },
              errorMessage: errorAt(errors, FIELD),
              items,
            }}
          />
          <Govuk c="button" params={{ text: 'Continue', preventDoubleClick: true }} />
        </form>
      </div>
    </div>,
    { hasErrors: errors.list.length > 0 },
  );
}

function keyOf({ organisation: { kind, code } }: Member): string {
  return `${kind}:${code}`;
}

export const ORGANISATION_PAGES: readonly BoundPage[] = [ask, choose];
