import type { Child } from 'hono/jsx';
import { $Member, type Member, memberRoles, type Owner } from '../../../../lib/access/index.ts';
import { ok } from '../../../../lib/kernel/index.ts';
import { activeMember, changeRoles, removeMember } from '../../../use-cases/change-member.ts';
import { resetSignIn } from '../../../use-cases/reset-sign-in.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { ErrorSummary, type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import { $MemberParams } from './member-page.tsx';
import { memberPath } from './member-view.ts';
import { RoleFields, rolesIn } from './role-fields.tsx';

const CONTRACT = {
  access: { action: 'member.change' as const },
  params: $MemberParams,
  query: NO_QUERY,
};
const ROLES_PATH = '/members/:personId/roles';
const REMOVE_PATH = '/members/:personId/remove';
const RESET_PATH = '/members/:personId/reset-sign-in';

const askRoles = definePage(
  { ...CONTRACT, method: 'get', path: ROLES_PATH },
  async (deps, { owner, params }) => {
    const member = await activeMember(deps, owner, params.personId);
    return member.ok ? ok(rolesPage(owner, member.value, member.value.roles, NO_ERRORS)) : member;
  },
);

const sendRoles = definePage(
  { ...CONTRACT, method: 'post', path: ROLES_PATH },
  async (deps, { owner, principal, params: { personId }, form }) => {
    const member = await activeMember(deps, owner, personId);
    if (!member.ok) return member;
    const roles = rolesIn(form.all('roles')).filter((r) => memberRoles(owner.kind).includes(r));
    const again = (text: string) =>
      ok(rolesPage(owner, member.value, roles, formErrors({ field: 'roles', text })));
    if (roles.length === 0) return again('Choose at least one role');
    const change = { personId, revision: revisionIn(form), roles };
    const changed = await changeRoles(deps, owner, principal, change);
    if (changed.ok) return ok(done(memberPath(personId), 'roles-changed'));
    return changed.problem.code === 'last-administrator' ? again(LAST) : changed;
  },
);

const LAST =
  'They are the only administrator. Make somebody else an administrator first, so that somebody can change who works here';

function rolesPage(
  { kind }: Owner,
  { name, personId, revision }: Member,
  chosen: readonly string[],
  errors: FormErrors,
) {
  const title = `What may ${name} do?`;
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <form method="post" novalidate>
          <input type="hidden" name="revision" value={String(revision)} />
          <RoleFields kind={kind} chosen={chosen} errors={errors} isPageHeading legend={title} />
          <Govuk c="button" params={{ text: 'Save', preventDoubleClick: true }} />
        </form>
      </div>
    </div>,
    {
      section: 'people',
      back: { href: memberPath(personId), text: name },
      hasErrors: errors.list.length > 0,
    },
  );
}

const askRemove = definePage(
  { ...CONTRACT, method: 'get', path: REMOVE_PATH },
  async (deps, { owner, params }) => {
    const member = await activeMember(deps, owner, params.personId);
    if (!member.ok) return member;
    const says = (
      <ul class="govuk-list govuk-list--bullet">
        <li>They are signed out at once, wherever they are signed in for this organisation.</li>
        <li>They cannot sign in for this organisation again until somebody adds them.</li>
        <li>What they did stays, with their name.</li>
        <li>Requests that they have stay theirs until you give them to somebody else.</li>
      </ul>
    );
    return ok(confirmPage(member.value, `Remove ${member.value.name}`, says, 'Remove'));
  },
);

const sendRemove = definePage(
  { ...CONTRACT, method: 'post', path: REMOVE_PATH },
  async (deps, { owner, principal, params: { personId }, form }) => {
    const change = { personId, revision: revisionIn(form) };
    const removed = await removeMember(deps, owner, principal, change);
    return removed.ok ? ok(done('/members', 'member-removed')) : removed;
  },
);

const askReset = definePage(
  { ...CONTRACT, method: 'get', path: RESET_PATH },
  async (deps, { owner, params }) => {
    const member = await activeMember(deps, owner, params.personId);
    if (!member.ok) return member;
    const says = (
      <>
        <p class="govuk-body">
          An e-mail address belongs to the account with which it first signed in, so that whoever is
          given the address later does not get this person’s access.
        </p>
        <p class="govuk-body">
          Reset it only when you know that the same person has a new account: ask them by telephone
          or in person. They are signed out everywhere, and the next account that signs in with{' '}
          <strong>{member.value.email}</strong> is theirs.
        </p>
      </>
    );
    return ok(
      confirmPage(member.value, `Reset the sign-in of ${member.value.name}`, says, 'Reset sign-in'),
    );
  },
);

const sendReset = definePage(
  { ...CONTRACT, method: 'post', path: RESET_PATH },
  async (deps, { owner, principal, params: { personId } }) => {
    const reset = await resetSignIn(deps, owner, principal, personId);
    return reset.ok ? ok(done(memberPath(personId), 'sign-in-reset')) : reset;
  },
);

function confirmPage(
  { name, personId, revision }: Member,
  title: string,
  says: Child,
  button: string,
) {
  const back = memberPath(personId);
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}?</h1>
        {says}
        <form method="post" class="govuk-button-group">
          <input type="hidden" name="revision" value={String(revision)} />
          <Govuk
            c="button"
            params={{ text: button, classes: 'govuk-button--warning', preventDoubleClick: true }}
          />
          <a class="govuk-link" href={back}>
            Cancel
          </a>
        </form>
      </div>
    </div>,
    { section: 'people', back: { href: back, text: name } },
  );
}

/** The one that the administrator saw; a form that does not say is of no revision, and so out of date. */
function revisionIn(form: FormFields): number {
  const revision = $Member.shape.revision.safeParse(Number(form.text('revision')));
  return revision.success ? revision.data : 0;
}

export const CHANGE_MEMBER_PAGES: readonly BoundPage[] = [
  askRoles,
  sendRoles,
  askRemove,
  sendRemove,
  askReset,
  sendReset,
];
