import { memberRoles, type Owner } from '../../../../lib/access/index.ts';
import { ok, parseInput } from '../../../../lib/kernel/index.ts';
import { $NewMember, addMember, type NewMember } from '../../../use-cases/change-member.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  errorsOf,
  type FormErrors,
  formErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { roleNames } from '../../layout/role-names.ts';
import { NO_PARAMS, NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import { RoleFields, rolesIn } from './role-fields.tsx';

const ACCESS = { action: 'member.change' as const };
const CONTRACT = { access: ACCESS, params: NO_PARAMS, query: NO_QUERY };
const BACK = { href: '/members', text: 'People' };
const TITLE = 'Add somebody';

interface Typed {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
}

const NOTHING: Typed = { name: '', email: '', roles: [] };

const ask = definePage({ ...CONTRACT, method: 'get', path: '/members/add' }, async (_, { owner }) =>
  ok(formPage(owner, NOTHING, NO_ERRORS)),
);

/** Shows what was typed for checking; where something is to be changed, the form again. */
const check = definePage(
  { ...CONTRACT, method: 'post', path: '/members/add' },
  async (_, { owner, form }) => {
    const typed = typedIn(form);
    if (form.has('change')) return ok(formPage(owner, typed, NO_ERRORS));
    const read = readTyped(owner, typed);
    if (!read.ok) return ok(formPage(owner, typed, read.errors));
    return ok(checkPage(read.value));
  },
);

const add = definePage(
  { ...CONTRACT, method: 'post', path: '/members/add/confirm' },
  async (deps, { owner, principal, form }) => {
    const typed = typedIn(form);
    const read = readTyped(owner, typed);
    if (!read.ok) return ok(formPage(owner, typed, read.errors));
    const added = await addMember(deps, owner, principal, read.value);
    if (added.ok) return ok(done('/members', 'member-added'));
    if (added.problem.code !== 'already-a-member') return added;
    const errors = formErrors({ field: 'email', text: 'They are a member already' });
    return ok(formPage(owner, typed, errors));
  },
);

function typedIn(form: FormFields): Typed {
  return { name: form.text('name'), email: form.text('email'), roles: form.all('roles') };
}

type Read =
  | { readonly ok: true; readonly value: NewMember }
  | { readonly ok: false; readonly errors: FormErrors };

function readTyped({ kind }: Owner, typed: Typed): Read {
  const allowed = memberRoles(kind);
  const roles = rolesIn(typed.roles).filter((role) => allowed.includes(role));
  const faults = [
    ...(typed.name === '' ? [{ field: 'name', text: 'Enter their name' }] : []),
    ...(typed.email === '' ? [{ field: 'email', text: 'Enter their e-mail address' }] : []),
    ...(roles.length === 0 ? [{ field: 'roles', text: 'Choose at least one role' }] : []),
  ];
  if (faults.length > 0) return { ok: false, errors: formErrors(...faults) };
  const parsed = parseInput($NewMember, { ...typed, roles }, 'The form');
  if (parsed.ok) return parsed;
  const { list } = errorsOf(parsed.problem);
  const sentences = { name: 'Name must be 120 characters or fewer', email: EMAIL_FORM };
  return {
    ok: false,
    errors: formErrors(
      ...list.map(({ field, text }) => ({
        field,
        text: field === 'name' || field === 'email' ? sentences[field] : text,
      })),
    ),
  };
}

const EMAIL_FORM = 'Enter an e-mail address in the correct format, like name@example.gov.uk';

function formPage({ kind }: Owner, typed: Typed, errors: FormErrors) {
  return page(
    TITLE,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <form method="post" action="/members/add" novalidate>
          <Govuk
            c="input"
            params={{
              id: 'name',
              name: 'name',
              label: { text: 'Full name', classes: 'govuk-label--m' },
              hint: { text: 'As colleagues see it beside what they do.' },
              value: typed.name,
              autocomplete: 'off',
              spellcheck: false,
              errorMessage: errorAt(errors, 'name'),
            }}
          />
          <Govuk
            c="input"
            params={{
              id: 'email',
              name: 'email',
              type: 'email',
              label: { text: 'E-mail address', classes: 'govuk-label--m' },
              hint: { text: 'The one with which they sign in. Nothing is sent to it.' },
              value: typed.email,
              autocomplete: 'off',
              spellcheck: false,
              errorMessage: errorAt(errors, 'email'),
            }}
          />
          <RoleFields
            kind={kind}
            chosen={typed.roles}
            errors={errors}
            isPageHeading={false}
            legend="What may they do?"
          />
          <Govuk c="button" params={{ text: 'Continue', preventDoubleClick: true }} />
        </form>
      </div>
    </div>,
    { section: 'people', back: BACK, hasErrors: errors.list.length > 0 },
  );
}

function checkPage({ name, email, roles }: NewMember) {
  const title = 'Check before you add them';
  const hidden = (
    <>
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="email" value={email} />
      {roles.map((role) => (
        <input type="hidden" name="roles" value={role} />
      ))}
    </>
  );
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <Govuk
          c="summary-list"
          params={{
            rows: [
              { key: { text: 'Name' }, value: { text: name } },
              { key: { text: 'E-mail address' }, value: { text: email } },
              { key: { text: 'Roles' }, value: { text: roleNames(roles) } },
            ],
          }}
        />
        <p class="govuk-body">
          They can sign in as soon as you add them. The audit shows that you did.
        </p>
        <form method="post" action="/members/add/confirm">
          {hidden}
          <Govuk c="button" params={{ text: 'Add them', preventDoubleClick: true }} />
        </form>
        <form method="post" action="/members/add">
          {hidden}
          <Govuk
            c="button"
            params={{
              text: 'Change something',
              name: 'change',
              value: 'yes',
              classes: 'govuk-button--secondary',
            }}
          />
        </form>
      </div>
    </div>,
    { section: 'people', back: BACK },
  );
}

export const ADD_MEMBER_PAGES: readonly BoundPage[] = [ask, check, add];
